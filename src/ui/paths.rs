//! Paths as people type and paste them: in quotes, as `file://`, with `~`, without a folder. Looks at no disk.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// The path that was meant: relative ones begin in `base`, `~` is `home`.
pub(super) fn cleaned(typed: &str, base: &Path, home: &Path) -> PathBuf {
    let typed = unquoted(typed.trim());
    if let Some(address) = strip_scheme(typed) {
        return PathBuf::from(of_address(address));
    }
    if let Some(rest) = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(is_separator)) {
        return home.join(rest.trim_start_matches(is_separator));
    }
    base.join(typed)
}

/// Whether what was typed names a folder and no file in it.
pub(super) fn is_folder(typed: &str) -> bool {
    unquoted(typed.trim()).ends_with(is_separator)
}

fn is_separator(c: char) -> bool {
    c == '/' || c == MAIN_SEPARATOR
}

/// "Copy as path" on Windows puts quotes around it, a terminal single ones.
fn unquoted(typed: &str) -> &str {
    let within = |quote: char| typed.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    within('"').or_else(|| within('\'')).unwrap_or(typed).trim()
}

fn strip_scheme(typed: &str) -> Option<&str> {
    let (scheme, rest) = typed.split_at_checked("file://".len())?;
    scheme.eq_ignore_ascii_case("file://").then_some(rest)
}

/// `/home/a%20b` of `file:///home/a%20b`; on Windows `C:/a` of `file:///C:/a`.
fn of_address(address: &str) -> String {
    let path = address.strip_prefix("localhost").unwrap_or(address);
    let decoded = decoded(path);
    let drive = decoded.strip_prefix('/').filter(|rest| rest.as_bytes().get(1) == Some(&b':'));
    drive.map(str::to_owned).unwrap_or(decoded)
}

/// With `%20` and the like as the letters they stand for; as it is where that makes no text.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_understood_however_it_was_typed_or_pasted() {
        for (typed, meant) in [
            ("shop.comeback", "/home/anna/Documents/shop.comeback"),
            ("old/shop.comeback", "/home/anna/Documents/old/shop.comeback"),
            ("/data/shop.comeback", "/data/shop.comeback"),
            ("  /data/shop.comeback \n", "/data/shop.comeback"),
            ("\"/data/my shop.comeback\"", "/data/my shop.comeback"),
            ("'/data/my shop.comeback'", "/data/my shop.comeback"),
            ("\"half", "/home/anna/Documents/\"half"),
            ("~", "/home/anna/"),
            ("~/till.csv", "/home/anna/till.csv"),
            ("~anna.csv", "/home/anna/Documents/~anna.csv"),
            ("file:///data/my%20shop.comeback", "/data/my shop.comeback"),
            ("FILE://localhost/data/shop.comeback", "/data/shop.comeback"),
            ("file:///data/%D0%BA%D0%B0%D1%81%D1%81%D0%B0.csv", "/data/касса.csv"),
            ("file:///data/100%.csv", "/data/100%.csv"),
            ("file:///C:/Users/Anna/shop.comeback", "C:/Users/Anna/shop.comeback"),
            ("Щёлочь №5.comeback", "/home/anna/Documents/Щёлочь №5.comeback"),
        ] {
            let path = cleaned(typed, Path::new("/home/anna/Documents"), Path::new("/home/anna"));
            assert_eq!(path, Path::new(meant), "{typed}");
        }
    }

    #[test]
    fn what_ends_with_a_slash_is_a_folder() {
        for (typed, folder) in [("/data/", true), ("\"/data/\"", true), ("/data", false), ("", false)] {
            assert_eq!(is_folder(typed), folder, "{typed}");
        }
    }
}
