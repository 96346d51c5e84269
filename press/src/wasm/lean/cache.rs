//! Leaner programs of before. Making one takes ten seconds, and most changes of a page leave its program alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Has `work` fill a folder with what it makes of a file, unless it was done before with the same file and the same
/// `how`, and tells where that folder is in `cache`.
pub(super) fn once(
    cache: &Path,
    how: &[&[u8]],
    file: &Path,
    work: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<PathBuf> {
    let kept = cache.join(key(how, file)?);
    if !kept.is_dir() {
        // It is there as a whole or not at all.
        let begun = PathBuf::from(format!("{}-{}", kept.display(), std::process::id()));
        fs::create_dir_all(&begun)?;
        work(&begun)?;
        fs::rename(begun, &kept)?;
    }
    Ok(kept)
}

fn key(how: &[&[u8]], file: &Path) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    how.iter().for_each(|part| add(part));
    add(&fs::read(file)?);
    Ok(hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_done_once_and_anything_else_anew() {
        let folder = std::env::temp_dir().join(format!("press-cache-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let program = folder.join("wasm");
        let mut done = 0;
        let mut run = |text: &str, how: &str| {
            fs::write(&program, text).expect("a file");
            let work = |into: &Path| {
                done += 1;
                fs::write(into.join("lean"), format!("{text}, lean"))
            };
            let made =
                once(&folder.join("cache"), &[how.as_bytes()], &program, work).expect("done");
            (fs::read_to_string(made.join("lean")).expect("a file"), done)
        };
        assert_eq!(run("a", "so"), ("a, lean".to_owned(), 1));
        assert_eq!(run("a", "so"), ("a, lean".to_owned(), 1));
        assert_eq!(run("b", "so"), ("b, lean".to_owned(), 2));
        assert_eq!(run("a", "otherwise"), ("a, lean".to_owned(), 3));
        fs::remove_dir_all(folder).expect("it goes");
    }
}
