//! Measures how high a frame is with each step, and keeps it in `embed/heights.toml`. `cargo xtask heights`
//! has the site built before.

use std::path::Path;
use std::process::ExitCode;

use e2e::{Desk, Engine, Result, Session, cases, framed, only};

/// A phone, a column, a wide page.
const WIDTHS: [u32; 3] = [360, 720, 1100];

async fn measured(desk: Desk) -> Result<()> {
    let reader = desk.reader_of_host(Session::default().size(1280, 800), "plain", "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    let steps = "return [...document.querySelectorAll('section[id^=\"step-\"]')]
        .map((section) => section.id.slice(5))";
    let steps = reader.js(steps).await?;
    let steps = steps.as_array().into_iter().flatten().filter_map(|step| step.as_str());
    reader.leave_frame().await?;
    let steps: Vec<&str> = steps.collect();
    let mut text = String::from(
        "# Heights of a frame with each step, 360, 720 and 1100 CSS pixels wide: without the title, and with it.\n\
         # Written by `cargo xtask heights`.\n",
    );
    for (name, query) in [("plain", "?plain&step="), ("titled", "?step=")] {
        text.push_str(&format!("\n[{name}]\n"));
        for step in &steps {
            let mut row = Vec::new();
            for width in WIDTHS {
                let height = framed::height(&reader, &format!("{query}{step}"), width).await?;
                row.push(height.to_string());
            }
            let row = row.join(", ");
            println!("{name} {step}: {row}");
            text.push_str(&format!("{step} = [{row}]\n"));
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../embed/heights.toml");
    Ok(std::fs::write(file, text)?)
}

fn main() -> ExitCode {
    e2e::run(only(&[Engine::Chromium], cases![measured]))
}
