//! Takes a picture of every step and view, in every width, light and dark, and lays them side by side.
//! `cargo xtask shots` says where to.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use e2e::{Case, Desk, Engine, Options, Result, Session, anyhow, only};

/// The widths of windows: a phone, a tablet, a laptop, a large screen.
const WIDTHS: [(u32, u32); 4] = [(360, 740), (768, 1024), (1280, 800), (1920, 1080)];
const THEMES: [&str; 2] = ["light", "dark"];

/// What is looked at: its name, the rest of the address, and what is done there before the picture.
struct View {
    name: &'static str,
    rest: &'static str,
    first: &'static str,
}

const fn step(name: &'static str, rest: &'static str) -> View {
    View { name, rest, first: "" }
}

const UNFOLD: &str = "document.querySelectorAll('main details, details.lab')
    .forEach((one) => { one.open = true })";

const VIEWS: [View; 31] = [
    step("00-cover", ""),
    View {
        name: "00-cover-guessed",
        rest: "",
        first: "document.getElementById('guess-jp').click()",
    },
    step("01-window", "#step=window"),
    step("02-road", "#step=road"),
    step("03-first-step", "#step=first-step"),
    step("04-out-of-phase", "#step=out-of-phase"),
    step("05-us", "#step=us"),
    step("06-nk", "#step=nk"),
    step("07-sk", "#step=sk"),
    step("08-jp", "#step=jp"),
    step("09-cn", "#step=cn"),
    step("10-one-thing", "#step=one-thing"),
    step("11-left-open", "#step=left-open"),
    step("12-closes", "#step=closes"),
    step("20-a-gate-opens", "#step=one-thing&on=us-flexible"),
    step("21-board", "#room=board"),
    step("22-all-stands", "#room=board&scenario=questions-settled"),
    step("23-all-against", "#room=board&scenario=president-turns-away"),
    step("24-panel", "#step=us&country=jp"),
    step("25-two-panels", "#room=board&country=jp&off=jp-lockstep,cn-detente"),
    step(
        "26-struck",
        "#room=board&strike=tokyo,us-voters&odds=us-flexible:90&note=Seen%20from%20here",
    ),
    step(
        "26-two-links",
        "#room=board&compare=on%3Dus-flexible%26off%3Dcn-detente%26strike%3Dtokyo",
    ),
    step("27-mangled", "#step=nowhere&on=atlantis&%%%"),
    View { name: "28-unfolded", rest: "#room=board", first: UNFOLD },
    step("29-sources", "#room=sources"),
    step("30-whole-story", "#step=window"),
    step("31-static", "?static"),
    step("32-plain", "?plain"),
    step("33-locked", "?lock#step=us"),
    step("34-whole-board", "#room=board"),
    step("35-whole-sources", "#room=sources"),
];

/// Those that are pictured down to their end.
const LONG: [&str; 5] =
    ["28-unfolded", "30-whole-story", "31-static", "34-whole-board", "35-whole-sources"];

async fn shoot(desk: Desk, (width, height): (u32, u32), theme: &'static str) -> Result<()> {
    let folder = folder()?.join(format!("{width}-{theme}"));
    std::fs::create_dir_all(&folder)?;
    let session = Session::default()
        .size(width, height)
        .media("prefers-color-scheme", theme)
        .media("prefers-reduced-motion", "reduce");
    let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
    for view in &VIEWS {
        // A page of its own each: what was unfolded for another stays there.
        reader.client().goto("about:blank").await?;
        reader.open(view.rest).await?;
        if view.name != "31-static" {
            reader.wait_app("live").await?;
        }
        if !view.first.is_empty() {
            reader.js(view.first).await?;
        }
        let file = folder.join(format!("{}.png", view.name));
        if LONG.contains(&view.name) {
            reader.long_screenshot(&file).await?;
        } else {
            reader.screenshot(&file).await?;
        }
    }
    Ok(())
}

/// One page with all pictures of a view in a row.
fn sheet(folder: &Path) -> Result<()> {
    let mut html = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Contact sheet</title><style>
         body { font: 14px system-ui; background: #777; color: #fff }
         div { display: flex; gap: 8px; align-items: start; overflow-x: auto }
         img { block-size: 640px; inline-size: auto; background: #fff }</style>\n",
    );
    for view in &VIEWS {
        html.push_str(&format!("<h2>{} <code>{}</code></h2>\n<div>", view.name, view.rest));
        for (width, _) in WIDTHS {
            for theme in THEMES {
                let file = format!("{width}-{theme}/{}.png", view.name);
                html.push_str(&format!(
                    "<a href=\"{file}\"><img src=\"{file}\" loading=\"lazy\" alt=\"{} at {width} px, {theme}\"></a>",
                    view.name
                ));
            }
        }
        html.push_str("</div>\n");
    }
    Ok(std::fs::write(folder.join("index.html"), html)?)
}

fn folder() -> Result<PathBuf> {
    let folder = std::env::var_os("DEAL_WINDOW_SHOTS");
    Ok(folder.ok_or_else(|| anyhow!("cargo xtask shots says where the pictures go"))?.into())
}

fn main() -> ExitCode {
    let sizes = WIDTHS.into_iter().flat_map(|size| THEMES.map(|theme| (size, theme)));
    let cases = sizes.map(|(size, theme)| {
        let name: &'static str = Box::leak(format!("{}_{theme}", size.0).into_boxed_str());
        Case::new(name, move |desk| shoot(desk, size, theme))
    });
    let taken = e2e::run(only(&[Engine::Chromium], cases.collect()));
    match folder().and_then(|folder| sheet(&folder)) {
        Ok(()) => taken,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
