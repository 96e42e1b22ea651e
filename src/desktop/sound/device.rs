//! Plays the sounds. The device is opened when the player wants sounds and closed when not, so that a silent game costs nothing.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{Error, ErrorKind, FromSample, SampleFormat, SizedSample, Stream, StreamConfig};
use wedge_ui::{Air, Heard};

use super::mix::{Mix, Order};
use super::moment::sequence;

/// Whoever plays.
#[derive(Default)]
pub(crate) struct Sounds {
    device: Option<Device>,
    /// True once there was no device, or it went away: it is tried anew when sounds are next turned on.
    given_up: bool,
}

struct Device {
    orders: Sender<Order>,
    /// What is heard in the room.
    air: Option<Air>,
    /// What went wrong while it played.
    trouble: Trouble,
    /// It plays as long as somebody has it.
    _stream: Stream,
}

type Trouble = Arc<Mutex<Option<String>>>;

impl Sounds {
    /// Plays an air from now on, if sounds are wanted.
    ///
    /// # Errors
    /// Why nothing can be played, in the words of the system; said once.
    pub(crate) fn follow(&mut self, wanted: bool, air: Option<Air>) -> Result<(), String> {
        if !wanted {
            *self = Self::default();
            return Ok(());
        }
        if self.given_up {
            return Ok(());
        }
        let done = self.device().and_then(|device| device.follow(air));
        if done.is_err() {
            *self = Self { device: None, given_up: true };
        }
        done
    }

    /// Plays what was heard of an order.
    pub(crate) fn play(&self, heard: &[Heard]) {
        if let (Some(device), false) = (&self.device, heard.is_empty()) {
            device.order(Order::Sound(sequence(heard)));
        }
    }

    fn device(&mut self) -> Result<&mut Device, String> {
        let open = match self.device.take() {
            Some(device) => device,
            None => Device::open()?,
        };
        Ok(self.device.insert(open))
    }
}

impl Device {
    fn open() -> Result<Self, String> {
        let words = |error: Error| error.to_string();
        let device = cpal::default_host().default_output_device().ok_or("there is no device for sound")?;
        let usual = device.default_output_config().map_err(words)?;
        let (orders, taken) = channel();
        let mix = Mix::new(taken, usual.sample_rate());
        let trouble = Trouble::default();
        let noted = Arc::clone(&trouble);
        let config = usual.config();
        let stream = match usual.sample_format() {
            SampleFormat::F32 => stream::<f32>(&device, config, mix, noted),
            SampleFormat::F64 => stream::<f64>(&device, config, mix, noted),
            SampleFormat::I8 => stream::<i8>(&device, config, mix, noted),
            SampleFormat::I16 => stream::<i16>(&device, config, mix, noted),
            SampleFormat::I24 => stream::<cpal::I24>(&device, config, mix, noted),
            SampleFormat::I32 => stream::<i32>(&device, config, mix, noted),
            SampleFormat::U8 => stream::<u8>(&device, config, mix, noted),
            SampleFormat::U16 => stream::<u16>(&device, config, mix, noted),
            SampleFormat::U32 => stream::<u32>(&device, config, mix, noted),
            other => return Err(format!("the device wants samples of the form {other}")),
        }
        .map_err(words)?;
        stream.play().map_err(words)?;
        Ok(Self { orders, air: None, trouble, _stream: stream })
    }

    fn follow(&mut self, air: Option<Air>) -> Result<(), String> {
        if self.air != air {
            self.air = air;
            self.order(Order::Air(air));
        }
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).take().map_or(Ok(()), Err)
    }

    fn order(&self, order: Order) {
        // A device that takes no orders any more has told why.
        let _taken = self.orders.send(order).is_ok();
    }
}

/// A stream that gives the device what is heard, the same in every channel.
fn stream<T: SizedSample + FromSample<f32>>(
    device: &cpal::Device,
    config: StreamConfig,
    mut mix: Mix,
    trouble: Trouble,
) -> Result<Stream, Error> {
    let channels = usize::from(config.channels).max(1);
    let fill = move |out: &mut [T], _: &cpal::OutputCallbackInfo| {
        mix.listen();
        for frame in out.chunks_mut(channels) {
            frame.fill(T::from_sample(mix.next()));
        }
    };
    let fails = move |error: Error| {
        // A gap, another device, or an ordinary thread: it plays on.
        let harmless = [ErrorKind::Xrun, ErrorKind::DeviceChanged, ErrorKind::RealtimeDenied];
        if !harmless.contains(&error.kind()) {
            trouble.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error.to_string());
        }
    };
    device.build_output_stream(config, fill, fails, None)
}
