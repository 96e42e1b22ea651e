//! Colours, sizes and spacing, read from one file and turned into egui's style.

use egui::{Color32, CornerRadius, FontFamily, FontId, Stroke, TextStyle, Visuals};
use serde::{Deserialize, Deserializer, Serialize};

use crate::fonts::{SANS_STRONG, SERIF, SERIF_ITALIC, SERIF_STRONG};
use crate::stage::{Srgba, StagePalette};

/// The theme inside the program.
const THEME: &str = include_str!("../../assets/theme.ron");

/// Why a theme cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the theme cannot be read: {0}")]
pub struct ThemeError(#[from] ron::error::SpannedError);

/// A colour as the file writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hex(Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Color32::from_hex(&text).map(Self).map_err(|_| serde::de::Error::custom(format_args!("`{text}` is no colour")))
    }
}

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    Hex::deserialize(deserializer).map(|hex| hex.0)
}

fn srgba<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Srgba, D::Error> {
    let [r, g, b, a] = Hex::deserialize(deserializer)?.0.to_srgba_unmultiplied();
    Ok([r, g, b, a].map(|part| f32::from(part) / 255.0))
}

/// The colours of the stage as the file writes them.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct StageColours {
    #[serde(deserialize_with = "srgba")]
    wall: Srgba,
    #[serde(deserialize_with = "srgba")]
    floor: Srgba,
    #[serde(deserialize_with = "srgba")]
    table: Srgba,
    #[serde(deserialize_with = "srgba")]
    table_edge: Srgba,
    #[serde(deserialize_with = "srgba")]
    figure: Srgba,
    #[serde(deserialize_with = "srgba")]
    figure_warm: Srgba,
    #[serde(deserialize_with = "srgba")]
    figure_cold: Srgba,
    #[serde(deserialize_with = "srgba")]
    ally: Srgba,
    #[serde(deserialize_with = "srgba")]
    cord: Srgba,
    #[serde(deserialize_with = "srgba")]
    shadow: Srgba,
    #[serde(deserialize_with = "srgba")]
    mark: Srgba,
}

/// The colours of one look.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// True for light text on dark grounds.
    pub dark: bool,
    /// Behind everything.
    #[serde(deserialize_with = "colour")]
    pub desk: Color32,
    /// Panels.
    #[serde(deserialize_with = "colour")]
    pub paper: Color32,
    /// Documents.
    #[serde(deserialize_with = "colour")]
    pub sheet: Color32,
    /// Text.
    #[serde(deserialize_with = "colour")]
    pub ink: Color32,
    /// Text that steps back.
    #[serde(deserialize_with = "colour")]
    pub muted: Color32,
    /// Rules and outlines.
    #[serde(deserialize_with = "colour")]
    pub line: Color32,
    /// The one accent.
    #[serde(deserialize_with = "colour")]
    pub accent: Color32,
    /// Text on it.
    #[serde(deserialize_with = "colour")]
    pub on_accent: Color32,
    /// Good news; never without a word or a sign.
    #[serde(deserialize_with = "colour")]
    pub good: Color32,
    /// Bad news; never without a word or a sign.
    #[serde(deserialize_with = "colour")]
    pub bad: Color32,
    /// A control under the pointer.
    #[serde(deserialize_with = "colour")]
    pub hover: Color32,
    /// A control being pressed.
    #[serde(deserialize_with = "colour")]
    pub press: Color32,
    /// The ring around what has the keyboard.
    #[serde(deserialize_with = "colour")]
    pub focus: Color32,
    stage: StageColours,
}

impl Palette {
    /// The colours of the stage.
    #[must_use]
    pub fn stage(&self) -> StagePalette {
        let StageColours { wall, floor, table, table_edge, figure, figure_warm, figure_cold, ally, cord, shadow, mark } =
            self.stage;
        StagePalette { wall, floor, table, table_edge, figure, figure_warm, figure_cold, ally, cord, shadow, mark }
    }
}

