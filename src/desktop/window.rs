//! The window: one camera for the stage, one for egui above it, and frames only when something changes.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bevy::a11y::ActionRequest;
use bevy::camera::visibility::RenderLayers;
use bevy::camera::{CameraOutputMode, ClearColorConfig};
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::error_handler::RenderErrorHandler;
use bevy::render::render_resource::BlendState;
use bevy::render::settings::WgpuSettings;
use bevy::window::{
    MonitorSelection, PrimaryWindow, RequestRedraw, WindowCloseRequested, WindowMode, WindowResizeConstraints,
    WindowResolution,
};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{
    EguiContext, EguiContexts, EguiGlobalSettings, EguiInputSet, EguiPlugin, EguiPostUpdateSet, EguiPreUpdateSet,
    EguiPrimaryContextPass, PrimaryEguiContext,
};
use wedge_ui::{Spots, StageModel};

use crate::adapter::Chosen;
use crate::display::{OpenGame, with_last_words};
use crate::failure::{Failure, WindowError, graphics_failed};
use crate::icon;
use crate::input::{bridge_actions, drop_repeated_modifiers, write_keys};
use crate::letters::{Fonts, LettersPlugin};
use crate::preflight;
use crate::room::{self, LEAST, Left, Room};
use crate::settle::SettlePlugin;
use crate::shot::{Outcome, ShotError, ShotPlugin, ShotRequest};
use crate::stage::{Stage, StageNow, StagePlugin, StageRect, StageSystems};
use crate::waker::{Waker, start_waker};

/// The longest sleep: in effect until there is input or something asks for a frame.
const IDLE: Duration = Duration::from_hours(24);

/// What the window shows beside the stage. The app's own code, free of Bevy.
pub trait Content: Send + Sync + 'static {
    /// Called once, before the first frame: styles and visuals.
    fn setup(&mut self, ctx: &egui::Context);

    /// Shows the opaque panels in the root ui. Returns the part left free for the stage, if the stage is to be seen.
    /// Assign to `stage` to change the picture.
    fn panels(&mut self, root: &mut egui::Ui, stage: &mut StageModel) -> Option<egui::Rect>;

    /// Paints over the stage; `ui` fills exactly the stage's rectangle and `spots` are in points from its corner.
    fn over_stage(&mut self, ui: &mut egui::Ui, spots: &Spots);

    /// The size of text, 1.0 to 2.0; asked in every frame.
    fn text_size(&self) -> f32;

    /// Whether the whole screen is wanted; asked in every frame.
    fn full_screen(&self) -> bool;

    /// True once the player wants to leave.
    fn done(&self) -> bool;

    /// Called once, when the window closes: how it is left.
    fn leave(&mut self, left: Left);
}

/// How large the window opens.
#[derive(Debug, Clone, Copy)]
pub enum Opens {
    /// With so many pixels and no others, for a picture.
    Exactly(u32, u32),
    /// As it was left, or as usual, and never larger than its screen.
    AsLeft(Left),
}

/// How the window opens.
pub struct WindowOptions {
    /// The title.
    pub title: String,
    /// How large it opens.
    pub opens: Opens,
    /// Whether it takes the whole screen.
    pub full_screen: bool,
    /// What shows where neither panel nor stage is; sRGB.
    pub background: [f32; 3],
    /// Fonts for egui, as whole files.
    pub fonts: egui::FontDefinitions,
    /// Folders with more of them, before those of the system; looked into when a letter needs it.
    pub typefaces: Vec<PathBuf>,
    /// The first picture.
    pub stage: StageModel,
    /// The file of the game that is open, for when the display goes.
    pub open: OpenGame,
    /// Take one picture and leave.
    pub shot: Option<ShotRequest>,
}

#[derive(Resource)]
struct Contents(Box<dyn Content>);

