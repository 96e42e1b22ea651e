//! How each person's mantle is cut.

/// How one person's mantle is cut, so that no two neighbours are alike.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    /// Which shoulder the upper layer falls from: 1 the one by the window, -1 the other.
    pub(super) side: f32,
    /// Stretch of the shoulders.
    pub(super) wide: f32,
    /// How far the head leans to the left, in radians.
    pub(super) tilt: f32,
    /// How low the upper layer crosses the breast, in heads.
    pub(super) sweep: f32,
    /// How far from the neck the layers begin, in heads.
    pub(super) open: f32,
}

const CUTS: [Cut; 6] = [
    Cut { side: 1.0, wide: 1.00, tilt: -0.045, sweep: 0.00, open: 0.00 },
    Cut { side: -1.0, wide: 1.03, tilt: 0.040, sweep: 0.07, open: 0.04 },
    Cut { side: 1.0, wide: 1.02, tilt: 0.0, sweep: 0.04, open: 0.07 },
    Cut { side: 1.0, wide: 0.97, tilt: 0.055, sweep: -0.05, open: 0.03 },
    Cut { side: -1.0, wide: 1.00, tilt: -0.060, sweep: 0.02, open: 0.00 },
    Cut { side: -1.0, wide: 0.98, tilt: 0.030, sweep: 0.09, open: 0.06 },
];

impl Cut {
    /// The cut that belongs to a figure.
    pub(super) fn of(id: usize) -> Self {
        CUTS.get(id % CUTS.len()).copied().unwrap_or(Self { side: 1.0, wide: 1.0, tilt: 0.0, sweep: 0.0, open: 0.0 })
    }
}
