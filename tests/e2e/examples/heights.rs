//! Measures how high a frame is with the cover, with each step and with the Board, and keeps it. `cargo xtask heights` has
//! the site built before.

use std::env::var_os;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use e2e::{Desk, Engine, Options, Reader, Result, Session, cases, framed, only};

/// The variables of the environment that name the finished site and the file to be written. Arguments are read by what runs
/// the tests.
const SITE: &str = "HEIGHTS_SITE";
const FILE: &str = "HEIGHTS_FILE";

/// A phone, a column, a wide page.
const WIDTHS: [u32; 3] = [360, 720, 1100];

/// A line of the table: what is shown, and its height at each width with this query.
async fn row(reader: &Reader, shown: &str, query: &str) -> Result<String> {
    let mut heights = Vec::new();
    for width in WIDTHS {
        heights.push(framed::height(reader, query, width).await?.to_string());
    }
    let row = format!("{shown} = [{}]\n", heights.join(", "));
    print!("{query}: {row}");
    Ok(row)
}

async fn measured(desk: Desk) -> Result<()> {
    let told = |name| var_os(name).map(PathBuf::from).with_context(|| format!("{name} is not set"));
    let (site, file) = (Options::folder(told(SITE)?), told(FILE)?);
    let session = Session::default().size(1280, 800);
    let reader = desk.reader_of_host_with(session, site, "plain", "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    let steps = "return [...document.querySelectorAll('section[id^=\"step-\"]')]
        .map((section) => section.id.slice(5))";
    let steps = reader.js(steps).await?;
    let steps = steps.as_array().into_iter().flatten().filter_map(|step| step.as_str());
    reader.leave_frame().await?;
    let steps: Vec<&str> = steps.collect();
    let addresses = [("cover".to_owned(), String::new())]
        .into_iter()
        .chain(steps.iter().map(|step| ((*step).to_owned(), format!("#step={step}"))))
        .chain([("board".to_owned(), "#room=board".to_owned())]);
    let addresses: Vec<_> = addresses.collect();
    let mut text = String::from(
        "# Heights of a frame with the cover, each step and the Board, 360, 720 and 1100 CSS pixels wide: without the title, and with it;\n\
         # and of what it can show alone.\n\
         # Written by `cargo xtask heights`.\n",
    );
    for (name, query) in [("plain", "?plain"), ("titled", "")] {
        text.push_str(&format!("\n[{name}]\n"));
        for (place, state) in &addresses {
            text.push_str(&row(&reader, place, &format!("{query}{state}")).await?);
        }
    }
    reader.enter_frame(0).await?;
    let parts = framed::parts(&reader).await?;
    reader.leave_frame().await?;
    text.push_str("\n[parts]\n");
    for part in parts {
        let query = format!("?plain&show={part}");
        text.push_str(&row(&reader, &part, &query).await?);
        if part == "step" {
            for step in &steps {
                let name = format!("{part}-{step}");
                text.push_str(&row(&reader, &name, &format!("{query}&step={step}")).await?);
            }
        }
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, text)?)
}

fn main() -> ExitCode {
    e2e::run(only(&[Engine::Chromium], cases![measured]))
}
