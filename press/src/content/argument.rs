//! Which argument the press is about: the folder of its content.

use std::path::PathBuf;

/// The variable of the environment that names the folder.
pub const VARIABLE: &str = "DEAL_WINDOW_CONTENT";
/// The option that names it.
pub const OPTION: &str = "--content";
/// The folder where neither does, as seen from the project's root.
pub const SHIPPED: &str = "content";

/// Takes `--content DIR` out of what the press is told. Without it `variable`, what the environment says, counts.
///
/// # Errors
///
/// When no folder stands behind the option.
pub fn take<'a>(
    told: &[&'a str],
    variable: Option<&str>,
) -> Result<(PathBuf, Vec<&'a str>), String> {
    let mut rest = told.to_vec();
    let Some(at) = told.iter().position(|word| *word == OPTION) else {
        let named = variable.filter(|folder| !folder.is_empty());
        return Ok((named.unwrap_or(SHIPPED).into(), rest));
    };
    let folder = told.get(at + 1).ok_or_else(|| format!("{OPTION} needs a folder behind it."))?;
    rest.drain(at..at + 2);
    Ok((folder.into(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_counts_before_the_environment_and_that_before_what_ships() {
        let read = |told: &[&'static str], variable| take(told, variable).ok();
        let told = |folder: &str, rest| Some((PathBuf::from(folder), rest));
        assert_eq!(read(&["--check"], None), told("content", vec!["--check"]));
        assert_eq!(read(&["--check"], Some("")), told("content", vec!["--check"]));
        assert_eq!(read(&["--check"], Some("a")), told("a", vec!["--check"]));
        assert_eq!(
            read(&["--check", "--content", "b", "ko"], Some("a")),
            told("b", vec!["--check", "ko"])
        );
        assert_eq!(read(&["--check", "--content"], None), None);
    }
}