/// Opens the window and keeps it until the player closes it.
///
/// # Errors
/// When there is no display or no graphics, when Bevy panics, or when a wanted picture could not be taken.
pub fn run(options: WindowOptions, screen: impl Content) -> Result<(), WindowError> {
    let chosen = preflight::check()?;
    let open = Arc::clone(&options.open);
    let outcome: Option<Outcome> = options.shot.as_ref().map(|_| Outcome::default());
    let kept = outcome.clone();
    let failure = Failure::default();
    let noted = failure.clone();
    // A second net under the preflight: Bevy and winit panic where they cannot go on. What they say is said once, at the end.
    let first = Arc::new(Mutex::new(None));
    let heard = Arc::clone(&first);
    let hook = take_hook();
    set_hook(Box::new(move |panic| {
        let said = panic.payload_as_str().unwrap_or("it panicked without a message").to_owned();
        heard.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(said);
    }));
    let ended = with_last_words(&open, || {
        catch_unwind(AssertUnwindSafe(move || app(options, screen, chosen, kept).insert_resource(noted).run()))
    });
    set_hook(hook);
    if let Some(why) = failure.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
        return Err(WindowError::Graphics(why));
    }
    let exit = ended.map_err(|_| {
        let said = first.lock().unwrap_or_else(PoisonError::into_inner).take();
        WindowError::Broken(said.unwrap_or_else(|| "it panicked without a message".to_owned()))
    })?;
    if let Some(outcome) = outcome {
        let result = outcome.lock().unwrap_or_else(PoisonError::into_inner).take();
        return result.unwrap_or(Err(ShotError::TooLate)).map_err(WindowError::from);
    }
    match exit {
        AppExit::Success => Ok(()),
        AppExit::Error(code) => Err(WindowError::Broken(format!("Bevy ended with status {code}"))),
    }
}

fn app(options: WindowOptions, screen: impl Content, chosen: Chosen, outcome: Option<Outcome>) -> App {
    let mut app = App::new();
    let (window, room) = match options.opens {
        Opens::Exactly(width, height) => {
            (Window { resolution: WindowResolution::new(width, height), resizable: false, ..default() }, None)
        }
        // It is shown once the screen is known.
        Opens::AsLeft(left) => (Window { visible: false, ..default() }, Some(Room::new(left))),
    };
    let [r, g, b] = options.background;
    // Whether the window has the focus says little about whether it is looked at, so both modes are alike.
    let update = UpdateMode::reactive_low_power(IDLE);
    app.insert_resource(ClearColor(Color::srgb(r, g, b)))
        .insert_resource(WinitSettings { focused_mode: update, unfocused_mode: update })
        .add_plugins(
            DefaultPlugins
                .set(WindowPlugin {
                    primary_window: Some(Window {
                        title: options.title,
                        name: Some("wedge".to_owned()),
                        mode: mode(options.full_screen),
                        resize_constraints: WindowResizeConstraints {
                            min_width: LEAST.0 as f32,
                            min_height: LEAST.1 as f32,
                            ..default()
                        },
                        ..window
                    }),
                    ..default()
                })
                // Otherwise the first frames would come without the parts whose shaders are not ready.
                .set(RenderPlugin {
                    render_creation: WgpuSettings {
                        backends: Some(chosen.backends),
                        adapter_name: Some(chosen.name),
                        ..default()
                    }
                    .into(),
                    synchronous_pipeline_compilation: true,
                    ..default()
                })
                .set(LogPlugin {
                    level: Level::WARN,
                    filter: "wgpu=error,naga=error,bevy_render::renderer=error,bevy_egui=error,winit=error".to_owned(),
                    ..default()
                }),
        )
        .add_plugins((EguiPlugin::default(), StagePlugin, SettlePlugin))
        .add_plugins(LettersPlugin { folders: options.typefaces })
        .insert_resource(Stage(options.stage))
        .insert_resource(Contents(Box::new(screen)))
        .insert_resource(Fonts(options.fonts))
        .insert_resource(RenderErrorHandler(graphics_failed))
        .configure_sets(PostUpdate, StageSystems::Draw.after(EguiPostUpdateSet::EndPass))
        .add_systems(Startup, (bind_egui, start_waker, icon::set))
        .add_systems(
            PreUpdate,
            (
                prepare_context.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::ProcessInput),
                (drop_repeated_modifiers, bridge_actions)
                    .chain()
                    .after(EguiPreUpdateSet::ProcessInput)
                    .before(EguiPreUpdateSet::BeginPass),
            ),
        )
        .add_systems(PreUpdate, write_keys.in_set(EguiInputSet::ReadBevyMessages))
        .add_systems(EguiPrimaryContextPass, show)
        .add_systems(Last, (keep_moving, leave));
    if let Some(room) = room {
        app.insert_resource(room).add_systems(First, room::open).add_systems(Last, room::note.before(leave));
    }
    if let (Some(request), Some(outcome)) = (options.shot, outcome) {
        app.add_plugins(ShotPlugin { request, outcome });
    }
    app
}

/// A window, or the whole of the screen that it is on.
fn mode(full_screen: bool) -> WindowMode {
    if full_screen { WindowMode::BorderlessFullscreen(MonitorSelection::Current) } else { WindowMode::Windowed }
}

