//! The page in browsers of years ago, which come as packages.

use anyhow::{Result, anyhow};
use devserver::browser::{Browser, Engine};

use super::counted;
use super::tally::Tally;
use crate::{paths, run, tools};

pub(super) fn walk(tally: &mut Tally) -> Result<()> {
    tools::old_browsers()?;
    let today = Browser::find(Engine::Chromium).map_err(|lack| anyhow!("{lack}"))?;
    let walks = paths::root().join("tests/old/walk.test.mjs").display().to_string();
    let arguments = ["--test", "--test-reporter=tap", &walks];
    counted(tally, run::command("node", &arguments).env("CHROMIUM", today.browser))
}
