//! Papers and measures: what text and controls lie on, and values drawn beside their words.

use egui::text::LayoutJob;
use egui::{Align, Frame, Label, Layout, Margin, RichText, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::kit::Kit;
use super::paging::paging;

impl Kit<'_> {
    /// A paper laid over a screen that waits, no wider than so many points and no higher than the window.
    pub fn laid_over<R>(
        &self,
        ui: &Ui,
        id: egui::Id,
        width: f32,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> egui::ModalResponse<R> {
        let fresh = self.fresh(ui, id.with("top"));
        let frame = Frame::new()
            .fill(self.palette.sheet)
            .stroke(Stroke::new(1.0, self.palette.line))
            .corner_radius(self.theme.space.corner)
            .inner_margin(Margin::same(24));
        egui::Modal::new(id)
            .frame(frame)
            .backdrop_color(self.palette.ink.gamma_multiply(if self.palette.dark { 0.15 } else { 0.45 }))
            .show(ui.ctx(), |ui| {
                let room = ui.ctx().content_rect();
                ui.set_width((room.width() - 100.0).clamp(260.0, width));
                let area = egui::ScrollArea::vertical().max_height((room.height() - 100.0).max(60.0));
                let area = if fresh { area.vertical_scroll_offset(0.0) } else { area };
                area.show(ui, |ui| {
                    paging(ui);
                    let shown = contents(ui);
                    // The ring around the last control needs a little room too.
                    ui.add_space(4.0);
                    shown
                })
                .inner
            })
    }

    /// Shows something in the room of the highest of several texts, so that what lies below stays where it is.
    pub fn in_room_of<R>(
        &self,
        ui: &mut Ui,
        texts: impl Iterator<Item = LayoutJob>,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> R {
        let width = ui.available_width();
        let height = |mut job: LayoutJob| {
            job.wrap.max_width = width;
            ui.painter().layout_job(job).size().y
        };
        // A sign beside the words may be a little higher than they are.
        let least = texts.map(height).fold(0.0, f32::max) + 2.0;
        ui.scope(|ui| {
            ui.set_min_height(least);
            contents(ui)
        })
        .inner
    }

    /// A document lying on the desk.
    pub fn sheet<R>(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
        Frame::new()
            .fill(self.palette.sheet)
            .stroke(Stroke::new(1.0, self.palette.line))
            .corner_radius(self.theme.space.corner)
            .inner_margin(Margin::symmetric(20, 16))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                contents(ui)
            })
            .inner
    }

    /// A labelled value with a bar; the value stands in words beside it.
    pub fn meter(&self, ui: &mut Ui, label: &str, value: &str, share: f64) {
        let spoken = format!("{label}: {value}");
        ui.horizontal(|ui| {
            ui.add(Label::new(RichText::new(label).color(self.palette.muted)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(value).color(self.palette.ink)));
            });
        });
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 5.0), Sense::hover());
        response.widget_info(move || WidgetInfo::labeled(WidgetType::ProgressIndicator, true, spoken.as_str()));
        #[expect(clippy::cast_possible_truncation, reason = "a share of a few pixels")]
        let filled = rect.width() * share.clamp(0.0, 1.0) as f32;
        ui.painter().rect_filled(rect, 2.0, self.palette.hover);
        let mut part = rect;
        part.set_width(filled);
        ui.painter().rect_filled(part, 2.0, self.palette.accent);
        ui.add_space(self.theme.space.tight);
    }

    /// Effort left: one mark each, and a hollow one for each that is spent. `of` says both in words.
    pub fn effort(&self, ui: &mut Ui, label: &str, of: &str, left: u32, spent: u32) {
        let spoken = format!("{label}: {left}");
        let row = ui.horizontal(|ui| {
            let said = ui.add(Label::new(RichText::new(label).color(self.palette.muted)));
            said.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, spoken.as_str()));
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_description(of));
            for mark in 0..left + spent {
                let (rect, _) = ui.allocate_exact_size(vec2(11.0, 11.0), Sense::hover());
                if mark < left {
                    ui.painter().circle_filled(rect.center(), 5.0, self.palette.accent);
                } else {
                    ui.painter().circle_stroke(rect.center(), 4.5, Stroke::new(1.0, self.palette.muted));
                }
            }
            if left + spent == 0 {
                ui.add(Label::new(RichText::new("0").color(self.palette.muted)));
            }
        });
        row.response.on_hover_text(of);
    }
}
