//! What reaches egui besides what `bevy_egui` hands it, and what is kept from it.

use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy_egui::{EguiInput, PrimaryEguiContext};

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
