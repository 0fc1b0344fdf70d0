//! Draws every screen to PNG: `cargo run --example screens -- DIR [--only home,customers] [--scale 2] [--zoom 2]
//! [--size 1280x720] [--languages en,ru] [--looks light] [--content sample] [--file shop.comeback] [--click "Cohorts|Year"]`. A file is
//! copied and the copy drawn. What is to be clicked is named as it stands on the screen, in its order. Needs no display and no graphics card; the
//! same source gives the same picture. `--only gallery` draws the house widgets.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a picture that cannot be drawn stops by panicking, as the tests that share the support do"
)]

mod gallery;
#[path = "it/support/mod.rs"]
mod support;

use std::path::PathBuf;

use comeback::domain::language::Language;
use comeback::engine::Command;
use comeback::ui::routes::{Route, SCREENS, ScreenEntry};
use support::{Content, HarnessExt as _, Window};

/// What is to be drawn.
struct Wanted {
    folder: PathBuf,
    only: Option<Vec<String>>,
    languages: Vec<Language>,
    looks: Vec<bool>,
    contents: Vec<Content>,
    /// A workspace of one's own instead.
    file: Option<PathBuf>,
    /// What is clicked once a screen is there, by its name.
    clicks: Vec<String>,
    window: Window,
}

fn main() {
    let Some(wanted) = wanted(std::env::args().skip(1)) else {
        println!(
            "screens DIR [--only a,b] [--scale N] [--zoom N] [--size WxH] [--languages en,nl,ru] [--looks light,dark] [--content empty,sample] [--file F] [--click 'a|b']"
        );
        std::process::exit(2);
    };
    std::fs::create_dir_all(&wanted.folder).unwrap();
    let mut count = 0;
    for language in &wanted.languages {
        for dark in &wanted.looks {
            if wanted.only.as_ref().is_some_and(|names| names.iter().any(|n| n == "gallery")) {
                let look = if *dark { "dark" } else { "light" };
                for (explained, name) in [(false, "gallery"), (true, "gallery-explained")] {
                    let picture = gallery::picture(Window { language: *language, dark: *dark, ..wanted.window }, explained);
                    save(&picture, &wanted.folder.join(format!("{name}-{}-{look}.png", language.code())));
                }
            }
            for content in &wanted.contents {
                let window = Window { language: *language, dark: *dark, ..wanted.window };
                count += draw(&wanted, window, *content);
            }
        }
    }
    println!("{count} pictures in {}", wanted.folder.display());
}

/// Draws the screens of one window; gives how many.
fn draw(wanted: &Wanted, window: Window, content: Content) -> usize {
    let screens: Vec<&ScreenEntry> = SCREENS
        .iter()
        .filter(|s| wanted.only.as_ref().is_none_or(|names| names.iter().any(|n| n == s.name)))
        .filter(|s| (s.route == Route::Start) == (content == Content::Nothing && wanted.file.is_none()))
        .collect();
    if screens.is_empty() {
        return 0;
    }
    let home = tempfile::tempdir().unwrap();
    let engine = window.engine(home.path(), content);
    if let Some(file) = &wanted.file {
        let path = home.path().join("file.comeback");
        std::fs::copy(file, &path).unwrap();
        engine.call(Command::Open { path }).unwrap();
    }
    let mut harness = window.open(engine);
    for screen in &screens {
        harness.state_mut().go(screen.route.clone());
        harness.run_steps(6);
        for name in wanted.clicks.iter().filter(|_| wanted.file.is_some() || !matches!(content, Content::Nothing | Content::Empty)) {
            harness.click_label(name);
            harness.run_steps(6);
        }
        let began = std::time::Instant::now();
        let picture = harness.render().unwrap();
        let drawn = began.elapsed();
        let look = if window.dark { "dark" } else { "light" };
        let content = if wanted.file.is_some() { "file".to_owned() } else { format!("{content:?}").to_lowercase() };
        let name = format!("{}-{content}-{}-{look}.png", screen.name, window.language.code());
        let began = std::time::Instant::now();
        save(&picture, &wanted.folder.join(&name));
        println!("{name}: drawn in {} ms, written in {} ms", drawn.as_millis(), began.elapsed().as_millis());
    }
    screens.len()
}

/// Writes a PNG with the packer that is quick in a debug build too.
fn save(picture: &image::RgbaImage, path: &std::path::Path) {
    use image::ImageEncoder as _;
    use image::codecs::png::{CompressionType, FilterType, PngEncoder};
    let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Default, FilterType::NoFilter);
    encoder.write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::Rgba8).unwrap();
}

fn content(name: &str) -> Content {
    match name {
        "nothing" => Content::Nothing,
        "empty" => Content::Empty,
        "members" => Content::Members,
        "club" => Content::Club,
        "many" => Content::Many,
        _ => Content::Sample,
    }
}

fn wanted(mut arguments: impl Iterator<Item = String>) -> Option<Wanted> {
    let folder = PathBuf::from(arguments.next().filter(|a| !a.starts_with('-'))?);
    let contents = vec![Content::Nothing, Content::Empty, Content::Sample];
    let mut wanted = Wanted {
        folder,
        only: None,
        languages: Language::ALL.to_vec(),
        looks: vec![false, true],
        contents,
        file: None,
        clicks: Vec::new(),
        window: Window::default(),
    };
    while let Some(option) = arguments.next() {
        let value = arguments.next()?;
        let list = || value.split(',').map(str::to_owned).collect::<Vec<_>>();
        match option.as_str() {
            "--only" => wanted.only = Some(list()),
            "--scale" => wanted.window.scale = value.parse().ok()?,
            "--zoom" => wanted.window.zoom = (value.parse::<f32>().ok()? * 100.0) as u16,
            "--size" => {
                let (w, h) = value.split_once('x')?;
                wanted.window.size = [w.parse().ok()?, h.parse().ok()?];
            }
            "--languages" => wanted.languages = list().iter().map(|l| l.parse().ok()).collect::<Option<_>>()?,
            "--looks" => wanted.looks = list().iter().map(|l| l == "dark").collect(),
            "--click" => wanted.clicks = value.split('|').map(str::to_owned).collect(),
            "--file" => (wanted.file, wanted.contents) = (Some(PathBuf::from(value)), vec![Content::Nothing]),
            "--content" => {
                wanted.contents = list().iter().map(|c| content(c)).collect();
            }
            _ => return None,
        }
    }
    Some(wanted)
}
