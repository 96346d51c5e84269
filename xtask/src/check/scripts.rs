//! The page's scripts: their types, the linter, and their unit tests.

use anyhow::Result;

use super::counted;
use super::tally::Tally;
use crate::{run, tools};

/// The commands of `web/package.json` that find something or nothing.
const CHECKS: [&str; 2] = ["types", "lint"];

pub(super) fn check(tally: &mut Tally) -> Result<()> {
    let folder = tools::scripts()?;
    for check in CHECKS {
        run::run(run::command("npm", &["run", "--silent", check]).current_dir(&folder))?;
        println!("{check}: nothing is wrong");
    }
    counted(tally, run::command("npm", &["run", "--silent", "test"]).current_dir(&folder))
}
