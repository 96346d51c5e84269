//! The finished page, as a reader finds it.

use std::process::ExitCode;

use e2e::{Desk, Result, cases};

async fn the_program_comes_alive(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    let console = reader.console().await?;
    assert!(console.is_empty(), "{console:?}");
    Ok(())
}

fn main() -> ExitCode {
    e2e::run(cases![the_program_comes_alive])
}