/// Gives egui a camera of its own, above the stage's.
fn bind_egui(mut commands: Commands, mut settings: ResMut<EguiGlobalSettings>) {
    settings.auto_create_primary_context = false;
    settings.input_system_settings.run_write_keyboard_input_messages_system = false;
    commands.spawn((
        PrimaryEguiContext,
        Camera2d,
        Msaa::Off,
        RenderLayers::none(),
        Camera {
            order: 1,
            output_mode: CameraOutputMode::Write {
                // egui paints with premultiplied alpha.
                blend_state: Some(BlendState::PREMULTIPLIED_ALPHA_BLENDING),
                clear_color: ClearColorConfig::None,
            },
            clear_color: ClearColorConfig::Custom(Color::NONE),
            ..default()
        },
    ));
}

/// Fonts and styles must be there before egui's first pass: a font family that is not bound is a panic in egui.
fn prepare_context(
    mut fresh: Query<&mut EguiContext, Added<EguiContext>>,
    fonts: Res<Fonts>,
    mut shown: ResMut<Contents>,
    waker: Option<Res<Waker>>,
) {
    for mut context in &mut fresh {
        let ctx = context.get_mut();
        ctx.set_fonts(fonts.0.clone());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.set_zoom_factor(shown.0.text_size().clamp(1.0, 2.0));
        shown.0.setup(ctx);
        if let Some(waker) = &waker {
            let wake = Mutex::new(waker.0.clone());
            // bevy_egui hears requests for the next frame only; later ones go through the waker.
            ctx.set_request_repaint_callback(move |info| {
                if !info.delay.is_zero()
                    && let Some(when) = Instant::now().checked_add(info.delay)
                    && let Ok(wake) = wake.lock()
                {
                    // A waker that has ended belongs to an app that is ending.
                    let _sent = wake.send(when).is_ok();
                }
            });
        }
    }
}

fn show(
    mut contexts: EguiContexts,
    mut shown: ResMut<Contents>,
    mut stage: ResMut<Stage>,
    now: Res<StageNow>,
    mut rect: ResMut<StageRect>,
    mut exit: MessageWriter<AppExit>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let size = shown.0.text_size().clamp(1.0, 2.0);
    if (ctx.zoom_factor() - size).abs() > 1e-4 {
        ctx.set_zoom_factor(size);
    }
    let mut root = egui::Ui::new(
        ctx.clone(),
        "wedge".into(),
        egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect()),
    );
    // Only a real change may count as one, or the stage would look at its model in every frame.
    let mut model = stage.0.clone();
    let free = shown.0.panels(&mut root, &mut model).filter(egui::Rect::is_positive);
    if shown.0.done() {
        exit.write(AppExit::Success);
    }
    if let Ok(mut window) = window.single_mut() {
        let wanted = mode(shown.0.full_screen());
        if window.mode != wanted {
            window.mode = wanted;
            ctx.request_repaint();
        }
    }
    if model != stage.0 {
        stage.0 = model;
        // The picture is eased in `Update`, which has been and gone for this frame.
        ctx.request_repaint();
    }
    let scale_now = ctx.pixels_per_point();
    rect.set_if_neq(StageRect(free.map(|free| {
        Rect::new(free.min.x * scale_now, free.min.y * scale_now, free.max.x * scale_now, free.max.y * scale_now)
    })));
    if let Some(free) = free {
        let spots = now.spots(Vec2::new(free.width(), free.height()), scale_now);
        let mut over = root.new_child(egui::UiBuilder::new().id_salt("stage").max_rect(free));
        over.set_clip_rect(free);
        shown.0.over_stage(&mut over, &spots);
    }
    Ok(())
}

/// Tells how the window is left, once.
fn leave(
    mut exit: MessageReader<AppExit>,
    mut closed: MessageReader<WindowCloseRequested>,
    room: Option<Res<Room>>,
    mut shown: ResMut<Contents>,
    mut told: Local<bool>,
) {
    let ends = exit.read().count() + closed.read().count() > 0;
    if let (true, false, Some(room)) = (ends, *told, room) {
        *told = true;
        shown.0.leave(room.left);
    }
}

/// Asks for the next frame while people move or an action waits for its frame.
fn keep_moving(
    now: Res<StageNow>,
    mut actions: MessageReader<ActionRequest>,
    stage: Res<Stage>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if now.moving() || stage.is_changed() || actions.read().count() > 0 {
        redraw.write(RequestRedraw);
    }
}
