//! The room seen from the envoy's chair: turns a model into numbers that can be eased, and those into ink.

mod ally;
mod cord;
mod figure;
mod layout;
mod mantle;
mod room;
mod table;
mod tint;

use crate::ink::{Ink, lerp, mix};
use layout::Room;
use wedge_ui::{Mark, Spot, Spots, StageModel, StagePalette};

/// What is on the stage at one moment, in a form that can be part of the way between two models.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    figures: Vec<FigureLook>,
    /// How many seats the table has room for; between whole numbers while somebody comes or goes.
    seats: f32,
    ally_presence: f32,
    ally_opacity: f32,
    /// Where the ally stands, in seats from the middle.
    ally_seat: f32,
    palette: StagePalette,
}

#[derive(Debug, Clone, PartialEq)]
struct FigureLook {
    id: usize,
    seat: f32,
    leader: f32,
    nearness: f32,
    warmth: f32,
    bulk: f32,
    mark: Mark,
    opacity: f32,
    cord: f32,
    blur: f32,
}

impl Look {
    /// The look of a model at rest.
    pub fn of(model: &StageModel) -> Self {
        let count = model.figures.len();
        // The leader goes to the middle, the others keep their order.
        let middle = count / 2;
        let mut order: Vec<usize> = (0..count).filter(|&i| model.figures.get(i).is_some_and(|f| !f.leader)).collect();
        for (i, _) in model.figures.iter().enumerate().filter(|(_, f)| f.leader) {
            order.insert(middle.min(order.len()), i);
        }
        let half = (count.max(1) - 1) as f32 / 2.0;
        let figures = order
            .iter()
            .enumerate()
            .filter_map(|(seat, &i)| model.figures.get(i).map(|f| (seat, f)))
            .map(|(seat, f)| {
                let cord = model.cords.iter().find(|c| c.figure == f.id);
                FigureLook {
                    id: f.id,
                    seat: seat as f32 - half,
                    leader: if f.leader { 1.0 } else { 0.0 },
                    nearness: f.nearness.clamp(0.0, 1.0),
                    warmth: f.warmth.clamp(-1.0, 1.0),
                    bulk: f.bulk.clamp(0.0, 1.0),
                    mark: f.mark,
                    opacity: 1.0,
                    cord: cord.map_or(0.0, |c| c.thickness.clamp(0.0, 1.0)),
                    blur: cord.map_or(1.0, |c| c.blur.clamp(0.0, 1.0)),
                }
            })
            .collect();
        Self {
            figures,
            seats: count.max(1) as f32,
            ally_presence: model.ally.map_or(0.0, |a| a.presence.clamp(0.0, 1.0)),
            ally_opacity: if model.ally.is_some() { 1.0 } else { 0.0 },
            // Between the middle seat and the next one to the right.
            ally_seat: middle as f32 - half + 0.5,
            palette: model.palette,
        }
    }

    /// The look a share of the way from `self` to `goal`.
    pub fn towards(&self, goal: &Self, share: f32) -> Self {
        let mut figures: Vec<FigureLook> = goal
            .figures
            .iter()
            .map(|to| match self.figures.iter().find(|f| f.id == to.id) {
                Some(from) => FigureLook {
                    id: to.id,
                    mark: to.mark,
                    seat: lerp(from.seat, to.seat, share),
                    leader: lerp(from.leader, to.leader, share),
                    nearness: lerp(from.nearness, to.nearness, share),
                    warmth: lerp(from.warmth, to.warmth, share),
                    bulk: lerp(from.bulk, to.bulk, share),
                    opacity: lerp(from.opacity, to.opacity, share),
                    cord: lerp(from.cord, to.cord, share),
                    blur: lerp(from.blur, to.blur, share),
                },
                None => FigureLook { opacity: share, ..to.clone() },
            })
            .collect();
        figures.extend(
            self.figures
                .iter()
                .filter(|from| goal.figures.iter().all(|to| to.id != from.id))
                .map(|from| FigureLook { opacity: from.opacity * (1.0 - share), ..from.clone() }),
        );
        Self {
            figures,
            seats: lerp(self.seats, goal.seats, share),
            ally_presence: lerp(self.ally_presence, goal.ally_presence, share),
            ally_opacity: lerp(self.ally_opacity, goal.ally_opacity, share),
            ally_seat: lerp(self.ally_seat, goal.ally_seat, share),
            palette: blend(&self.palette, &goal.palette, share),
        }
    }

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

fn blend(a: &StagePalette, b: &StagePalette, share: f32) -> StagePalette {
    StagePalette {
        wall: mix(a.wall, b.wall, share),
        floor: mix(a.floor, b.floor, share),
        table: mix(a.table, b.table, share),
        table_edge: mix(a.table_edge, b.table_edge, share),
        figure: mix(a.figure, b.figure, share),
        figure_warm: mix(a.figure_warm, b.figure_warm, share),
        figure_cold: mix(a.figure_cold, b.figure_cold, share),
        ally: mix(a.ally, b.ally, share),
        cord: mix(a.cord, b.cord, share),
        shadow: mix(a.shadow, b.shadow, share),
        mark: mix(a.mark, b.mark, share),
    }
}

/// The light palette, for tests.
#[cfg(test)]
fn light() -> StagePalette {
    shipped(wedge_ui::Look::Light)
}

/// The dark palette, for tests.
#[cfg(test)]
fn dark() -> StagePalette {
    shipped(wedge_ui::Look::Dark)
}

#[cfg(test)]
fn shipped(look: wedge_ui::Look) -> StagePalette {
    wedge_ui::Theme::shipped().expect("the shipped theme").palette(look).stage()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wedge_ui::{AllyFigure, Cord, Figure};

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
            let look = Look::of(&sample(count));
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
            let ink = Look::of(&sample(count)).draw(560.0, 220.0);
            assert!(ink.positions.iter().flatten().chain(ink.colors.iter().flatten()).all(|v| v.is_finite()));
            assert!(ink.indices.iter().all(|i| (*i as usize) < ink.positions.len()));
            assert_eq!(ink.positions.len(), ink.colors.len());
        }
    }

    #[test]
    fn easing_begins_at_the_start_and_ends_at_the_goal() {
        let (a, b) = (Look::of(&sample(5)), Look::of(&sample(3)));
        assert_eq!(a.towards(&b, 1.0).spots(800.0, 300.0).figures.first(), b.spots(800.0, 300.0).figures.first());
        assert_eq!(a.towards(&a, 0.5), a);
    }
}
