//! Leaner programs of before. Making one takes ten seconds, and most changes of a page leave its program alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Has `work` change these files in place, unless it was done before with the same files and the same `how`:
/// then what came of it is taken from `cache`.
pub(super) fn once(
    cache: &Path,
    how: &[&[u8]],
    files: [&Path; 2],
    work: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    let kept = cache.join(key(how, files)?);
    let copy = |index: usize| kept.join(index.to_string());
    if kept.is_dir() {
        return (0..files.len()).try_for_each(|at| fs::copy(copy(at), files[at]).map(drop));
    }
    work()?;
    // It is there as a whole or not at all.
    let begun = PathBuf::from(format!("{}-{}", kept.display(), std::process::id()));
    fs::create_dir_all(&begun)?;
    for (index, file) in files.iter().enumerate() {
        fs::copy(file, begun.join(index.to_string()))?;
    }
    fs::rename(begun, &kept)
}

fn key(how: &[&[u8]], files: [&Path; 2]) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    how.iter().for_each(|part| add(part));
    for file in files {
        add(&fs::read(file)?);
    }
    Ok(hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_done_once_and_anything_else_anew() {
        let folder = std::env::temp_dir().join(format!("press-cache-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let (wasm, glue) = (folder.join("wasm"), folder.join("glue"));
        let mut done = 0;
        let mut run = |text: &str, how: &str| {
            fs::write(&wasm, text).expect("a file");
            fs::write(&glue, "glue").expect("a file");
            let work = || {
                done += 1;
                fs::write(&wasm, format!("{text}, lean"))
            };
            once(&folder.join("cache"), &[how.as_bytes()], [&wasm, &glue], work).expect("done");
            (fs::read_to_string(&wasm).expect("a file"), done)
        };
        assert_eq!(run("a", "so"), ("a, lean".to_owned(), 1));
        assert_eq!(run("a", "so"), ("a, lean".to_owned(), 1));
        assert_eq!(run("b", "so"), ("b, lean".to_owned(), 2));
        assert_eq!(run("a", "otherwise"), ("a, lean".to_owned(), 3));
        fs::remove_dir_all(folder).expect("it goes");
    }
}
