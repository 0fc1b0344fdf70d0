//! The half a million receipt lines the measurements are made with.

use std::path::{Path, PathBuf};

/// Unpacks them into this folder.
pub fn unpack(folder: &Path) -> PathBuf {
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/online_retail.csv.gz");
    let to = folder.join("online_retail.csv");
    let mut unpacked = flate2::read::MultiGzDecoder::new(std::fs::File::open(packed).unwrap());
    std::io::copy(&mut unpacked, &mut std::fs::File::create(&to).unwrap()).unwrap();
    to
}
