//! From the path of a request to a file of the folder, and never out of it.

use std::fs;
use std::path::{Path, PathBuf};

/// Where a path leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// To a file.
    File(PathBuf),
    /// To a folder, but without the slash that relative addresses need.
    Unslashed,
    /// Nowhere.
    Nothing,
}

/// Finds what `path` names in the folder `root`, which is canonical.
pub(super) fn find(root: &Path, under: &str, path: &str) -> Place {
    let under = under.trim_matches('/');
    let inner = path.strip_prefix('/').and_then(|path| path.strip_prefix(under));
    let inner = match inner {
        Some(inner) if under.is_empty() => inner,
        Some("") => return Place::Unslashed,
        Some(inner) if inner.starts_with('/') => &inner[1..],
        _ => return Place::Nothing,
    };
    let Some(inner) = decode(inner) else {
        return Place::Nothing;
    };
    let is_strange = |part: &str| part.starts_with('.') || part.contains(['\\', '\0', ':']);
    if inner.split('/').any(is_strange) {
        return Place::Nothing;
    }
    // `canonicalize` follows links too: what leads out of the folder is not there.
    let Ok(file) = root.join(inner.trim_end_matches('/')).canonicalize() else {
        return Place::Nothing;
    };
    if !file.starts_with(root) {
        return Place::Nothing;
    }
    let is_folder = fs::metadata(&file).is_ok_and(|data| data.is_dir());
    match (is_folder, inner.is_empty() || inner.ends_with('/')) {
        (false, false) => Place::File(file),
        (true, false) => Place::Unslashed,
        (true, true) if file.join("index.html").is_file() => Place::File(file.join("index.html")),
        _ => Place::Nothing,
    }
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_signs_are_read() {
        assert_eq!(decode("a%20b%C3%A9"), Some("a bé".to_owned()));
        assert_eq!(decode("a%2"), None);
        assert_eq!(decode("%zz"), None);
        assert_eq!(decode("%ff"), None);
    }
}
