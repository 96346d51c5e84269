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

pub(crate) async fn the_picture_ends_where_the_analysis_begins(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(1280, 800), "#step=window").await?;
    reader.js("document.querySelector('#lab').scrollIntoView({ block: 'center' })").await?;
    // Where both are, once the browser has scrolled there.
    let apart = "return document.querySelector('#slot-outcome').getBoundingClientRect().bottom
            <= document.querySelector('#lab').getBoundingClientRect().top
        && document.querySelector('#lab').getBoundingClientRect().top < innerHeight";
    reader.wait_js(apart).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_text_fits_narrow_and_wide_windows(desk: Desk) -> Result<()> {
    for width in [320, 360, 768, 1280] {
        let session = Session::default().size(width, 740);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        for step in ["window", "road", "us", "left-open", "closes"] {
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

/// Text of twice the size, and letters, words and lines as far apart as WCAG 1.4.12 has them.
const LARGER: &str = "document.documentElement.style.fontSize = '200%'";
const WIDER: &str = "document.styleSheets[0].insertRule(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }', 0);
    document.styleSheets[0].insertRule('p { margin-block-end: 2em !important }', 0)";

pub(crate) async fn larger_and_wider_text_loses_nothing(desk: Desk) -> Result<()> {
    // 320 pixels are what 1280 become at 400 per cent.
    for (width, change) in [(1280, LARGER), (640, LARGER), (320, WIDER), (1280, WIDER)] {
        let session = Session::default().size(width, 900);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        for step in ["window", "us", "left-open", "closes"] {
            reader.open(&format!("#step={step}")).await?;
            reader.wait_app("live").await?;
            reader.js(change).await?;
            let lost = "
                const beyond = document.documentElement.scrollWidth - innerWidth;
                const controls = [...document.querySelectorAll('button, select, summary, label, h1, h2, h3')];
                const cut = controls.filter((one) => one.checkVisibility() && one.clientWidth > 1
                    && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible');
                return [beyond, cut.map((one) => one.textContent.trim().slice(0, 40))]";
            let lost = reader.js(lost).await?;
            assert!(lost[0].as_i64().is_some_and(|beyond| beyond <= 0), "{step}, {width}: {lost}");
            assert_eq!(lost[1].as_array().map(Vec::len), Some(0), "{step}, {width}: {lost}");
        }
    }
    Ok(())
}
