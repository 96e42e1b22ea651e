//! Clicks that are not meant: a burst of clicks does the first thing it hits, and nothing of weight after that.
//!
//! Pages put their main button at one spot, where a hand finds it without looking. So it is time that tells a click that is
//! meant from the tail of a burst, not the place of the button: as long as one spot is pressed again and again without a
//! rest, what is of weight there stays shut. Keys and assistive technologies press what has the focus; they need no guard,
//! but a key that is held down counts once.

use egui::{Context, Event, Id, Key, PointerButton, Pos2, Response};

/// Seconds of rest after which a press counts again.
const REST: f64 = 0.5;
/// Points within which two presses are at one spot.
const NEAR: f32 = 40.0;
/// Frames that a page must have been drawn before it can be pressed.
const DRAWN: u64 = 2;

/// The pointer's last press, and when the page turned.
#[derive(Clone, Copy, Debug, Default)]
struct Presses {
    last: Option<(Pos2, f64)>,
    /// True if the last press followed another one at its spot without a rest.
    tail: bool,
    /// The frame of the last press.
    frame: u64,
    /// The frame in which the page was opened.
    turned: u64,
}

fn id() -> Id {
    Id::new("presses")
}

/// Notes the presses of a frame; `turned` if its page has just been opened.
pub(crate) fn note(ctx: &Context, turned: bool) {
    let frame = ctx.cumulative_frame_nr();
    let mut presses: Presses = ctx.data(|data| data.get_temp(id())).unwrap_or_default();
    if turned {
        presses.turned = frame;
    }
    ctx.input(|input| {
        for event in &input.events {
            if let Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, .. } = event {
                let again = |(spot, when): (Pos2, f64)| input.time - when < REST && spot.distance(*pos) < NEAR;
                presses.tail = presses.last.is_some_and(again);
                presses.last = Some((*pos, input.time));
                presses.frame = frame;
            }
        }
    });
    if frame < presses.turned + DRAWN {
        ctx.request_repaint();
    }
    ctx.data_mut(|data| data.insert_temp(id(), presses));
}

/// True if a control of weight was clicked and the click was meant.
pub(crate) fn meant(response: &Response) -> bool {
    if !response.clicked() || !response.ctx.input(|input| input.pointer.any_click()) {
        return response.clicked();
    }
    let presses: Presses = response.ctx.data(|data| data.get_temp(id())).unwrap_or_default();
    !presses.tail && presses.frame >= presses.turned + DRAWN
}

/// Takes away the repetitions of a key that is held down, where they would press something again and again.
pub(crate) fn drop_repetitions(ctx: &Context) {
    if ctx.text_edit_focused() {
        return;
    }
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, repeat: true, modifiers, .. } => {
                !matches!(key, Key::Enter | Key::Space) && !modifiers.command
            }
            _ => true,
        });
    });
}
