//! The window: one camera for the stage, one for egui above it, and frames only when something changes.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::camera::visibility::RenderLayers;
use bevy::camera::{CameraOutputMode, ClearColorConfig};
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::error_handler::{RenderError, RenderErrorHandler, RenderErrorPolicy};
use bevy::render::render_resource::BlendState;
use bevy::window::{MonitorSelection, PrimaryWindow, RequestRedraw, WindowMode, WindowResolution};
use bevy::winit::accessibility::WinitActionRequestHandlers;
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{
    EguiContext, EguiContexts, EguiGlobalSettings, EguiInput, EguiPlugin, EguiPostUpdateSet, EguiPreUpdateSet,
    EguiPrimaryContextPass, PrimaryEguiContext,
};
use thiserror::Error;
use wedge_ui::{Spots, StageModel};

use crate::preflight::{self, PreflightError};
use crate::shot::{Outcome, ShotError, ShotPlugin, ShotRequest};
use crate::stage::{Stage, StageNow, StagePlugin, StageRect, StageScale, StageSystems};

/// How often the sleeping app looks whether an assistive technology wants something.
const ASSISTIVE_POLL: Duration = Duration::from_millis(100);

/// The longest sleep: in effect until there is input or something asks for a frame.
const IDLE: Duration = Duration::from_hours(24);

/// What the window shows beside the stage. The app's own code, free of Bevy.
pub trait Screen: Send + Sync + 'static {
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
}

/// How the window opens.
pub struct WindowOptions {
    /// The title.
    pub title: String,
    /// Width and height in physical pixels.
    pub size: (u32, u32),
    /// Whether the player may resize it.
    pub resizable: bool,
    /// Whether it takes the whole screen.
    pub full_screen: bool,
    /// What shows where neither panel nor stage is; sRGB.
    pub background: [f32; 3],
    /// Fonts for egui, as whole files.
    pub fonts: egui::FontDefinitions,
    /// The first picture.
    pub stage: StageModel,
    /// Take one picture and leave.
    pub shot: Option<ShotRequest>,
}

/// Why the window did not open, or ended badly.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WindowError {
    /// Found out before anything was opened.
    #[error(transparent)]
    Preflight(#[from] PreflightError),
    /// Bevy gave up; the message is its own.
    #[error("the window could not be kept open: {0}")]
    Broken(String),
    /// The graphics device was lost, or it refused to draw.
    #[error(
        "the graphics device failed: {0}. Start the program again; if it keeps failing, `wedge text` plays without it"
    )]
    Graphics(String),
    /// A game was open when it ended badly.
    #[error("{why}\nYour game is kept up to the last move that was shown; go on with: wedge play --session {}", .session.display())]
    InGame {
        /// What happened.
        why: Box<WindowError>,
        /// Where the game is kept.
        session: PathBuf,
    },
    /// There is no picture.
    #[error(transparent)]
    Shot(#[from] ShotError),
}

/// Why the graphics device failed, where it did; filled by [`graphics_failed`].
#[derive(Resource, Clone, Default)]
struct Failure(Arc<Mutex<Option<String>>>);

/// Notes why the device failed and ends the app: what had been shown is saved already.
fn graphics_failed(error: &RenderError, main: &mut World, _: &mut World) -> RenderErrorPolicy {
    if let Some(failure) = main.get_resource::<Failure>() {
        let said = format!("{:?}: {}", error.ty, error.description);
        failure.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(said);
    }
    main.write_message(AppExit::error());
    RenderErrorPolicy::StopRendering
}

#[derive(Resource)]
struct Shown(Box<dyn Screen>);

#[derive(Resource)]
struct Fonts(egui::FontDefinitions);