/// Sizes of type, in points at 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSizes {
    /// Notes and sources.
    pub small: f32,
    /// Running text and controls.
    pub body: f32,
    /// First lines.
    pub lead: f32,
    /// Headings.
    pub heading: f32,
    /// The game's name.
    pub title: f32,
}

/// Distances, in points at 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Space {
    /// Between things that belong together.
    pub tight: f32,
    /// Between lines of a group.
    pub small: f32,
    /// Between groups.
    pub medium: f32,
    /// Between sections.
    pub large: f32,
    /// Around a page.
    pub page: f32,
    /// Rounding of corners.
    pub corner: f32,
}

/// Which palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Look {
    /// Ink on paper.
    #[default]
    Light,
    /// By lamplight.
    Dark,
    /// High contrast.
    Contrast,
}

impl Look {
    /// All of them with the messages that name them.
    pub(crate) const ALL: [(Self, &'static str); 3] =
        [(Self::Light, "settings-light"), (Self::Dark, "settings-dark"), (Self::Contrast, "settings-contrast")];

    /// The look with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            "contrast" => Some(Self::Contrast),
            _ => None,
        }
    }
}

/// Everything about how the screens look.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    light: Palette,
    dark: Palette,
    contrast: Palette,
    /// Sizes of type.
    pub text: TextSizes,
    /// Distances.
    pub space: Space,
}

impl Theme {
    /// The theme inside the program.
    ///
    /// # Errors
    /// A file that cannot be read; a test keeps that from happening.
    pub fn shipped() -> Result<Self, ThemeError> {
        Ok(ron::from_str(THEME)?)
    }

    /// The palette of a look.
    #[must_use]
    pub fn palette(&self, look: Look) -> &Palette {
        match look {
            Look::Light => &self.light,
            Look::Dark => &self.dark,
            Look::Contrast => &self.contrast,
        }
    }

    /// Dresses egui in a look.
    pub fn dress(&self, ctx: &egui::Context, look: Look) {
        let palette = *self.palette(look);
        let theme = if palette.dark { egui::Theme::Dark } else { egui::Theme::Light };
        ctx.set_theme(theme);
        ctx.style_mut_of(theme, |style| {
            style.visuals = self.visuals(&palette);
            let of = |size: f32, family: &str| FontId::new(size, FontFamily::Name(family.into()));
            style.text_styles = [
                (TextStyle::Small, FontId::proportional(self.text.small)),
                (TextStyle::Body, FontId::proportional(self.text.body)),
                (TextStyle::Button, of(self.text.body, SANS_STRONG)),
                (TextStyle::Heading, of(self.text.heading, SERIF_STRONG)),
                (TextStyle::Monospace, FontId::monospace(self.text.small)),
                (TextStyle::Name("document".into()), of(self.text.body + 0.5, SERIF)),
                (TextStyle::Name("stress".into()), of(self.text.body + 0.5, SERIF_ITALIC)),
                (TextStyle::Name("clause".into()), of(self.text.body + 0.5, SERIF_STRONG)),
                (TextStyle::Name("lead".into()), of(self.text.lead, SERIF)),
                (TextStyle::Name("title".into()), of(self.text.title, SERIF_STRONG)),
            ]
            .into();
            let space = &mut style.spacing;
            space.item_spacing = egui::vec2(self.space.small, self.space.small * 0.75);
            space.button_padding = egui::vec2(12.0, 6.0);
            space.interact_size.y = 22.0;
            space.slider_width = 150.0;
            space.default_area_size = egui::vec2(700.0, 700.0);
            space.scroll = egui::style::ScrollStyle {
                bar_width: 9.0,
                floating_width: 5.0,
                floating_allocated_width: 12.0,
                dormant_handle_opacity: 0.35,
                active_handle_opacity: 0.45,
                interact_handle_opacity: 0.75,
                dormant_background_opacity: 0.0,
                active_background_opacity: 0.0,
                interact_background_opacity: 0.15,
                fade: egui::style::ScrollFadeStyle { strength: 0.0, ..Default::default() },
                ..egui::style::ScrollStyle::floating()
            };
            style.interaction.selectable_labels = false;
            style.animation_time = 0.08;
        });
    }

