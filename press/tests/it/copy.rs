//! A copy of the content, to make mistakes and changes in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use press::content::problem::Problem;

use crate::content;

/// A copy of the content that goes away with the test.
pub(crate) struct Copy(pub(crate) PathBuf);

impl Copy {
    pub(crate) fn new() -> Self {
        let copy = Self::empty();
        copy_folder(&content(), &copy.0);
        copy
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("press-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        Self(std::env::temp_dir().join(name))
    }

    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) -> &Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("the file");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).expect("written");
        self
    }

    /// Writes into a language's folder all words of the interface, those of the press in English among them.
    pub(crate) fn whole_interface(&self, language: &str) -> &Self {
        let path = self.0.join(language).join("interface.toml");
        let table = |path: &Path| -> toml::Table {
            fs::read_to_string(path).expect("a text").parse().expect("TOML")
        };
        let mut words = table(&Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en.toml"));
        for (group, own) in table(&path) {
            let group = words[&group].as_table_mut().expect("a group of words");
            group.extend(own.as_table().expect("words").clone());
        }
        fs::write(path, toml::to_string(&words).expect("TOML")).expect("written");
        self
    }

    /// The lines, counted from 1, that `part` of a file stands on.
    pub(crate) fn lines_of(&self, file: &str, part: &str) -> std::ops::RangeInclusive<usize> {
        let text = fs::read_to_string(self.0.join(file)).expect("the file");
        let (before, _) = text.split_once(part).expect("the part");
        let first = 1 + before.matches('\n').count();
        first..=first + part.matches('\n').count()
    }

    pub(crate) fn append(&self, file: &str, text: &str) -> &Self {
        let path = self.0.join(file);
        let before = fs::read_to_string(&path).expect("the file");
        fs::write(path, format!("{before}\n{text}")).expect("written");
        self
    }

    pub(crate) fn remove(&self, file: &str) -> &Self {
        fs::remove_file(self.0.join(file)).expect("removed");
        self
    }

    pub(crate) fn problems(&self) -> Vec<Problem> {
        press::content::compile::edition(&self.0, "en").err().unwrap_or_default()
    }

    /// Asserts that a problem is in `file` at `entry`, and says `what` and `remedy` among its words.
    #[track_caller]
    pub(crate) fn tells(&self, file: &str, entry: &str, what: &str, remedy: &str) -> Problem {
        let problems = self.problems();
        let told = problems.iter().find(|problem| {
            problem.file == file
                && problem.entry == entry
                && problem.what.contains(what)
                && problem.remedy.contains(remedy)
        });
        let wanted = format!("{file}, {entry}: {what} … {remedy}");
        let Some(told) = told else { panic!("{wanted}\nis not among {problems:#?}") };
        // Whatever else it says, no problem leaves an editor without a place and a way out.
        for problem in &problems {
            assert!(!problem.file.is_empty() && !problem.remedy.is_empty(), "{problem}");
        }
        told.clone()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // A leftover in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}