/// Opens the window and keeps it until the player closes it.
///
/// # Errors
/// When there is no display or no graphics, when Bevy panics, or when a wanted picture could not be taken.
pub fn run(options: WindowOptions, screen: impl Screen) -> Result<(), WindowError> {
    preflight::check()?;
    let outcome: Option<Outcome> = options.shot.as_ref().map(|_| Outcome::default());
    let kept = outcome.clone();
    let failure = Failure::default();
    let noted = failure.clone();
    // A second net under the preflight: Bevy and winit panic where they cannot go on.
    let ended = catch_unwind(AssertUnwindSafe(move || app(options, screen, kept).insert_resource(noted).run()));
    if let Some(why) = failure.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
        return Err(WindowError::Graphics(why));
    }
    let exit = ended.map_err(|panic| {
        let message = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("it panicked without a message");
        WindowError::Broken(message.to_owned())
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

fn app(options: WindowOptions, screen: impl Screen, outcome: Option<Outcome>) -> App {
    let mut app = App::new();
    let (width, height) = options.size;
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
                        resolution: WindowResolution::new(width, height),
                        resizable: options.resizable,
                        mode: mode(options.full_screen),
                        ..default()
                    }),
                    ..default()
                })
                // Otherwise the first frames would come without the parts whose shaders are not ready.
                .set(RenderPlugin { synchronous_pipeline_compilation: true, ..default() })
                .set(LogPlugin {
                    level: Level::WARN,
                    filter: "wgpu=error,naga=error,bevy_render::renderer=error,bevy_egui=error,winit=error".to_owned(),
                    ..default()
                }),
        )
        .add_plugins((EguiPlugin::default(), StagePlugin))
        .insert_resource(Stage(options.stage))
        .insert_resource(Shown(Box::new(screen)))
        .insert_resource(Fonts(options.fonts))
        .insert_resource(RenderErrorHandler(graphics_failed))
        .configure_sets(PostUpdate, StageSystems::Draw.after(EguiPostUpdateSet::EndPass))
        .add_systems(Startup, (bind_egui, start_waker))
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
        .add_systems(EguiPrimaryContextPass, show)
        .add_systems(Last, keep_moving);
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
    mut shown: ResMut<Shown>,
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

/// `bevy_egui` 0.42 reports the modifier keys in every frame, changed or not, and egui takes any event for a reason to
/// draw another frame: without this the app would never sleep.
fn drop_repeated_modifiers(
    mut inputs: Query<&mut EguiInput, With<PrimaryEguiContext>>,
    mut last: Local<Option<egui::Modifiers>>,
) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => last.replace(*now) != Some(*now),
            _ => true,
        });
    }
}

