//! Draws egui's triangles to a picture on the CPU, so that pictures need no graphics card and are the same everywhere.
//! Knows nothing of the program.

use std::collections::HashMap;

use eframe::egui::epaint::{ClippedPrimitive, ImageData, Mesh, Primitive, Vertex, textures::TextureFilter};
use eframe::egui::{self, Color32, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

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
        let mut canvas = Canvas::new(width, height);
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = primitive {
                let Some(texture) = self.textures.get(&mesh.texture_id) else { return Err(format!("no texture {:?}", mesh.texture_id)) };
                canvas.mesh(&mesh, texture, clip_rect, scale);
            }
        }
        RgbaImage::from_raw(width as u32, height as u32, canvas.pixels.into_flattened()).ok_or_else(|| "no picture".to_owned())
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
        // Letters stand on whole pixels: then there is nothing to mix.
        let (near_x, near_y) = (x.round(), y.round());
        if (x - near_x).abs() < 1e-2 && (y - near_y).abs() < 1e-2 {
            return self.texel(near_x as isize, near_y as isize);
        }
        let (x0, y0) = (x.floor(), y.floor());
        let (fx, fy) = (x - x0, y - y0);
        let (x0, y0) = (x0 as isize, y0 as isize);
        let above = mix(self.texel(x0, y0), self.texel(x0 + 1, y0), fx);
        let below = mix(self.texel(x0, y0 + 1), self.texel(x0 + 1, y0 + 1), fx);
        mix(above, below, fy)
    }

    fn texel(&self, x: isize, y: isize) -> [f32; 4] {
        let x = x.clamp(0, self.width as isize - 1) as usize;
        let y = y.clamp(0, self.height as isize - 1) as usize;
        self.pixels[y * self.width + x].to_array().map(f32::from)
    }
}

/// A colour between two others: the first at 0, the second at 1.
fn mix(first: [f32; 4], second: [f32; 4], share: f32) -> [f32; 4] {
    std::array::from_fn(|i| first[i] * (1.0 - share) + second[i] * share)
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
    /// A row of one colour, copied into opaque spans.
    row: Vec<[u8; 4]>,
}

/// Pixels from-to, the end not included.
struct Clip {
    x: (i32, i32),
    y: (i32, i32),
}

/// A value that grows evenly over the picture: its value at the first corner, and its growth to the right and down.
#[derive(Clone, Copy)]
struct Slope {
    at: f32,
    right: f32,
    down: f32,
}

/// A triangle ready to be drawn: corners in pixels, always in the same direction.
struct Triangle {
    p: [(f32, f32); 3],
    area: f32,
    corners: [Vertex; 3],
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0; 4]; width * height], row: vec![[0; 4]; width] }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let edge = |v: f32, end: usize| ((v * scale).round() as i32).clamp(0, end as i32);
        let clip = Clip {
            x: (edge(clip.min.x, self.width), edge(clip.max.x, self.width)),
            y: (edge(clip.min.y, self.height), edge(clip.max.y, self.height)),
        };
        if clip.x.0 >= clip.x.1 || clip.y.0 >= clip.y.1 {
            return;
        }
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|i| mesh.vertices[corners[i] as usize]);
            if let Some(triangle) = Triangle::new(corners, scale) {
                self.triangle(&triangle, texture, &clip);
            }
        }
    }

    /// Draws by whole rows of pixels: what does not change along a row is reckoned once.
    fn triangle(&mut self, t: &Triangle, texture: &Texture, clip: &Clip) {
        let low = |f: fn(&(f32, f32)) -> f32| t.p.iter().map(f).fold(f32::INFINITY, f32::min);
        let high = |f: fn(&(f32, f32)) -> f32| t.p.iter().map(f).fold(f32::NEG_INFINITY, f32::max);
        let rows = ((low(|q| q.1) - 0.5).floor() as i32).max(clip.y.0)..((high(|q| q.1) + 0.5).ceil() as i32).min(clip.y.1);
        if rows.is_empty() || high(|q| q.0) < clip.x.0 as f32 || low(|q| q.0) > clip.x.1 as f32 {
            return;
        }
        let [a, b, c] = &t.corners;
        let flat = a.uv == b.uv && b.uv == c.uv;
        let even = a.color == b.color && b.color == c.color;
        let texel = texture.sample(a.uv.x, a.uv.y);
        let constant = multiply(a.color.to_array().map(f32::from), texel);
        if flat && even && constant[3] <= 0.0 && constant.iter().all(|v| *v <= 0.0) {
            return;
        }
        for y in rows {
            let (from, to) = t.span(y as f32 + 0.5, clip.x);
            if from >= to {
                continue;
            }
            match (flat, even) {
                (true, true) => self.fill(y as usize, from as usize, to as usize, constant),
                (true, false) => self.shade(t, y, from, to, texel),
                (false, _) => self.textured(t, y, from, to, texture),
            }
        }
    }

    fn span(&mut self, y: usize, from: usize, to: usize) -> &mut [[u8; 4]] {
        &mut self.pixels[y * self.width + from..y * self.width + to]
    }

    /// One colour.
    fn fill(&mut self, y: usize, from: usize, to: usize, source: [f32; 4]) {
        if source[3] < 254.5 {
            self.span(y, from, to).iter_mut().for_each(|pixel| blend(pixel, source));
            return;
        }
        let colour = source.map(|v| v.round() as u8);
        let count = to - from;
        if self.row[0] != colour || self.row[count - 1] != colour {
            self.row.fill(colour);
        }
        let start = y * self.width + from;
        self.pixels[start..start + count].copy_from_slice(&self.row[..count]);
    }

    /// A colour that changes from corner to corner, such as a soft edge.
    fn shade(&mut self, t: &Triangle, y: i32, from: i32, to: i32, texel: [f32; 4]) {
        let colours: [Slope; 4] = std::array::from_fn(|i| t.slope(|v| f32::from(v.color.to_array()[i]) * texel[i] / 255.0));
        let (x, y_mid) = (from as f32 + 0.5, y as f32 + 0.5);
        let mut source = colours.map(|c| c.value(x, y_mid));
        for pixel in self.span(y as usize, from as usize, to as usize) {
            blend(pixel, source);
            for (value, slope) in source.iter_mut().zip(&colours) {
                *value += slope.right;
            }
        }
    }

    /// A piece of a texture: letters and pictures.
    fn textured(&mut self, t: &Triangle, y: i32, from: i32, to: i32, texture: &Texture) {
        let colours: [Slope; 4] = std::array::from_fn(|i| t.slope(|v| f32::from(v.color.to_array()[i])));
        let (u, v) = (t.slope(|c| c.uv.x), t.slope(|c| c.uv.y));
        let y_mid = y as f32 + 0.5;
        for (i, pixel) in self.span(y as usize, from as usize, to as usize).iter_mut().enumerate() {
            let x_mid = (from as usize + i) as f32 + 0.5;
            let texel = texture.sample(u.value(x_mid, y_mid), v.value(x_mid, y_mid));
            if texel == [0.0; 4] {
                continue;
            }
            blend(pixel, multiply(colours.map(|c| c.value(x_mid, y_mid)), texel));
        }
    }
}

