//! esbuild, which joins the modules of a script and makes scripts and style sheets smaller.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{self, Profile};

/// The language that every browser understands in which the page is meant to work: Chromium 97, Firefox 91,
/// Safari 15.4.
const TARGET: &str = "--target=es2020";

/// The program, found, and what it makes things for.
#[derive(Clone, Debug)]
pub struct Esbuild {
    program: PathBuf,
    profile: Profile,
}

impl Esbuild {
    /// Finds the program among the tools of the project below `root`.
    ///
    /// # Errors
    ///
    /// When it isn't there.
    pub fn find(root: &Path, profile: Profile) -> io::Result<Self> {
        let lacking = "there is no esbuild in .tools: `cargo xtask tools` gets it";
        let program = tools::esbuild(root).ok_or_else(|| io::Error::other(lacking))?;
        Ok(Self { program, profile })
    }

    /// Minifies a script or style sheet of a release in place.
    ///
    /// # Errors
    ///
    /// When esbuild can't be run or refuses the file.
    pub fn minify(&self, path: &Path) -> io::Result<()> {
        if self.profile == Profile::Debug {
            return Ok(());
        }
        let out = format!("--outfile={}", path.display());
        self.run(path, &["--minify", "--allow-overwrite", "--log-level=warning", &out]).map(drop)
    }

    /// A script with all modules that it imports, as a classic script in a scope of its own, and for a release
    /// minified. `further` are options of esbuild's.
    ///
    /// # Errors
    ///
    /// When esbuild can't be run or refuses a module.
    pub fn bundle(&self, script: &Path, further: &[&str]) -> io::Result<String> {
        let mut options = vec!["--bundle", "--format=iife", TARGET];
        options.extend(self.for_profile());
        options.extend(further);
        self.run(script, &options)
    }

    /// What a release wants of a script, and what somebody who looks for a mistake in it does: the lines of its
    /// sources in the browser's tools.
    fn for_profile(&self) -> &'static [&'static str] {
        match self.profile {
            // The glue warns of what the loader has seen to: 113 bytes under brotli within the page.
            Profile::Release => &["--minify", "--drop:console"],
            Profile::Debug => &["--sourcemap=inline"],
        }
    }

    /// Runs it on a file, and tells what it printed.
    fn run(&self, file: &Path, options: &[&str]) -> io::Result<String> {
        let output =
            Command::new(&self.program).arg(file).args(options).output().map_err(|error| {
                io::Error::new(
                    error.kind(),
                    format!("can't run {}: {error}", self.program.display()),
                )
            })?;
        if output.status.success() {
            String::from_utf8(output.stdout).map_err(io::Error::other)
        } else {
            Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn it_is_found_among_the_tools_or_it_is_said_how_to_get_it() {
        let root = std::env::temp_dir().join(format!("press-esbuild-{}", std::process::id()));
        let find = || Esbuild::find(&root, Profile::Debug);
        let lacking = find().expect_err("nothing is there").to_string();
        assert!(lacking.contains("`cargo xtask tools` gets it"), "{lacking}");
        let program = root.join(".tools/npm/node_modules/@esbuild/some-machine/bin/esbuild");
        fs::create_dir_all(program.parent().expect("a folder")).expect("a folder");
        fs::write(&program, "a program").expect("written");
        assert_eq!(find().expect("it is there").program, program);
        fs::remove_dir_all(root).expect("removed");
    }
}
