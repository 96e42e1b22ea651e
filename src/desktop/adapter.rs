//! Which graphics adapter draws the window: the best that really can, by whichever interface.
//!
//! A machine may name several: one card by Vulkan, by DirectX 12 and by OpenGL, and a program that draws in their stead. Bevy
//! takes the best by name and gives up where its driver fails; so each is asked for a device first, and whether that
//! could make ready to draw. Nothing is drawn: a driver that fails only then is not found out.

use wgpu::{Backend, Backends, DeviceType, ErrorFilter};

/// An adapter that gave a device which made ready to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chosen {
    /// By which interface.
    pub(crate) backends: Backends,
    /// Its name, as Bevy looks it up.
    pub(crate) name: String,
}

/// What a device makes ready to draw, to find out whether it can.
const TRIAL: &str = "
@vertex fn corner(@builtin(vertex_index) index: u32) -> @builtin(position) vec4<f32> {
    return vec4<f32>(f32(index & 1u) * 4.0 - 1.0, f32(index >> 1u) * 4.0 - 1.0, 0.0, 1.0);
}
@fragment fn ink() -> @location(0) vec4<f32> { return vec4<f32>(1.0, 0.5, 0.25, 1.0); }
";

/// How an adapter is preferred: real cards before programs, then the interface, in the order in which drivers are best kept.
/// The least is the best.
fn rank(kind: DeviceType, by: Backend) -> (u8, u8) {
    let kind = match kind {
        DeviceType::DiscreteGpu => 0,
        DeviceType::IntegratedGpu => 1,
        DeviceType::VirtualGpu | DeviceType::Other => 2,
        DeviceType::Cpu => 3,
    };
    let by = match by {
        Backend::Vulkan | Backend::Metal => 0,
        Backend::Dx12 => 1,
        Backend::Gl => 2,
        Backend::BrowserWebGpu | Backend::Noop => 3,
    };
    (kind, by)
}

/// The best adapter that can make ready to draw; none where none can. `WGPU_BACKEND` says which interfaces are asked.
pub(crate) fn best() -> Option<Chosen> {
    let backends = Backends::from_env().unwrap_or(Backends::all());
    let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
        backends,
        flags: wgpu::InstanceFlags::empty(),
        ..wgpu::InstanceDescriptor::new_without_display_handle()
    });
    let mut found = bevy::tasks::block_on(instance.enumerate_adapters(backends));
    found.sort_by_key(|adapter| {
        let info = adapter.get_info();
        rank(info.device_type, info.backend)
    });
    let adapter = found.into_iter().find(|adapter| bevy::tasks::block_on(draws(adapter)))?;
    let info = adapter.get_info();
    Some(Chosen { backends: info.backend.into(), name: info.name })
}

/// Whether an adapter gives a device, and that device makes ready to draw: a program for it is compiled, and what it takes set up.
async fn draws(adapter: &wgpu::Adapter) -> bool {
    let wanted = wgpu::DeviceDescriptor {
        required_features: wgpu::Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES,
        required_limits: adapter.limits(),
        ..Default::default()
    };
    let Ok((device, _queue)) = adapter.request_device(&wanted).await else { return false };
    let invalid = device.push_error_scope(ErrorFilter::Validation);
    let internal = device.push_error_scope(ErrorFilter::Internal);
    let module = device.create_shader_module(wgpu::ShaderModuleDescriptor {
        label: None,
        source: wgpu::ShaderSource::Wgsl(TRIAL.into()),
    });
    let pipeline = device.create_render_pipeline(&wgpu::RenderPipelineDescriptor {
        label: None,
        layout: None,
        vertex: wgpu::VertexState {
            module: &module,
            entry_point: None,
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            buffers: &[],
        },
        primitive: wgpu::PrimitiveState::default(),
        depth_stencil: None,
        multisample: wgpu::MultisampleState::default(),
        fragment: Some(wgpu::FragmentState {
            module: &module,
            entry_point: None,
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            targets: &[Some(wgpu::TextureFormat::Rgba8Unorm.into())],
        }),
        multiview_mask: None,
        cache: None,
    });
    // Whether it could be made is told by the scopes.
    drop(pipeline);
    let faults = [internal.pop().await, invalid.pop().await];
    faults.iter().all(Option::is_none)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_goes_before_a_program_that_draws_and_then_the_interface_decides() {
        let mut all = [
            (DeviceType::Cpu, Backend::Vulkan),
            (DeviceType::Other, Backend::Gl),
            (DeviceType::IntegratedGpu, Backend::Dx12),
            (DeviceType::IntegratedGpu, Backend::Vulkan),
            (DeviceType::DiscreteGpu, Backend::Gl),
        ];
        all.sort_by_key(|(kind, by)| rank(*kind, *by));
        assert_eq!(
            all,
            [
                (DeviceType::DiscreteGpu, Backend::Gl),
                (DeviceType::IntegratedGpu, Backend::Vulkan),
                (DeviceType::IntegratedGpu, Backend::Dx12),
                (DeviceType::Other, Backend::Gl),
                (DeviceType::Cpu, Backend::Vulkan),
            ]
        );
    }
}
