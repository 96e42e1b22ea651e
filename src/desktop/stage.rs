//! The Bevy side of the stage: eases from one model to the next and keeps one mesh and one camera up to date.

use bevy::asset::{AssetEventSystems, RenderAssetUsages};
use bevy::camera::visibility::{NoFrustumCulling, RenderLayers};
use bevy::camera::{CameraUpdateSystems, ScalingMode, Viewport};
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::time::Real;

use crate::ink::{Ink, smooth};
use crate::scene::SceneLook;
use wedge_ui::{Spots, StageModel};

/// How long the people take to move from one model to the next, in seconds.
pub const EASE_SECONDS: f32 = 0.6;

/// The render layer that only the stage's own camera sees.
pub const STAGE_LAYER: usize = 1;

/// The longest step of an animation, so that waking from a long wait does not skip it.
const LONGEST_STEP: f32 = 0.08;

/// The model to show. Replace it whenever the game's state changes; equal models cost nothing.
#[derive(Resource, Debug, Clone)]
pub struct Stage(pub StageModel);

/// Where in the window the stage is, in physical pixels from the upper left corner; `None` hides it.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq)]
pub struct StageRect(pub Option<Rect>);

/// What is on the stage now, and whether it moves.
#[derive(Resource, Debug, Default)]
pub struct StageNow {
    from: Option<SceneLook>,
    now: Option<SceneLook>,
    goal: Option<SceneLook>,
    elapsed: f32,
    moving: bool,
    drawn: Option<(u32, u32)>,
}

impl StageNow {
    /// True while people move: ask for another frame.
    pub fn moving(&self) -> bool {
        self.moving
    }

    /// Where everybody is in a stage of `size` logical pixels, for the frame being made now.
    /// `scale` is the number of physical pixels for each logical one.
    pub fn spots(&self, size: Vec2, scale: f32) -> Spots {
        self.now
            .as_ref()
            .map_or_else(Spots::default, |now| in_logical(now.spots(size.x * scale, size.y * scale), scale))
    }
}

fn in_logical(mut spots: Spots, scale: f32) -> Spots {
    let by = 1.0 / scale.max(0.01);
    for spot in &mut spots.figures {
        spot.label = spot.label.map(|v| v * by);
        spot.bounds = spot.bounds.map(|v| v * by);
        spot.width *= by;
    }
    spots.ally = spots.ally.map(|at| at.map(|v| v * by));
    spots
}

/// The steps of the stage, to order other systems by.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub enum StageSystems {
    /// In `Update`: takes a step of the animation.
    Ease,
    /// In `PostUpdate`: draws; wants [`StageRect`] to be up to date.
    Draw,
}

/// Marks the camera that draws the stage.
#[derive(Component, Debug)]
pub struct StageCamera;

#[derive(Component)]
struct StagePicture;

/// Adds the stage. The app inserts [`Stage`] and sets [`StageRect`].
#[derive(Debug, Default)]
pub struct StagePlugin;

impl Plugin for StagePlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<StageRect>()
            .init_resource::<StageNow>()
            .configure_sets(PostUpdate, StageSystems::Draw.before(CameraUpdateSystems).before(AssetEventSystems))
            .add_systems(Startup, spawn)
            .add_systems(Update, ease.run_if(resource_exists::<Stage>).in_set(StageSystems::Ease))
            .add_systems(PostUpdate, draw.in_set(StageSystems::Draw));
    }
}

fn spawn(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut materials: ResMut<Assets<ColorMaterial>>) {
    commands.spawn((
        StageCamera,
        Camera2d,
        // Every shape has a soft edge of its own; multisampling would only cost.
        Msaa::Off,
        Projection::Orthographic(OrthographicProjection {
            viewport_origin: Vec2::ZERO,
            scaling_mode: ScalingMode::Fixed { width: 100.0, height: 100.0 },
            ..OrthographicProjection::default_2d()
        }),
        RenderLayers::layer(STAGE_LAYER),
    ));
    commands.spawn((
        StagePicture,
        Mesh2d(meshes.add(mesh_of(Ink::default()))),
        MeshMaterial2d(materials.add(ColorMaterial::default())),
        NoFrustumCulling,
        Visibility::Hidden,
        RenderLayers::layer(STAGE_LAYER),
    ));
}

