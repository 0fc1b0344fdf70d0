//! Draws egui's triangles to a picture on the CPU, so that pictures need no graphics card and are the same everywhere.
//! Knows nothing of the program.

use std::collections::HashMap;

use eframe::egui::epaint::{ClippedPrimitive, ImageData, Mesh, Primitive, Vertex, textures::TextureFilter};
use eframe::egui::{self, Color32, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
    linear: bool,
}

/// A renderer without a graphics card.
#[derive(Default)]
pub struct Raster {
    textures: HashMap<TextureId, Texture>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in &images {
                self.set(id, image);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let mut canvas = Canvas { width, height, pixels: vec![[0; 4]; width * height] };
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = primitive {
                let Some(texture) = self.textures.get(&mesh.texture_id) else { return Err(format!("no texture {:?}", mesh.texture_id)) };
                canvas.mesh(&mesh, texture, clip_rect, scale);
            }
        }
        Ok(RgbaImage::from_fn(width as u32, height as u32, |x, y| Rgba(canvas.pixels[y as usize * width + x as usize])))
    }
}

impl Raster {
    fn set(&mut self, id: TextureId, delta: &egui::epaint::ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let [w, h] = image.size;
        let linear = delta.options.magnification == TextureFilter::Linear;
        match delta.pos {
            None => {
                self.textures.insert(id, Texture { width: w, height: h, pixels: image.pixels.clone(), linear });
            }
            Some([x, y]) => {
                let Some(texture) = self.textures.get_mut(&id) else { return };
                for row in 0..h {
                    let at = (y + row) * texture.width + x;
                    texture.pixels[at..at + w].copy_from_slice(&image.pixels[row * w..(row + 1) * w]);
                }
            }
        }
    }
}

impl Texture {
    /// The premultiplied colour at texture coordinates, 0 to 1.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        if !self.linear {
            return self.texel(x.round() as isize, y.round() as isize);
        }
        let (x0, y0) = (x.floor(), y.floor());
        let (fx, fy) = (x - x0, y - y0);
        let (x0, y0) = (x0 as isize, y0 as isize);
        if fx < 1e-4 && fy < 1e-4 {
            return self.texel(x0, y0);
        }
        let (a, b) = (self.texel(x0, y0), self.texel(x0 + 1, y0));
        let (c, d) = (self.texel(x0, y0 + 1), self.texel(x0 + 1, y0 + 1));
        std::array::from_fn(|i| (a[i] * (1.0 - fx) + b[i] * fx) * (1.0 - fy) + (c[i] * (1.0 - fx) + d[i] * fx) * fy)
    }

    fn texel(&self, x: isize, y: isize) -> [f32; 4] {
        let x = x.clamp(0, self.width as isize - 1) as usize;
        let y = y.clamp(0, self.height as isize - 1) as usize;
        self.pixels[y * self.width + x].to_array().map(f32::from)
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

/// Pixels from-to, the end not included.
struct Clip {
    x: (i32, i32),
    y: (i32, i32),
}

impl Canvas {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let edge = |v: f32, end: usize| ((v * scale).round() as i32).clamp(0, end as i32);
        let clip = Clip {
            x: (edge(clip.min.x, self.width), edge(clip.max.x, self.width)),
            y: (edge(clip.min.y, self.height), edge(clip.max.y, self.height)),
        };
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|i| mesh.vertices[corners[i] as usize]);
            self.triangle(corners, texture, &clip, scale);
        }
    }

    fn triangle(&mut self, corners: [Vertex; 3], texture: &Texture, clip: &Clip, scale: f32) {
        let p = corners.map(|v| (v.pos.x * scale, v.pos.y * scale));
        let area = (p[1].0 - p[0].0) * (p[2].1 - p[0].1) - (p[1].1 - p[0].1) * (p[2].0 - p[0].0);
        if area.abs() < 1e-6 {
            return;
        }
        // Always the same direction, so that the rule for shared edges gives each pixel to one triangle only.
        let (corners, p, area) =
            if area > 0.0 { (corners, p, area) } else { ([corners[0], corners[2], corners[1]], [p[0], p[2], p[1]], -area) };
        let low = |f: fn(&(f32, f32)) -> f32| p.iter().map(f).fold(f32::INFINITY, f32::min);
        let high = |f: fn(&(f32, f32)) -> f32| p.iter().map(f).fold(f32::NEG_INFINITY, f32::max);
        let x_range = ((low(|q| q.0) - 0.5).floor() as i32).max(clip.x.0)..((high(|q| q.0) + 0.5).ceil() as i32).min(clip.x.1);
        let y_range = ((low(|q| q.1) - 0.5).floor() as i32).max(clip.y.0)..((high(|q| q.1) + 0.5).ceil() as i32).min(clip.y.1);
        let colours = corners.map(|v| v.color.to_array().map(f32::from));
        for y in y_range {
            for x in x_range.clone() {
                let at = (x as f32 + 0.5, y as f32 + 0.5);
                let Some(w) = weights(p, area, at) else { continue };
                let uv = (mix(w, corners.map(|c| c.uv.x)), mix(w, corners.map(|c| c.uv.y)));
                let texel = texture.sample(uv.0, uv.1);
                let source: [f32; 4] = std::array::from_fn(|i| mix(w, colours.map(|c| c[i])) * texel[i] / 255.0);
                blend(&mut self.pixels[y as usize * self.width + x as usize], source);
            }
        }
    }
}

fn mix(w: [f32; 3], values: [f32; 3]) -> f32 {
    w[0] * values[0] + w[1] * values[1] + w[2] * values[2]
}

/// How much each corner counts at a point; none outside. A point on an edge belongs to the triangle right of or below it.
fn weights(p: [(f32, f32); 3], area: f32, at: (f32, f32)) -> Option<[f32; 3]> {
    let mut w = [0.0; 3];
    for (i, weight) in w.iter_mut().enumerate() {
        let (a, b) = (p[(i + 1) % 3], p[(i + 2) % 3]);
        let side = (b.0 - a.0) * (at.1 - a.1) - (b.1 - a.1) * (at.0 - a.0);
        let top_left = (a.1 == b.1 && b.0 > a.0) || b.1 < a.1;
        if side < 0.0 || (side == 0.0 && !top_left) {
            return None;
        }
        *weight = side / area;
    }
    Some(w)
}

/// Lays a premultiplied colour over another.
fn blend(pixel: &mut [u8; 4], source: [f32; 4]) {
    let through = 1.0 - source[3] / 255.0;
    for (below, above) in pixel.iter_mut().zip(source) {
        *below = (above + f32::from(*below) * through).round().clamp(0.0, 255.0) as u8;
    }
}