    fn visuals(&self, palette: &Palette) -> Visuals {
        let mut visuals = if palette.dark { Visuals::dark() } else { Visuals::light() };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rounding of a few points")]
        let corner = CornerRadius::same(self.space.corner as u8);
        visuals.override_text_color = None;
        visuals.panel_fill = palette.paper;
        visuals.window_fill = palette.sheet;
        visuals.window_stroke = Stroke::new(1.0, palette.line);
        visuals.window_corner_radius = corner;
        visuals.extreme_bg_color = palette.sheet;
        visuals.faint_bg_color = palette.hover;
        visuals.code_bg_color = palette.hover;
        visuals.hyperlink_color = palette.accent;
        visuals.warn_fg_color = palette.bad;
        visuals.error_fg_color = palette.bad;
        visuals.weak_text_color = Some(palette.muted);
        visuals.selection.bg_fill = palette.accent;
        visuals.selection.stroke = Stroke::new(1.0, palette.on_accent);
        visuals.striped = false;
        if !palette.dark {
            // Letters are blended in linear light, which thins dark type on paper; more coverage makes up for it.
            visuals.text_options.color_transfer_function = egui::epaint::FontColorTransferFunction::Gamma(0.7);
        }
        let widgets = &mut visuals.widgets;
        for (state, fill, line, width) in [
            (&mut widgets.noninteractive, palette.paper, palette.line, 1.0),
            (&mut widgets.inactive, palette.sheet, palette.line, 1.0),
            (&mut widgets.hovered, palette.hover, palette.ink, 1.0),
            (&mut widgets.active, palette.press, palette.ink, 1.0),
            (&mut widgets.open, palette.hover, palette.ink, 1.0),
        ] {
            state.bg_fill = fill;
            state.weak_bg_fill = fill;
            state.bg_stroke = Stroke::new(width, line);
            state.fg_stroke = Stroke::new(1.0, palette.ink);
            state.corner_radius = corner;
            state.expansion = 0.0;
        }
        visuals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast as WCAG 2.2 defines it.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let luminance = |colour: Color32| {
            let [r, g, b, _] = egui::Rgba::from(colour).to_array();
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_keeps_its_contrast_on_every_ground() {
        let theme = Theme::shipped().expect("the shipped theme");
        for look in [Look::Light, Look::Dark, Look::Contrast] {
            let palette = theme.palette(look);
            let grounds =
                [palette.desk, palette.paper, palette.sheet, palette.hover, palette.press].into_iter().enumerate();
            for (ground, colour) in grounds {
                for (text, ink) in [palette.ink, palette.muted].into_iter().enumerate() {
                    let ratio = contrast(ink, colour);
                    assert!(
                        ratio >= 4.5 || (ground == 4 && text == 1),
                        "{look:?}: text {text} on {ground}: {ratio:.2}"
                    );
                }
            }
            for (ink, ground) in [
                (palette.on_accent, palette.accent),
                (palette.accent, palette.sheet),
                (palette.accent, palette.paper),
                (palette.accent, palette.desk),
                (palette.accent, palette.hover),
                (palette.good, palette.sheet),
                (palette.good, palette.paper),
                (palette.good, palette.desk),
                (palette.good, palette.hover),
                (palette.bad, palette.sheet),
                (palette.bad, palette.paper),
                (palette.bad, palette.desk),
                (palette.bad, palette.hover),
                (palette.focus, palette.sheet),
            ] {
                let ratio = contrast(ink, ground);
                assert!(ratio >= 4.5, "{look:?}: {ink:?} on {ground:?}: {ratio:.2}");
            }
        }
    }
}
