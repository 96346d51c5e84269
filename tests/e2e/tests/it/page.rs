//! The page as it arrives.

use e2e::{Desk, Options, Result, Session};

use crate::nothing_on_the_console;

pub(crate) async fn the_program_comes_alive_with_few_requests(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    assert_eq!(reader.step().await?, "window");
    assert_eq!(reader.gate("aligned").await?, "yes");
    assert_eq!(reader.gate("talks").await?, "no");
    let asked = reader.server().requests();
    assert!(asked.len() <= 8, "{asked:?}");
    let elsewhere = "return performance.getEntriesByType('resource')
        .map((entry) => entry.name).filter((name) => !name.startsWith(location.origin))";
    assert_eq!(reader.js(elsewhere).await?.as_array().map(Vec::len), Some(0));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn every_part_of_a_picture_is_drawn(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=jp").await?;
    let strangers = "return [...document.querySelectorAll('svg *')]
        .filter((element) => element.namespaceURI !== 'http://www.w3.org/2000/svg')
        .map((element) => element.outerHTML)";
    assert_eq!(reader.js(strangers).await?.as_array().map(Vec::len), Some(0));
    let lost = "return [...document.querySelectorAll('svg use')]
        .map((use) => use.getAttribute('href'))
        .filter((href) => !document.getElementById(href.slice(1)))";
    assert_eq!(reader.js(lost).await?.as_array().map(Vec::len), Some(0));
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_text_fits_narrow_and_wide_windows(desk: Desk) -> Result<()> {
    for width in [320, 360, 768, 1280] {
        let session = Session::default().size(width, 740);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        for step in ["window", "road", "us", "left-open", "your-turn"] {
            reader.open(&format!("#step={step}")).await?;
            reader.wait_app("live").await?;
            reader.wait_step(step).await?;
            let sideways = "return document.documentElement.scrollWidth - innerWidth";
            let beyond = reader.js(sideways).await?.as_i64().unwrap_or(1);
            assert!(beyond <= 0, "{step} is {beyond} px wider than a window of {width}");
        }
    }
    Ok(())
}