impl Slope {
    fn value(self, x: f32, y: f32) -> f32 {
        self.at + self.right * x + self.down * y
    }
}

impl Triangle {
    fn new(corners: [Vertex; 3], scale: f32) -> Option<Self> {
        let p = corners.map(|v| (v.pos.x * scale, v.pos.y * scale));
        let area = (p[1].0 - p[0].0) * (p[2].1 - p[0].1) - (p[1].1 - p[0].1) * (p[2].0 - p[0].0);
        // Always the same direction, so that the rule for shared edges gives each pixel to one triangle only.
        match area {
            a if a.abs() < 1e-6 => None,
            a if a > 0.0 => Some(Self { p, area, corners }),
            _ => Some(Self { p: [p[0], p[2], p[1]], area: -area, corners: [corners[0], corners[2], corners[1]] }),
        }
    }

    /// The pixels of a row whose centres are inside; a centre on an edge belongs to the triangle right of or below it.
    fn span(&self, y: f32, clip: (i32, i32)) -> (i32, i32) {
        let (mut from, mut to) = clip;
        for i in 0..3 {
            let (a, b) = (self.p[i], self.p[(i + 1) % 3]);
            if a.1 == b.1 {
                let side = (b.0 - a.0) * (y - a.1);
                if side < 0.0 || (side == 0.0 && b.0 <= a.0) {
                    return (0, 0);
                }
                continue;
            }
            // Reckoned from the upper end, so that both triangles of an edge find the same place.
            let (top, low) = if a.1 < b.1 { (a, b) } else { (b, a) };
            let cross = top.0 + (low.0 - top.0) * ((y - top.1) / (low.1 - top.1));
            let first = (cross - 0.5).ceil() as i32;
            if b.1 < a.1 {
                from = from.max(first);
            } else {
                to = to.min(first);
            }
        }
        (from, to)
    }

    /// How a value of the corners changes over the picture.
    fn slope(&self, of: impl Fn(&Vertex) -> f32) -> Slope {
        let [v0, v1, v2] = [of(&self.corners[0]), of(&self.corners[1]), of(&self.corners[2])];
        let [p0, p1, p2] = self.p;
        let right = ((v1 - v0) * (p2.1 - p0.1) - (v2 - v0) * (p1.1 - p0.1)) / self.area;
        let down = ((v2 - v0) * (p1.0 - p0.0) - (v1 - v0) * (p2.0 - p0.0)) / self.area;
        Slope { at: v0 - right * p0.0 - down * p0.1, right, down }
    }
}

fn multiply(colour: [f32; 4], texel: [f32; 4]) -> [f32; 4] {
    [colour[0] * texel[0] / 255.0, colour[1] * texel[1] / 255.0, colour[2] * texel[2] / 255.0, colour[3] * texel[3] / 255.0]
}

/// Lays a premultiplied colour over another.
fn blend(pixel: &mut [u8; 4], source: [f32; 4]) {
    let through = 1.0 - source[3] / 255.0;
    for i in 0..4 {
        // A float becomes a byte by cutting off, at both ends as well.
        pixel[i] = (source[i] + f32::from(pixel[i]) * through + 0.5) as u8;
    }
}
