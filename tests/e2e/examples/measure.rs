//! Opens the page that measures and prints what it says. `cargo xtask bench` makes that page.

use std::process::ExitCode;

use e2e::{Desk, Engine, Options, Result, Session, anyhow, cases, only};

async fn in_the_browser(desk: Desk) -> Result<()> {
    let folder = std::env::var_os("DEAL_WINDOW_BENCH")
        .ok_or_else(|| anyhow!("cargo xtask bench says where the page is"))?;
    let options = Options::folder(folder);
    let reader = desk.reader_with(Session::default(), options).await?;
    reader.open("").await?;
    let measured = "document.getElementById('measured').textContent";
    reader.wait_js(&format!("return {measured} !== ''")).await?;
    let measured = reader.js(&format!("return {measured}")).await?;
    println!("{}", measured.as_str().unwrap_or_default());
    Ok(())
}

fn main() -> ExitCode {
    e2e::run(only(&[Engine::Chromium], cases![in_the_browser]))
}
