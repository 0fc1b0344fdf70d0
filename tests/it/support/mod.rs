//! What window tests and the pictures share: a window on an inline engine with a standing clock, and words to drive it by.
//! Every path lies in a folder of the test's own.

#![allow(dead_code)] // each user takes what it needs

mod club;
pub mod raster;
pub mod threaded;

use std::path::Path;

use comeback::domain::contract::Business;
use comeback::domain::language::Language;
use comeback::domain::settings::{Appearance, Look, Settings};
use comeback::engine::views::bench::{BenchAnswer, BenchQuery, BenchRowsQuery};
use comeback::engine::{Command, Deps, Engine};
use comeback::ui::files::AnsweringFiles;
use comeback::ui::{App, Setup};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

/// How a window is opened in a test or for a picture.
#[derive(Clone, Copy)]
pub struct Window {
    /// Language of the window and of the workspaces made.
    pub language: Language,
    /// Light or dark.
    pub dark: bool,
    /// Size in points.
    pub size: [f32; 2],
    /// Pixels of a point.
    pub scale: f32,
    /// Zoom in per cent.
    pub zoom: u16,
    /// Seconds from one picture to the next.
    pub pace: f32,
}

impl Default for Window {
    fn default() -> Self {
        Self { language: Language::En, dark: false, size: [1280.0, 720.0], scale: 1.0, zoom: 100, pace: 0.25 }
    }
}

/// What the workspace holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// No workspace is open.
    Nothing,
    /// A new one.
    Empty,
    /// The sample shop.
    Sample,
    /// A club with members.
    Members,
    /// The sample club.
    Club,
    /// A shop of 600 customers, enough for the models of who still is one.
    Many,
}

/// The day on which all tests and pictures are made.
pub fn now() -> jiff::civil::DateTime {
    jiff::civil::date(2025, 12, 9).at(14, 2, 0, 0)
}

impl Window {
    /// An engine on the caller's thread, everything in `folder`.
    pub fn engine(self, folder: &Path, content: Content) -> Engine {
        let engine = Engine::inline(Deps::fixed(folder.to_path_buf(), now()));
        let settings = Settings { name: "Corner Dry Cleaning".to_owned(), language: self.language, ..Settings::default() };
        engine.call(Command::KeepAppearance(Appearance { look: self.look(), zoom_percent: self.zoom })).unwrap();
        match content {
            Content::Nothing => {}
            Content::Empty => {
                engine.call(Command::Create { path: folder.join("empty.comeback"), settings }).unwrap();
            }
            Content::Members => {
                engine.call(Command::Create { path: folder.join("club.comeback"), settings }).unwrap();
                club::fill(&engine);
            }
            Content::Many => {
                let path = folder.join("many.comeback");
                engine.call(Command::CreateSynthetic { path, language: self.language, purchases: 6_000, customers: 600, seed: 7 }).unwrap();
            }
            Content::Sample | Content::Club => {
                let business = if content == Content::Club { Business::Members } else { Business::Shop };
                engine.call(Command::CreateSample { path: folder.join("sample.comeback"), language: self.language, business }).unwrap();
            }
        }
        engine
    }

    const fn look(self) -> Look {
        if self.dark { Look::Dark } else { Look::Light }
    }

    /// The window on this engine; pictures of it are drawn without a graphics card.
    pub fn open(self, engine: Engine) -> Harness<'static, App> {
        self.open_with(engine, AnsweringFiles::default())
    }

    /// The same, with answers for the system's picker.
    pub fn open_with(self, engine: Engine, files: AnsweringFiles) -> Harness<'static, App> {
        self.open_set(Setup { files: Box::new(files), ..Setup::new(engine) })
    }

    /// The window as set up.
    pub fn open_set(self, setup: Setup) -> Harness<'static, App> {
        let mut window = Harness::builder()
            .with_size(self.size)
            .with_pixels_per_point(self.scale)
            .with_max_steps(12)
            .with_step_dt(self.pace)
            .renderer(raster::Raster::default())
            .build_eframe(move |cc| App::new(cc, Setup { language: Some(self.language), ..setup }));
        window.run();
        window
    }
}

