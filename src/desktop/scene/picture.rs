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
                        height - (p.chin + 1.3 * p.u),
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
        room.ground(&mut ink);
        room.dim(&mut ink, room.table, height);
        room.draw_ally(&mut ink);
        room.window(&mut ink);
        room.lamp(&mut ink);
        // Chairs first, so that no cord is lost behind one.
        for f in &self.figures {
            room.chair(&mut ink, f);
        }
        let mut people: Vec<FigureLook> = self.figures.iter().map(FigureLook::present).collect();
        for f in &people {
            room.cord(&mut ink, f);
        }
        people.sort_by(|a, b| a.nearness.total_cmp(&b.nearness));
        room.draw_table(&mut ink, &people);
        room.dim(&mut ink, 0.0, room.table);
        for f in &people {
            room.figure(&mut ink, f);
        }
        room.papers(&mut ink);
        room.agreement(&mut ink);
        ink
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{contrast, dark, light};
    use wedge_ui::{
        AllyFigure, Beard, Cord, Figure, Gaze, Headgear, LookText, Mark, Outside, RoomModel, Season, Seat, StageModel,
    };

    fn sample(count: usize) -> StageModel {
        StageModel {
            figures: (0..count)
                .map(|id| Figure {
                    id,
                    leader: id == 0,
                    nearness: 0.5,
                    warmth: 0.0,
                    bulk: 0.5,
                    mark: Mark::Circle,
                    face: LookText::default(),
                    lean: 0.0,
                    gaze: Gaze::Ahead,
                    seat: Seat::Taken,
                })
                .collect(),
            ally: Some(AllyFigure { presence: 1.0 }),
            cords: (0..count).map(|figure| Cord { figure, thickness: 1.0, blur: 0.7 }).collect(),
            room: RoomModel::default(),
            palette: light(),
            reduced_motion: false,
        }
    }

    #[test]
    fn the_leader_sits_in_the_middle_and_everybody_is_inside_the_picture() {
        for count in 1..=7 {
            let look = SceneLook::of(&sample(count));
            for (width, height) in [(320.0, 220.0), (560.0, 220.0), (1280.0, 256.0), (1920.0, 520.0)] {
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

    /// A change, by what it is called.
    type Change = (&'static str, fn(&mut StageModel));

    /// Five people after a change.
    fn with(change: impl Fn(&mut StageModel)) -> SceneLook {
        let mut model = sample(5);
        change(&mut model);
        SceneLook::of(&model)
    }

    #[test]
    fn everything_that_a_model_says_is_to_be_seen() {
        let plain = with(|_| ()).draw(1280.0, 256.0);
        let changes: [Change; 19] = [
            ("leans in", |m| m.figures[1].lean = 0.6),
            ("leans back", |m| m.figures[1].lean = -0.6),
            ("turns to another", |m| m.figures[1].gaze = Gaze::Figure(0)),
            ("turns to one further on", |m| m.figures[0].gaze = Gaze::Figure(4)),
            ("looks round", |m| m.figures[1].gaze = Gaze::Ally),
            ("turns away", |m| m.figures[1].gaze = Gaze::Away),
            ("has left", |m| m.figures[1].seat = Seat::Left),
            ("is dead", |m| m.figures[1].seat = Seat::Draped),
            ("winter", |m| m.room.season = Season::Winter),
            ("spring", |m| m.room.season = Season::Spring),
            ("summer", |m| m.room.season = Season::Summer),
            ("dusk", |m| m.room.dusk = 0.8),
            ("city", |m| m.room.outside = Outside::City),
            ("shore", |m| m.room.outside = Outside::Shore),
            ("signed", |m| m.room.signed = true),
            ("alarm", |m| m.room.alarm = true),
            ("bared", |m| m.room.bared = true),
            ("grave", |m| m.room.grave = true),
            ("fallen", |m| m.room.fallen = true),
        ];
        let mut seen = vec![("nothing", plain)];
        for (name, change) in changes {
            let ink = with(change).draw(1280.0, 256.0);
            for (other, before) in &seen {
                assert!(ink.positions != before.positions || ink.colors != before.colors, "{name} looks like {other}");
            }
            seen.push((name, ink));
        }
    }

    #[test]
    fn no_two_looks_are_alike_and_all_are_drawn_whole() {
        let heads = [
            Headgear::Bare,
            Headgear::Cap,
            Headgear::FlatCap,
            Headgear::Turban,
            Headgear::Wrap,
            Headgear::Scarf,
            Headgear::Brim,
        ];
        let beards = [Beard::None, Beard::Stubble, Beard::Short, Beard::Full, Beard::Long];
        let mut seen: Vec<Vec<[f32; 3]>> = Vec::new();
        for head in heads {
            for beard in beards {
                for gaze in [Gaze::Ahead, Gaze::Ally, Gaze::Away] {
                    let look = with(|m| {
                        m.palette = [light(), dark(), contrast()][seen.len() % 3];
                        m.figures[1].face = LookText { head, beard, ..LookText::default() };
                        m.figures[1].gaze = gaze;
                    });
                    let mut ink = Ink::default();
                    let one = look.figures.iter().find(|figure| figure.id == 1).unwrap();
                    Room::new(&look, 1280.0, 256.0).figure(&mut ink, one);
                    assert!(ink.positions.iter().flatten().chain(ink.colors.iter().flatten()).all(|v| v.is_finite()));
                    assert!(!seen.contains(&ink.positions), "{head:?} {beard:?} {gaze:?}");
                    seen.push(ink.positions);
                }
            }
        }
    }

    #[test]
    fn nobody_is_cut_off_by_the_edge_of_the_picture() {
        for count in [2, 5] {
            for (width, height) in [(320.0, 220.0), (1280.0, 256.0), (1920.0, 520.0)] {
                let mut model = sample(count);
                for figure in &mut model.figures {
                    (figure.nearness, figure.lean) = (1.0, 1.0);
                    figure.face = LookText { head: Headgear::Turban, beard: Beard::Long, ..LookText::default() };
                    figure.gaze = Gaze::Away;
                }
                let look = SceneLook::of(&model);
                let room = Room::new(&look, width, height);
                for figure in &look.figures {
                    let mut ink = Ink::default();
                    room.figure(&mut ink, figure);
                    let inside = |[x, y, _]: &[f32; 3]| {
                        (-0.05 * width..=1.05 * width).contains(x) && (-1.0..=height).contains(y)
                    };
                    assert!(ink.positions.iter().all(inside), "{count} {width} {}", figure.id);
                }
            }
        }
    }

    #[test]
    fn easing_is_continuous() {
        let from = with(|m| {
            m.figures[1].lean = -0.8;
            m.figures[2].seat = Seat::Left;
            m.room.alarm = true;
        });
        let to = with(|m| {
            m.figures[1].lean = 0.8;
            m.figures[1].gaze = Gaze::Figure(0);
            m.figures[3].seat = Seat::Draped;
            m.room.season = Season::Winter;
            m.room.dusk = 1.0;
        });
        assert_eq!(from.towards(&to, 0.0).draw(1280.0, 256.0).positions, from.draw(1280.0, 256.0).positions);
        assert_eq!(from.towards(&to, 1.0), to);
        let mut before = from.clone();
        for step in 1..=100 {
            let now = from.towards(&to, step as f32 / 100.0);
            for (a, b) in before.figures.iter().zip(&now.figures) {
                let far = |a: f32, b: f32| (a - b).abs() > 0.03;
                assert!(!far(a.lean, b.lean) && !far(a.yaw, b.yaw) && !far(a.seated, b.seated), "{step}");
                assert!(!far(a.draped, b.draped) && !far(a.laid, b.laid) && !far(a.folded, b.folded), "{step}");
            }
            before = now;
        }
    }
}
