//! `bench`: the analysis of all settings, natively and in the browser; how soon a flip is answered; and how soon the
//! page is there.

use std::fs;

use anyhow::{Context, Result};

use crate::argument::Argument;
use crate::{package, paths, run, tools};

/// The page that measures. It is served to this machine's own browser alone.
const PAGE: &str = r#"<!doctype html>
<meta charset="utf-8">
<title>Measuring</title>
<pre id="measured"></pre>
<script type="module">
  import start, { measure } from './bench.js';
  await start();
  document.getElementById('measured').textContent = measure();
</script>
"#;

/// Prints what both measure.
pub(crate) fn bench() -> Result<()> {
    let tools = tools::get_all()?;
    run::run(&mut run::cargo(&["bench", "--quiet", "--package", "bench", "--locked"]))?;
    let wasm = ["--target", "wasm32-unknown-unknown", "--release", "--quiet", "--locked"];
    run::run(&mut run::cargo(&[&["build", "--package", "bench"][..], &wasm].concat()))?;
    let folder = paths::target().join("bench-in-browser");
    fs::create_dir_all(&folder)?;
    let built = paths::target().join("wasm32-unknown-unknown/release/bench.wasm");
    let mut glue = run::command(&tools.wasm_bindgen, &["--target", "web", "--no-typescript"]);
    run::run(glue.arg("--out-dir").arg(&folder).arg(built))?;
    fs::write(folder.join("index.html"), PAGE).context("can't write the page that measures")?;
    println!("\nIn the browser:");
    let mut measure =
        run::cargo(&["run", "--quiet", "-p", "e2e", "--example", "measure", "--locked"]);
    run::run(measure.env("DEAL_WINDOW_BENCH", folder))?;
    println!("\nA flip of a switch on a slowed-down phone:");
    // As a host would serve it: with the compressed copies.
    let packages = package(&Argument::shipped())?;
    run::run(&mut run::cargo(&["run", "--quiet", "-p", "e2e", "--example", "flips", "--locked"]))?;
    println!("\nA first visit on a slowed-down phone and a slow network:");
    let mut starts =
        run::cargo(&["run", "--quiet", "-p", "e2e", "--example", "starts", "--locked"]);
    run::run(starts.env("DEAL_WINDOW_SITE", packages.join("site")))
}
