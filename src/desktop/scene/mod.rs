//! The room seen from the envoy's chair: turns a model into numbers that can be eased, and those into ink.

mod ally;
mod cord;
mod cut;
mod figure;
mod layout;
mod look;
mod mantle;
mod picture;
mod room;
mod table;
mod tint;

pub use look::SceneLook;

/// The light palette, for tests.
#[cfg(test)]
fn light() -> wedge_ui::StagePalette {
    shipped(wedge_ui::Look::Light)
}

/// The dark palette, for tests.
#[cfg(test)]
fn dark() -> wedge_ui::StagePalette {
    shipped(wedge_ui::Look::Dark)
}

#[cfg(test)]
fn shipped(look: wedge_ui::Look) -> wedge_ui::StagePalette {
    wedge_ui::Theme::shipped().expect("the shipped theme").palette(look).stage()
}