fn ease(stage: Res<Stage>, time: Res<Time<Real>>, mut now: ResMut<StageNow>) {
    if stage.is_changed() {
        let goal = SceneLook::of(&stage.0);
        if now.goal.as_ref() != Some(&goal) {
            let jump = stage.0.reduced_motion || now.now.is_none();
            let from = now.now.clone();
            now.from = from;
            now.elapsed = 0.0;
            now.moving = !jump;
            if jump {
                now.now = Some(goal.clone());
                now.drawn = None;
            }
            now.goal = Some(goal);
            // The first step comes with the next frame: the time since the last one is no part of it.
            return;
        }
    }
    if !now.moving {
        return;
    }
    let elapsed = now.elapsed + time.delta_secs().min(LONGEST_STEP);
    let share = (elapsed / EASE_SECONDS).clamp(0.0, 1.0);
    let next = match (&now.from, &now.goal) {
        (Some(from), Some(goal)) if share < 1.0 => Some(from.towards(goal, smooth(share))),
        (_, goal) => goal.clone(),
    };
    now.elapsed = elapsed;
    now.moving = share < 1.0;
    now.now = next;
    now.drawn = None;
}

fn draw(
    rect: Res<StageRect>,
    mut now: ResMut<StageNow>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut camera: Query<(&mut Camera, &mut Projection), With<StageCamera>>,
    mut picture: Query<(&Mesh2d, &mut Visibility), With<StagePicture>>,
    window: Query<&Window, With<bevy::window::PrimaryWindow>>,
) {
    let (Ok((mut camera, mut projection)), Ok((mesh, mut visibility)), Ok(window)) =
        (camera.single_mut(), picture.single_mut(), window.single())
    else {
        return;
    };
    // A viewport that reaches over the window's edge is an error in wgpu, so it is cut to the window.
    let whole = window.physical_size();
    let area = rect.0.and_then(|rect| {
        let min = rect.min.round().max(Vec2::ZERO).as_uvec2().min(whole);
        let max = rect.max.round().max(Vec2::ZERO).as_uvec2().min(whole);
        (max.x > min.x + 1 && max.y > min.y + 1).then_some((min, max - min))
    });
    let (Some((corner, size)), Some(look)) = (area, now.now.as_ref()) else {
        if *visibility != Visibility::Hidden {
            *visibility = Visibility::Hidden;
        }
        if camera.viewport.is_some() {
            camera.viewport = None;
        }
        return;
    };
    let place = camera.viewport.as_ref().map(|v| (v.physical_position, v.physical_size));
    if place != Some((corner, size)) {
        camera.viewport = Some(Viewport { physical_position: corner, physical_size: size, ..default() });
    }
    if *visibility != Visibility::Inherited {
        *visibility = Visibility::Inherited;
    }
    let (width, height) = (size.x as f32, size.y as f32);
    if now.drawn == Some((size.x, size.y)) {
        return;
    }
    if let Projection::Orthographic(ortho) = projection.as_mut() {
        ortho.scaling_mode = ScalingMode::Fixed { width, height };
    }
    let ink = look.draw(width, height);
    // The picture's entity owns its mesh for good, so there is nothing to do if it is gone.
    if meshes.insert(mesh.0.id(), mesh_of(ink)).is_ok() {
        now.drawn = Some((size.x, size.y));
    }
}

fn mesh_of(mut ink: Ink) -> Mesh {
    if ink.indices.is_empty() {
        // An empty vertex buffer is an error to the renderer; one point that shows nothing is not.
        ink.positions = vec![[0.0; 3]; 3];
        ink.colors = vec![[0.0; 4]; 3];
        ink.indices = vec![0, 1, 2];
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, ink.positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, ink.colors)
        .with_inserted_indices(Indices::U32(ink.indices))
}
