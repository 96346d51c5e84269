//! What an argument's own files are called.

use std::fmt;

/// Names that files of every site have, without their ending.
const TAKEN: [&str; 4] = ["index", "gallery", "classroom", "embed-demo"];

/// The name where a title gives none.
const NAMELESS: &str = "argument";

/// A title as the name of files: its letters without marks, in lower case with hyphens, those of other scripts by their
/// sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnName(String);

impl OwnName {
    /// The name that a title gives.
    pub fn of_title(title: &str) -> Self {
        let name = slug::slugify(title);
        let is_fit = !name.is_empty() && !TAKEN.contains(&name.as_str());
        Self(if is_fit { name } else { NAMELESS.to_owned() })
    }

    /// The edition that is one file.
    pub fn single(&self) -> String {
        format!("{self}.html")
    }

    /// The archive of the site.
    pub fn archive(&self) -> String {
        format!("{self}.zip")
    }
}

impl fmt::Display for OwnName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::OwnName;

    fn single(title: &str) -> String {
        OwnName::of_title(title).single()
    }

    #[test]
    fn a_title_is_fit_for_a_file_in_any_script() {
        assert_eq!(single("Deal Window"), "deal-window.html");
        assert_eq!(single("Zölle: wer zahlt?"), "zolle-wer-zahlt.html");
        assert_eq!(single("합의의 창"), "habyiyi-cang.html");
    }

    #[test]
    fn a_title_that_names_another_file_or_none_takes_none_away() {
        for title in ["Index", "Gallery", "?", "…"] {
            assert_eq!(single(title), "argument.html", "{title}");
        }
    }
}
