//! Countries and their panels.

use e2e::{Desk, Result};

use crate::nothing_on_the_console;

const COUNTRIES: [(&str, &str); 5] = [
    ("us", "United States"),
    ("nk", "North Korea"),
    ("sk", "South Korea"),
    ("jp", "Japan"),
    ("cn", "China"),
];

pub(crate) async fn each_country_opens_from_the_map(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    for (id, name) in COUNTRIES {
        reader.click_country(id).await?;
        reader.find("heading", &format!("{name}: politics at home")).await?;
        assert!(reader.hash().await?.ends_with(&format!("country={id}")));
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn each_country_opens_from_the_list(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    for (_, name) in COUNTRIES {
        reader.press("button", name).await?;
        reader.find("heading", &format!("{name}: politics at home")).await?;
        let expanded = format!(
            "return document.querySelector('[aria-expanded=true]').textContent.trim() === '{name}'"
        );
        reader.wait_js(&expanded).await?;
    }
    reader.press("button", "Close").await?;
    reader.dont_see("China: politics at home").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_gate_unfolds_into_why(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#scenario=beijing-unmoved").await?;
    reader.wait_gate("aligned", "no").await?;
    let unfold = "document.querySelector('[data-gate=aligned] summary').click()";
    reader.js(unfold).await?;
    reader.see("It waits for:").await?;
    // Down to the paragraph, and to what is this project's own.
    let why = "return document.querySelector('[data-gate=aligned]').innerText";
    let why = reader.js(why).await?;
    let why = why.as_str().unwrap_or_default();
    assert!(why.contains("¶10") && why.contains("our assumption"), "{why}");
    Ok(())
}
