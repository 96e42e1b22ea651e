//! Where the keyboard is: always at a control that can be seen, and never lost when that control goes.

use egui::{Context, Id, LayerId, Rect, Response};

use crate::route::Page;

/// A control that the keyboard can reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Control {
    id: Id,
    rect: Rect,
    layer: LayerId,
    enabled: bool,
    /// True if much follows from it: the keyboard is never put there unasked.
    grave: bool,
}

/// The controls of the frame being made, in the order of things.
#[derive(Clone, Debug, Default)]
struct Controls {
    list: Vec<Control>,
    /// Where the keyboard goes when the page has just been opened.
    landing: Option<Id>,
}

impl Controls {
    fn id() -> Id {
        Id::new("controls")
    }

    fn change(ctx: &Context, what: impl FnOnce(&mut Self)) {
        ctx.data_mut(|data| what(data.get_temp_mut_or_default::<Self>(Self::id())));
    }
}

/// Notes a control of this frame.
pub(crate) fn note(response: &Response, grave: bool) {
    let control =
        Control { id: response.id, rect: response.rect, layer: response.layer_id, enabled: response.enabled(), grave };
    Controls::change(&response.ctx, |controls| controls.list.push(control));
}

/// Names the control to which the keyboard goes when the page has just been opened.
pub(crate) fn lands(response: &Response) {
    Controls::change(&response.ctx, |controls| controls.landing = Some(response.id));
}

/// Most pages whose place is remembered.
const REMEMBERED: usize = 8;

/// What is known of the keyboard's focus from one frame to the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Focus {
    /// The control that has the keyboard, or had it until it went.
    held: Option<Control>,
    /// The control around which the ring was drawn in the last frame, where it is in sight.
    ringed: Option<Id>,
    /// The controls of the last frame.
    last: Vec<Control>,
    page: Option<Page>,
    /// True from when a page was opened until the keyboard has found its place there.
    arriving: bool,
    /// Where the keyboard was on pages that something lies over.
    left: Vec<(Page, Id)>,
    room: Option<Rect>,
}

impl Focus {
    /// Begins a frame that shows `page`. True if it is another page than in the last frame.
    ///
    /// egui takes an arrow key to any control it ever saw, behind a paper or greyed as well; from there it is led back.
    pub(crate) fn begin(&mut self, ctx: &Context, page: Page) -> bool {
        Controls::change(ctx, |controls| *controls = Controls::default());
        let room = ctx.content_rect();
        if self.room.replace(room) != Some(room) {
            self.ringed = None;
        }
        let now = ctx.memory(egui::Memory::focused);
        let turned = self.page != Some(page);
        if turned {
            self.arriving = true;
            if let (Some(before), Some(held)) = (self.page.replace(page), self.held) {
                self.left.retain(|(one, _)| *one != before);
                self.left.push((before, held.id));
                let much = self.left.len().saturating_sub(REMEMBERED);
                self.left.drain(..much);
            }
            if let Some(id) = now {
                ctx.memory_mut(|memory| memory.surrender_focus(id));
            }
        } else if let (Some(id), Some(held)) = (now, self.held) {
            let behind = |control: &Control| !control.enabled || !reachable(ctx, control);
            if id != held.id && self.last.iter().any(|control| control.id == id && behind(control)) {
                ctx.memory_mut(|memory| memory.request_focus(held.id));
            }
        }
        turned
    }

    /// The control whose ring was drawn in the last frame, in sight.
    pub(crate) fn ringed(&self) -> Option<Id> {
        self.ringed
    }

    /// Ends a frame: where the control that had the keyboard has gone or was greyed, the next one gets it.
    pub(crate) fn end(&mut self, ctx: &Context) {
        let Controls { list, landing } =
            ctx.data_mut(|data| data.remove_temp::<Controls>(Controls::id())).unwrap_or_default();
        let now = ctx.memory(egui::Memory::focused);
        let known = now.and_then(|id| list.iter().find(|control| control.id == id && control.enabled)).copied();
        self.ringed = known.map(|control| control.id);
        // What is asked for in a frame is drawn in the next one; and a control that is not ours keeps what it has.
        let asked_for = now.is_some() && known.is_none() && now != self.held.map(|held| held.id);
        let let_go = ctx.input(|input| input.pointer.any_pressed());
        if let Some(control) = known {
            self.held = Some(control);
            self.arriving = false;
        } else if let_go {
            self.held = None;
            self.arriving = false;
        } else if let Some(held) = self.held.filter(|_| !asked_for) {
            let open: Vec<Control> =
                list.iter().filter(|control| control.enabled && reachable(ctx, control)).copied().collect();
            let found = if self.arriving { self.on_arrival(&open, landing) } else { next(&list, &open, &held) };
            if let Some(control) = found {
                ctx.memory_mut(|memory| memory.request_focus(control.id));
                self.held = Some(control);
                self.arriving = false;
            }
            // Where a paper has just gone, what lay behind it can be reached from the next frame on.
            ctx.request_repaint();
        }
        self.last = list;
    }

    /// Where the keyboard goes on a page that has just been opened: where it was, or where the page wants it.
    fn on_arrival(&self, open: &[Control], landing: Option<Id>) -> Option<Control> {
        let before = self.left.iter().find(|(page, _)| Some(*page) == self.page).map(|(_, id)| *id);
        let of = |wanted: Option<Id>| open.iter().find(|control| Some(control.id) == wanted);
        let first = || open.iter().find(|control| !control.grave);
        of(before).or_else(|| of(landing)).or_else(first).copied()
    }
}

/// Whether a control lies on top.
fn reachable(ctx: &Context, control: &Control) -> bool {
    ctx.memory(|memory| memory.allows_interaction(control.layer))
}

/// The control that gets the keyboard from one that has gone: the same if it is there, else the one after it in the order of
/// things, else the nearest.
fn next(list: &[Control], open: &[Control], held: &Control) -> Option<Control> {
    let same = open.iter().find(|control| control.id == held.id);
    let at = list.iter().position(|control| control.id == held.id);
    let fits = |control: &&Control| !control.grave && control.layer == held.layer;
    let after = || {
        let rest = &list[at? + 1..];
        rest.iter().filter(|control| open.contains(control)).find(fits)
    };
    let away = |control: &Control| control.rect.center().distance(held.rect.center());
    let nearest = || open.iter().filter(fits).min_by(|one, other| away(one).total_cmp(&away(other)));
    same.or_else(after).or_else(nearest).copied()
}
