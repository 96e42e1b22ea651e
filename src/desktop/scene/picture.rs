//! From a look to ink: where everybody is, and the whole picture in painter's order.

use super::layout::Room;
use super::look::{FigureLook, SceneLook};
use crate::ink::Ink;
use wedge_ui::{Spot, Spots};

impl SceneLook {
    /// Where everybody is in a picture `width` by `height`.
    pub fn spots(&self, width: f32, height: f32) -> Spots {
        let room = Room::new(self, width, height);
        let figures = self
            .figures
            .iter()
            .map(|f| {
                let p = room.place(f);
                Spot {
                    id: f.id,
                    label: [p.x, height - (room.table - 0.055 * height)],
                    width: room.spacing * 0.96,
                    bounds: [
                        p.x - 1.15 * p.u * p.broad,
                        height - (p.chin + 1.1 * p.u),
                        p.x + 1.15 * p.u * p.broad,
                        height - room.table,
                    ],
                }
            })
            .collect();
        let ally = (self.ally_opacity > 0.01).then(|| {
            let ally = room.ally();
            [ally.x, height - (ally.chin + 1.12 * ally.u)]
        });
        Spots { figures, ally }
    }

    /// The whole picture, `width` by `height` pixels, the lower left corner at the origin.
    pub fn draw(&self, width: f32, height: f32) -> Ink {
        let mut ink = Ink::default();
        if width < 2.0 || height < 2.0 {
            return ink;
        }
        let room = Room::new(self, width, height);
        room.wall(&mut ink);
        room.niche(&mut ink);
        room.window(&mut ink);
        room.ground(&mut ink);
        room.draw_ally(&mut ink);
        // Chairs first, so that no cord is lost behind one.
        for f in &self.figures {
            room.chair(&mut ink, f);
        }
        for f in &self.figures {
            room.cord(&mut ink, f);
        }
        let mut people: Vec<&FigureLook> = self.figures.iter().collect();
        people.sort_by(|a, b| a.nearness.total_cmp(&b.nearness));
        room.draw_table(&mut ink);
        for f in &people {
            room.figure(&mut ink, f);
        }
        room.papers(&mut ink);
        ink
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::light;
    use wedge_ui::{AllyFigure, Cord, Figure, Mark, StageModel};

    fn sample(count: usize) -> StageModel {
        StageModel {
            figures: (0..count)
                .map(|id| Figure { id, leader: id == 0, nearness: 0.5, warmth: 0.0, bulk: 0.5, mark: Mark::Circle })
                .collect(),
            ally: Some(AllyFigure { presence: 1.0 }),
            cords: (0..count).map(|figure| Cord { figure, thickness: 1.0, blur: 0.7 }).collect(),
            palette: light(),
            reduced_motion: false,
        }
    }

    #[test]
    fn the_leader_sits_in_the_middle_and_everybody_is_inside_the_picture() {
        for count in 1..=7 {
            let look = SceneLook::of(&sample(count));
            for (width, height) in [(560.0, 220.0), (1280.0, 352.0), (1900.0, 520.0)] {
                let spots = look.spots(width, height);
                let mut by_x: Vec<(f32, usize)> = spots.figures.iter().map(|s| (s.label[0], s.id)).collect();
                by_x.sort_by(|a, b| a.0.total_cmp(&b.0));
                assert_eq!(by_x.get(count / 2).map(|p| p.1), Some(0));
                for spot in &spots.figures {
                    let [left, top, right, bottom] = spot.bounds;
                    assert!(
                        left >= 0.0 && top >= 0.0 && right <= width && bottom <= height,
                        "{count} {width} {spot:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_ink_is_finite_and_well_formed() {
        for count in 0..=7 {
            let ink = SceneLook::of(&sample(count)).draw(560.0, 220.0);
            assert!(ink.positions.iter().flatten().chain(ink.colors.iter().flatten()).all(|v| v.is_finite()));
            assert!(ink.indices.iter().all(|i| (*i as usize) < ink.positions.len()));
            assert_eq!(ink.positions.len(), ink.colors.len());
        }
    }

    #[test]
    fn easing_begins_at_the_start_and_ends_at_the_goal() {
        let (a, b) = (SceneLook::of(&sample(5)), SceneLook::of(&sample(3)));
        assert_eq!(a.towards(&b, 1.0).spots(800.0, 300.0).figures.first(), b.spots(800.0, 300.0).figures.first());
        assert_eq!(a.towards(&a, 0.5), a);
    }
}
