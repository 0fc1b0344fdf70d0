//! Runs the program on files of its own, away from everybody else's data.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A folder for one test.
pub struct Place {
    folder: TempDir,
}

/// How a run ended.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// What was answered, as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {} / {}", self.out, self.err))
    }

    /// The kind of the error told in JSON.
    pub fn kind(&self) -> String {
        self.json()["error"]["kind"].as_str().unwrap_or_default().to_owned()
    }

    /// This run, which must have gone well.
    pub fn good(self) -> Self {
        assert_eq!(self.code, 0, "{} / {}", self.out, self.err);
        self
    }
}

impl Place {
    pub fn new() -> Self {
        Self { folder: crate::store_support::folder() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program in this folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let output = self.command(arguments).output().unwrap();
        finished(&output)
    }

    /// The program in this folder, speaking English, without a display.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_comeback"));
        command.args(arguments).current_dir(self.folder.path()).env("COMEBACK_DATA_DIR", self.path("data"));
        command.env("LC_ALL", "en_US.UTF-8").env("LANG", "en_US.UTF-8").env_remove("LC_MESSAGES").env_remove("LANGUAGE");
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            command.env_remove(display);
        }
        command
    }

    /// An empty workspace of this name.
    pub fn workspace(&self, name: &str) -> PathBuf {
        self.run(&["new", name, "--name", "Shop", "--currency", "GBP", "--language", "en", "--json"]).good();
        self.path(name)
    }

    /// Unpacks the real purchases of an online shop.
    pub fn online_retail(&self) -> PathBuf {
        let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/online_retail.csv.gz");
        let to = self.path("online_retail.csv");
        let mut unpacked = flate2::read::MultiGzDecoder::new(std::fs::File::open(packed).unwrap());
        std::io::copy(&mut unpacked, &mut std::fs::File::create(&to).unwrap()).unwrap();
        to
    }
}

fn finished(output: &Output) -> Run {
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
