//! How the window looks on this machine, remembered in the data folder beside the list of files opened lately. What cannot be
//! read is as good as never chosen: nothing depends on it.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::domain::settings::Appearance;

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("appearance.json")
}

/// What was chosen last.
pub(super) fn read(data_dir: &Path) -> Appearance {
    let known: Option<Appearance> = std::fs::read(file(data_dir)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    known.map(|known| known.zoomed(known.zoom_percent)).unwrap_or_default()
}

/// Remembers it.
pub(super) fn write(data_dir: &Path, appearance: Appearance) -> std::io::Result<()> {
    std::fs::create_dir_all(data_dir)?;
    let mut part = tempfile::NamedTempFile::new_in(data_dir)?;
    part.write_all(&serde_json::to_vec_pretty(&appearance)?)?;
    part.persist(file(data_dir))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::Look;

    #[test]
    fn what_was_chosen_is_found_again_and_nonsense_is_nothing() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("not there yet");
        assert_eq!(read(&folder), Appearance::default());
        let chosen = Appearance { look: Look::Dark, zoom_percent: 150 };
        write(&folder, chosen).unwrap();
        assert_eq!(read(&folder), chosen);
        std::fs::write(file(&folder), "{ \"zoom_percent\": 9000 }").unwrap();
        assert_eq!(read(&folder), Appearance { look: Look::System, zoom_percent: 300 });
        std::fs::write(file(&folder), "half a").unwrap();
        assert_eq!(read(&folder), Appearance::default());
    }
}