/// Hands what an assistive technology asks for (press, focus, set a value) to egui.
fn bridge_actions(
    mut requests: MessageReader<ActionRequest>,
    mut inputs: Query<&mut EguiInput, With<PrimaryEguiContext>>,
) {
    let Ok(mut input) = inputs.single_mut() else { return };
    for request in requests.read() {
        input.events.push(egui::Event::AccessKitActionRequest(request.0.clone()));
    }
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it needs")]
fn show(
    mut contexts: EguiContexts,
    mut shown: ResMut<Shown>,
    mut stage: ResMut<Stage>,
    now: Res<StageNow>,
    mut rect: ResMut<StageRect>,
    mut scale: ResMut<StageScale>,
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
    scale.set_if_neq(StageScale(scale_now));
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

/// The way to the thread that wakes the app at a given time.
#[derive(Resource)]
struct Waker(Sender<Instant>);

/// Starts a thread that wakes the event loop when egui wants a later frame or an assistive technology wants
/// something: accesskit leaves its requests in a queue and wakes nobody.
fn start_waker(
    mut commands: Commands,
    proxy: Res<EventLoopProxyWrapper>,
    asked: Res<AccessibilityRequested>,
    handlers: Res<WinitActionRequestHandlers>,
    window: Query<Entity, With<PrimaryWindow>>,
) {
    let (sender, receiver) = channel();
    let proxy = (*proxy).clone();
    let asked = asked.clone();
    let queues: Vec<_> = window.iter().filter_map(|w| handlers.get(&w)).map(Arc::clone).collect();
    let wake = move || proxy.send_event(WinitUserEvent::WakeUp).is_ok();
    let waiting = move || queues.iter().any(|queue| queue.lock().is_ok_and(|queue| !queue.is_empty()));
    let started = std::thread::Builder::new()
        .name("wedge-waker".to_owned())
        .spawn(move || sleep_and_wake(&receiver, || asked.get(), waiting, wake));
    match started {
        Ok(_) => commands.insert_resource(Waker(sender)),
        Err(error) => warn!("the waker could not start, tooltips and screen readers will be late: {error}"),
    }
}

fn sleep_and_wake(
    requests: &Receiver<Instant>,
    asked: impl Fn() -> bool,
    waiting: impl Fn() -> bool,
    wake: impl Fn() -> bool,
) {
    let mut alarms: BTreeSet<Instant> = BTreeSet::new();
    let mut was_asked = false;
    loop {
        let now = Instant::now();
        let next = alarms.first().map_or(ASSISTIVE_POLL, |at| at.saturating_duration_since(now));
        match requests.recv_timeout(next.min(ASSISTIVE_POLL)) {
            Ok(at) => {
                alarms.insert(at);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let now = Instant::now();
        let later = alarms.split_off(&now);
        let due = !alarms.is_empty();
        alarms = later;
        let is_asked = asked();
        let changed = is_asked != was_asked;
        was_asked = is_asked;
        if (due || changed || waiting()) && !wake() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy::ecs::message::Messages;
    use bevy::render::error_handler::ErrorType;

    use super::*;

    #[test]
    fn a_lost_device_is_noted_and_ends_the_app() {
        let mut main = World::new();
        main.init_resource::<Messages<AppExit>>();
        let failure = Failure::default();
        main.insert_resource(failure.clone());
        let error = RenderError { ty: ErrorType::DeviceLost, description: "it is gone".to_owned(), source: None };
        let policy = graphics_failed(&error, &mut main, &mut World::new());
        assert!(matches!(policy, RenderErrorPolicy::StopRendering));
        let noted = failure.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        assert!(noted.is_some_and(|why| why.contains("it is gone")));
        assert_eq!(main.resource_mut::<Messages<AppExit>>().drain().count(), 1);
        let shown = WindowError::InGame {
            why: Box::new(WindowError::Graphics("it is gone".to_owned())),
            session: PathBuf::from("a.wedge"),
        };
        assert!(shown.to_string().ends_with("wedge play --session a.wedge"));
    }

    fn request() -> egui::accesskit::ActionRequest {
        egui::accesskit::ActionRequest {
            action: egui::accesskit::Action::Click,
            target_tree: egui::accesskit::TreeId::ROOT,
            target_node: egui::accesskit::NodeId(7),
            data: None,
        }
    }

    #[test]
    fn an_assistive_press_reaches_egui() {
        let mut app = App::new();
        app.add_message::<ActionRequest>().add_systems(Update, bridge_actions);
        let context = app.world_mut().spawn((EguiInput::default(), PrimaryEguiContext)).id();
        app.world_mut().write_message(ActionRequest(request()));
        app.update();
        let events = app.world().get::<EguiInput>(context).map(|input| input.events.clone());
        assert_eq!(events, Some(vec![egui::Event::AccessKitActionRequest(request())]));
    }

    #[test]
    fn modifiers_are_reported_only_when_they_change() {
        let mut app = App::new();
        app.add_systems(Update, drop_repeated_modifiers);
        let context = app.world_mut().spawn((EguiInput::default(), PrimaryEguiContext)).id();
        let mut seen = Vec::new();
        for modifiers in [egui::Modifiers::NONE, egui::Modifiers::NONE, egui::Modifiers::SHIFT, egui::Modifiers::SHIFT]
        {
            if let Some(mut input) = app.world_mut().get_mut::<EguiInput>(context) {
                input.events = vec![egui::Event::ModifiersChanged(modifiers)];
            }
            app.update();
            seen.extend(app.world().get::<EguiInput>(context).map(|input| input.events.len()));
        }
        assert_eq!(seen, [1, 0, 1, 0]);
    }

    #[test]
    fn the_waker_wakes_at_its_time_and_ends_with_the_app() {
        let (sender, receiver) = channel();
        let woken = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&woken);
        let begun = Instant::now();
        assert!(sender.send(begun + Duration::from_millis(30)).is_ok());
        let thread = std::thread::spawn(move || {
            sleep_and_wake(
                &receiver,
                || false,
                || false,
                || {
                    notes.lock().is_ok_and(|mut notes| {
                        notes.push(begun.elapsed());
                        true
                    })
                },
            );
        });
        std::thread::sleep(Duration::from_millis(300));
        drop(sender);
        assert!(thread.join().is_ok());
        let woken = woken.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(woken.len(), 1);
        assert!(woken.iter().all(|at| *at >= Duration::from_millis(30)));
    }
}
