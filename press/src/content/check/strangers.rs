//! Files that nothing reads: more often a slip in a name than meant.

use std::fs;
use std::path::Path;

use crate::content::files::schema;
use crate::content::language;
use crate::content::problem::Problems;
use crate::content::spelling::nearest;

/// The texts around the argument that pages have a place for.
const PAGES: [&str; 6] = ["source", "method", "tensions", "later", "map", "makers"];

/// Remarks upon files of the content folder `root`, and of its `language`, that nothing reads. Those beside the languages
/// are told with the first of these.
pub fn strangers(root: &Path, language: &str, problems: &mut Problems) {
    let known = |of_words: bool| -> Vec<String> {
        let files = schema::all().into_iter().filter(|file| file.of_words == of_words);
        files.map(|file| file.content).collect()
    };
    if language == language::first(root) {
        remark(root, "", ".toml", &known(false), problems);
    }
    remark(root, &format!("{language}/"), ".toml", &known(true), problems);
    let pages = PAGES.map(|page| format!("{page}.md"));
    remark(root, &format!("{language}/pages/"), ".md", &pages, problems);
}

/// Remarks upon files with this ending in a folder that are not among those known.
fn remark(root: &Path, folder: &str, ending: &str, known: &[String], problems: &mut Problems) {
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    for name in names.filter(|name| name.ends_with(ending) && !known.contains(name)) {
        let remedy = nearest(&name, known.iter().map(String::as_str));
        problems.remark(format!("{folder}{name}"), "", "Nothing reads this file.", remedy);
    }
}
