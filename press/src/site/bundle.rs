//! The files around the page: names that follow the contents, integrity, weights.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use sha2::{Digest, Sha256, Sha384};

/// A file's share of the first load.
#[derive(Clone, Debug)]
pub struct Share {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: usize,
    /// Its size in bytes under brotli at its best.
    pub brotli: usize,
    /// Whether it takes a request of its own, and is not a text within the page.
    pub is_asked_for: bool,
}

/// `name.ext` becomes `name-HASH.ext`, after the file's bytes: a changed file has a new address, and
/// one that is the same keeps it, whatever tool wrote it.
///
/// # Errors
///
/// When the file can't be read or renamed.
pub fn rename_by_contents(folder: &Path, file: &str, stem: &str) -> io::Result<String> {
    let bytes = fs::read(folder.join(file))?;
    let extension = file.rsplit('.').next().unwrap_or_default();
    let name = format!("{stem}-{}.{extension}", short_hash(&bytes));
    fs::rename(folder.join(file), folder.join(&name))?;
    Ok(name)
}

/// Eight figures that no other version of the same file has, but for one chance in four thousand million. Pages name each later
/// part by them, and no hash can be compressed.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The value of an `integrity` attribute for a file.
///
/// # Errors
///
/// When the file can't be read.
pub fn integrity(path: &Path) -> io::Result<String> {
    let digest = Sha384::digest(fs::read(path)?);
    Ok(format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(digest)))
}

/// The same by a shorter hash, for what every page names within itself: no hash can be compressed.
///
/// # Errors
///
/// When the file can't be read.
pub fn short_integrity(path: &Path) -> io::Result<String> {
    let digest = Sha256::digest(fs::read(path)?);
    Ok(format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(digest)))
}

/// The share of a file in the first load.
///
/// # Errors
///
/// When the file can't be read.
pub fn share(path: &Path) -> io::Result<Share> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Share::of(&name.unwrap_or_default(), &fs::read(path)?)
}

impl Share {
    /// The share of a file's bytes.
    ///
    /// # Errors
    ///
    /// When they can't be compressed.
    pub fn of(name: &str, bytes: &[u8]) -> io::Result<Self> {
        let brotli = brotli_size(bytes)?;
        Ok(Self { name: name.to_owned(), bytes: bytes.len(), brotli, is_asked_for: true })
    }
}

/// How many bytes are left of some under brotli.
///
/// # Errors
///
/// When they can't be compressed.
pub fn brotli_size(bytes: &[u8]) -> io::Result<usize> {
    let mut compressed = Vec::new();
    // Quality and window as a host would precompress with.
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_for_hosts_knows_the_names_that_have_a_hash() {
        let guide = include_str!("../../../HOSTING.md");
        let length = short_hash(b"any file").len();
        assert!(guide.contains(&format!("`*-<{length} hex digits>.*`")), "the table");
        let servers = guide.matches(&format!("-[0-9a-f]{{{length}}}\\.(css|js|wasm)$\"")).count();
        assert_eq!(servers, 2, "nginx and Apache");
        assert!(guide.contains(&format!("\"*-{}.*\"", "[0-9a-f]".repeat(length))), "S3");
    }
}