/// The answers that fit, in full and in order.
pub fn answers(engine: &Engine, query: BenchQuery) -> Vec<BenchAnswer> {
    engine.fetch(BenchRowsQuery(engine.fetch(query).unwrap().ids)).unwrap()
}

/// Words to drive a window by.
pub trait HarnessExt {
    /// Clicks the button, link or tab of this name.
    fn click_label(&mut self, name: &str);
    /// Types into the field of this name, after what stands there.
    fn type_into(&mut self, name: &str, text: &str);
    /// Types where the keyboard is.
    fn type_keys(&mut self, text: &str);
    /// Presses a key.
    fn press(&mut self, key: Key);
    /// Presses a key with Ctrl.
    fn ctrl(&mut self, key: Key);
    /// Moves the keyboard on until what has this name has it.
    fn tab_to(&mut self, name: &str);
    /// Puts other text into the field of this name.
    fn replace(&mut self, name: &str, text: &str);
    /// Opens the select of this name and chooses from its list.
    fn choose(&mut self, select: &str, option: &str);
    /// Asks the window to close, as its cross does; whether it does at once.
    fn close(&mut self) -> bool;
    /// One picture; whether the window closed with it.
    fn closed_with_it(&mut self) -> bool;
    /// What the field or picture whose name begins so holds.
    fn said(&self, name: &str) -> String;
    /// The words of all pages of the report in view.
    fn all_pages(&self) -> String;
    /// Whether something of this name is there.
    fn shows(&self, name: &str) -> bool;
}

impl HarnessExt for Harness<'_, App> {
    fn click_label(&mut self, name: &str) {
        let clickable =
            |r: Role| matches!(r, Role::Button | Role::Link | Role::Tab | Role::RadioButton | Role::MenuItem | Role::CheckBox | Role::Row);
        self.get(egui_kittest::kittest::by().label(name).predicate(move |n| clickable(n.role()))).click();
        self.run();
    }

    fn type_into(&mut self, name: &str, text: &str) {
        self.get_by_role_and_label(Role::TextInput, name).focus();
        self.run();
        self.type_keys(text);
    }

    fn type_keys(&mut self, text: &str) {
        self.event(eframe::egui::Event::Text(text.to_owned()));
        self.run();
    }

    fn press(&mut self, key: Key) {
        self.key_press(key);
        self.run();
    }

    fn ctrl(&mut self, key: Key) {
        self.key_press_modifiers(Modifiers::COMMAND, key);
        self.run();
    }

    fn tab_to(&mut self, name: &str) {
        for _ in 0..80 {
            let there = self.query_all(egui_kittest::kittest::by().label(name)).any(|n| n.is_focused());
            if there {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("the keyboard never came to {name}");
    }

    fn replace(&mut self, name: &str, text: &str) {
        self.get_by_role_and_label(Role::TextInput, name).focus();
        self.run();
        self.ctrl(Key::A);
        self.press(Key::Delete);
        if !text.is_empty() {
            self.type_keys(text);
        }
    }

    fn choose(&mut self, select: &str, option: &str) {
        self.get_by_role_and_label(Role::ComboBox, select).click();
        self.run();
        self.get_by_role_and_label(Role::MenuItem, option).click();
        self.run();
        self.run();
    }

    fn close(&mut self) -> bool {
        let root = self.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        root.events.push(ViewportEvent::Close);
        self.step();
        let kept = self.output().viewport_output[&ViewportId::ROOT].commands.contains(&ViewportCommand::CancelClose);
        !kept
    }

    fn closed_with_it(&mut self) -> bool {
        self.step();
        self.output().viewport_output[&ViewportId::ROOT].commands.contains(&ViewportCommand::Close)
    }

    fn said(&self, name: &str) -> String {
        let mut found = self.query_all_by_label_contains(name).filter_map(|n| n.value()).filter(|v| !v.is_empty());
        found.next().unwrap_or_default()
    }

    fn all_pages(&self) -> String {
        let pages = self.query_all_by_role(Role::Image).filter_map(|n| n.value());
        pages.collect::<Vec<_>>().join("\n")
    }

    fn shows(&self, name: &str) -> bool {
        self.query_all_by_label_contains(name).next().is_some()
    }
}
