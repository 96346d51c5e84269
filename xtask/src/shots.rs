//! `shots`: the contact sheet, every step and view in every width.

use anyhow::Result;

use crate::argument::Argument;
use crate::{paths, run, site, tools};

/// Takes the pictures of the finished site and says where they are.
pub(crate) fn shots() -> Result<()> {
    site::build(&Argument::shipped())?;
    tools::get_all()?;
    let folder = paths::target().join("shots");
    let mut take = run::cargo(&["run", "--quiet", "-p", "e2e", "--example", "shots", "--locked"]);
    run::run(take.env("DEAL_WINDOW_SHOTS", &folder))?;
    println!("The contact sheet is {}.", folder.join("index.html").display());
    Ok(())
}
