//! What reaches egui besides what `bevy_egui` hands it, and what is kept from it.

use bevy::a11y::ActionRequest;
use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
use bevy_egui::input::{EguiInputEvent, ModifierKeysState};
use bevy_egui::{EguiClipboard, EguiInput, PrimaryEguiContext};

/// Hands keys to egui, each with the modifiers that were held when it was pressed. `bevy_egui` 0.42 takes those of the end of
/// the frame instead: where frames are slow, a quick shortcut would come without its Ctrl and type a letter.
pub(crate) fn write_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut lost: MessageReader<KeyboardFocusLost>,
    mut held: Local<ModifierKeysState>,
    mut clipboard: ResMut<EguiClipboard>,
    mut events: MessageWriter<EguiInputEvent>,
    contexts: Query<Entity, With<PrimaryEguiContext>>,
) {
    // Nobody tells which keys are let go while another window has the keyboard.
    if lost.read().count() > 0 {
        *held = ModifierKeysState::default();
    }
    let Ok(context) = contexts.single() else { return };
    let mut send = |event| {
        events.write(EguiInputEvent { context, event });
    };
    for key in keys.read() {
        let pressed = key.state.is_pressed();
        match key.logical_key {
            Key::Shift => held.shift = pressed,
            Key::Control => held.ctrl = pressed,
            Key::Alt => held.alt = pressed,
            Key::Super | Key::Meta => held.win = pressed,
            _ => {}
        }
        let modifiers = held.to_egui_modifiers();
        if pressed && held.text_input_is_allowed() {
            match &key.logical_key {
                Key::Character(text) if !text.contains(char::is_control) => send(egui::Event::Text(text.to_string())),
                Key::Space => send(egui::Event::Text(" ".to_owned())),
                _ => {}
            }
        }
        let physical_key = bevy_to_egui_physical_key(&key.key_code);
        // Where a layout has no Latin letters, the place of a key stands for the letter.
        let Some(named) = bevy_to_egui_key(&key.logical_key).or(physical_key) else { continue };
        send(egui::Event::Key { key: named, physical_key, pressed, repeat: key.repeat, modifiers });
        if !pressed || !modifiers.command {
            continue;
        }
        match named {
            egui::Key::C => send(egui::Event::Copy),
            egui::Key::X => send(egui::Event::Cut),
            egui::Key::V => {
                if let Some(text) = clipboard.get_text() {
                    send(egui::Event::Text(text));
                }
            }
            _ => {}
        }
    }
}

/// `bevy_egui` 0.42 reports the modifier keys in every frame, changed or not, and egui takes any event for a reason to
/// draw another frame: without this the app would never sleep.
pub(crate) fn drop_repeated_modifiers(
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
pub(crate) fn bridge_actions(
    mut requests: MessageReader<ActionRequest>,
    mut inputs: Query<&mut EguiInput, With<PrimaryEguiContext>>,
) {
    let Ok(mut input) = inputs.single_mut() else { return };
    for request in requests.read() {
        input.events.push(egui::Event::AccessKitActionRequest(request.0.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_quick_shortcut_keeps_its_modifiers_within_one_frame() {
        use bevy::ecs::message::Messages;
        use bevy::input::ButtonState::{Pressed, Released};

        let mut app = App::new();
        app.add_message::<KeyboardInput>()
            .add_message::<KeyboardFocusLost>()
            .add_message::<EguiInputEvent>()
            .init_resource::<EguiClipboard>()
            .add_systems(Update, write_keys);
        let window = app.world_mut().spawn(PrimaryEguiContext).id();
        let mut press = |key_code: KeyCode, logical_key: Key, state| {
            let key = KeyboardInput { key_code, logical_key, state, text: None, repeat: false, window };
            app.world_mut().write_message(key);
        };
        press(KeyCode::ControlLeft, Key::Control, Pressed);
        press(KeyCode::KeyE, Key::Character("e".into()), Pressed);
        press(KeyCode::KeyE, Key::Character("e".into()), Released);
        press(KeyCode::ControlLeft, Key::Control, Released);
        press(KeyCode::KeyE, Key::Character("e".into()), Pressed);
        app.update();
        let events: Vec<egui::Event> =
            app.world_mut().resource_mut::<Messages<EguiInputEvent>>().drain().map(|event| event.event).collect();
        let pressed: Vec<bool> = events
            .iter()
            .filter_map(|event| match event {
                egui::Event::Key { key: egui::Key::E, pressed: true, modifiers, .. } => Some(modifiers.command),
                _ => None,
            })
            .collect();
        assert_eq!(pressed, [true, false]);
        let typed = events.iter().filter(|event| matches!(event, egui::Event::Text(_))).count();
        assert_eq!(typed, 1, "only the letter without Ctrl is typed");
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
}
