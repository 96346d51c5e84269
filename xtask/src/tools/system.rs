//! What only the system can install.

use anyhow::{Result, bail};
use devserver::browser::on_path;

use crate::run;

/// Installs packages where that is possible without asking anybody; says what is missing elsewhere.
pub(super) fn install(packages: &[&str], what: &str) -> Result<()> {
    if !is_root() || on_path("apt-get").is_none() {
        bail!(
            "{what} must be on the path. Install it as this system does it: on Debian, \
             apt-get install {}",
            packages.join(" ")
        );
    }
    println!("Installing {} with apt-get (a minute or two) …", packages.join(" and "));
    let mut update = run::command("apt-get", &["update", "--quiet=2"]);
    let options = ["install", "--yes", "--quiet=2", "--no-install-recommends"];
    let mut install = run::command("apt-get", &options);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    run::run(&mut update)?;
    run::run(&mut install)
}

fn is_root() -> bool {
    run::output(&mut run::command("id", &["-u"])).is_some_and(|id| id.trim() == "0")
}
