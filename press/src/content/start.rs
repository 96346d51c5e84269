//! An argument to begin with: a small one about an invented subject, written into a folder of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where its files are, and the schemas that they name.
const FILES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/start");
const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/schema");

/// What the files have in place of what is not known before.
const NAME: &str = "@NAME@";
const TITLE: &str = "@TITLE@";
const FOLDER: &str = "@FOLDER@";
const SCHEMA: &str = "@SCHEMA@";

/// Writes it into `folder`, as the argument called `name`, and tells how many files it is made of.
///
/// # Errors
///
/// When the name is fit for no folder and address, when there is something in the folder, or when a file can't be
/// written.
pub fn write(folder: &Path, name: &str) -> io::Result<usize> {
    check_name(name)?;
    if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) || folder.is_file() {
        return Err(refused(format!(
            "{} is not empty, and nothing in it is written over. Choose another name or, with --content, another \
             folder.",
            folder.display()
        )));
    }
    let mut files = Vec::new();
    list(Path::new(FILES), Path::new(""), &mut files)?;
    for file in &files {
        let into = folder.join(file);
        let own = into.parent().unwrap_or(folder);
        fs::create_dir_all(own)?;
        let text = fs::read_to_string(Path::new(FILES).join(file))?;
        let text = text
            .replace(NAME, name)
            .replace(TITLE, &title(name))
            .replace(FOLDER, &folder.display().to_string())
            .replace(SCHEMA, &schemas_from(own)?);
        fs::write(into, text)?;
    }
    Ok(files.len())
}

fn check_name(name: &str) -> io::Result<()> {
    let fit =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if name.starts_with(|letter: char| letter.is_ascii_lowercase()) && name.chars().all(fit) {
        return Ok(());
    }
    Err(refused(format!(
        "`{name}` can't be an argument's name: it begins with a letter from a to z, and goes on with such letters, digits \
         and hyphens, as in `two-towns`."
    )))
}

fn refused(why: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}

/// The name as a title.
fn title(name: &str) -> String {
    let mut letters = name.chars();
    let first: String =
        letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    first + &letters.as_str().replace('-', " ")
}

/// The way from a folder to the schemas, as a file in it names them.
fn schemas_from(folder: &Path) -> io::Result<String> {
    let (schemas, folder) = (Path::new(SCHEMAS).canonicalize()?, folder.canonicalize()?);
    let way = pathdiff::diff_paths(&schemas, folder).unwrap_or(schemas);
    // Schemas are named as addresses are, on any system.
    let parts = way.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    Ok(parts.collect::<Vec<_>>().join("/"))
}

/// The files of a folder and of those in it, as seen from the first.
fn list(root: &Path, within: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(within))? {
        let entry = entry?;
        let path = within.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            list(root, &path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
