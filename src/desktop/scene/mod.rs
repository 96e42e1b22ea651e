//! The room seen from the envoy's chair: turns a model into numbers that can be eased, and those into ink.

mod agreement;
mod ally;
mod arms;
mod beard;
mod chair;
mod collar;
mod cord;
mod cut;
mod figure;
mod head;
mod headgear;
mod lamp;
mod layout;
mod look;
mod mantle;
mod mood;
mod picture;
mod room;
mod table;
mod tint;
mod window;

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

/// The palette of high contrast, for tests.
#[cfg(test)]
fn contrast() -> wedge_ui::StagePalette {
    shipped(wedge_ui::Look::Contrast)
}

#[cfg(test)]
fn shipped(look: wedge_ui::Look) -> wedge_ui::StagePalette {
    wedge_ui::Theme::shipped().expect("the shipped theme").palette(look).stage()
}
