//! What is read aloud, step by step: the tree of each part of the page against a text that somebody has read.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p e2e --test it -- tree` writes the texts anew; read them aloud then.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::{Desk, Reader, Result, bail};

fn snapshot(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(format!("{name}.txt"))
}

/// Compares a part of the page with its text.
async fn reads_as(reader: &Reader, selector: &str, name: &str) -> Result<()> {
    let told = reader.tree(selector).await?;
    let path = snapshot(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(&path, told)?;
        return Ok(());
    }
    let read = fs::read_to_string(&path).unwrap_or_default();
    if told == read {
        return Ok(());
    }
    let (told_lines, read_lines): (Vec<&str>, Vec<&str>) =
        (told.lines().collect(), read.lines().collect());
    let new: Vec<&&str> = told_lines.iter().filter(|line| !read_lines.contains(line)).collect();
    let gone: Vec<&&str> = read_lines.iter().filter(|line| !told_lines.contains(line)).collect();
    bail!(
        "{name} is not read aloud as it was. New: {new:#?}. Gone: {gone:#?}. If that is better, \
         UPDATE_SNAPSHOTS=1 writes it down."
    )
}

pub(crate) async fn each_step_is_read_aloud_as_reviewed(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    let steps = "return [...document.querySelectorAll('main section[id^=step-]')]
        .map((section) => section.id.slice(5))";
    let steps = reader.js(steps).await?;
    for step in steps.as_array().into_iter().flatten().filter_map(|step| step.as_str()) {
        reader.go_to(&format!("#step={step}")).await?;
        reader.wait_step(step).await?;
        reads_as(&reader, &format!("#step-{step}"), &format!("step-{step}")).await?;
    }
    Ok(())
}

pub(crate) async fn each_panel_is_read_aloud_as_reviewed(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    for country in ["us", "nk", "sk", "jp", "cn"] {
        reader.go_to(&format!("#step=your-turn&country={country}")).await?;
        reader.css(&format!("[data-panel={country}]")).await?;
        let panel = format!("[data-panel={country}]");
        reads_as(&reader, &panel, &format!("panel-{country}")).await?;
    }
    Ok(())
}

pub(crate) async fn what_stands_round_the_steps_is_read_aloud_as_reviewed(
    desk: Desk,
) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    for (selector, name) in [("#slot-bar", "bar"), ("#slot-picture", "picture"), ("footer", "foot")]
    {
        reads_as(&reader, selector, name).await?;
    }
    reader.press("link", "Board").await?;
    reads_as(&reader, "#slot-board", "board").await?;
    crate::unfold(&reader, "Why each answer").await?;
    reads_as(&reader, "#slot-board", "board-unfolded").await
}
