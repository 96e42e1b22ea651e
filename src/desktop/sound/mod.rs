//! The sounds of the room, made by arithmetic: no recording, nothing to license. What is heard when is `wedge_ui`'s to say; this
//! part knows how it sounds, and plays it where the program is built with the feature `sound`.

mod air;
#[cfg(feature = "sound")]
mod device;
mod mix;
mod moment;
mod synth;

#[cfg(feature = "sound")]
pub(crate) use device::Sounds;
