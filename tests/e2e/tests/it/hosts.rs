//! Servers as they are: they redirect, change pages on the way, are late, and send policies of their own.

use std::fs;
use std::time::Duration;

use e2e::{Desk, Habit, Options, Reader, Result, Session};
use serde_json::json;

use crate::folder::Folder;
use crate::nothing_on_the_console;
use crate::offline::kept;

async fn visitor(desk: &Desk, options: Options) -> Result<Reader> {
    let reader = desk.reader_with(Session::default().fresh(), options).await?;
    reader.open("").await?;
    reader.wait_app("live").await?;
    Ok(reader)
}

pub(crate) async fn a_host_of_pretty_addresses_serves_the_second_visit(desk: Desk) -> Result<()> {
    let options = Options::folder(Desk::site()).with_habit(Habit::PrettyAddresses);
    let reader = visitor(&desk, options).await?;
    assert!(!kept(&reader).await?.is_empty());
    for cut in [false, true] {
        if cut {
            reader.server().cut();
        }
        reader.client().goto("about:blank").await?;
        reader.open("#step=us").await?;
        reader.wait_app("live").await?;
        reader.wait_step("us").await?;
        reader.wait_js("return navigator.serviceWorker.controller !== null").await?;
    }
    Ok(())
}

pub(crate) async fn a_host_that_touches_pages_is_not_asked_for_all_again(desk: Desk) -> Result<()> {
    let options = Options::folder(Desk::site()).with_habit(Habit::TouchesPages);
    let reader = visitor(&desk, options).await?;
    // The release can't be kept as it was made, and that is noted.
    let noted =
        "return caches.keys().then((names) => names.some((name) => name.includes('touched')))";
    reader.wait_js(noted).await?;
    let before = reader.server().requests().len();
    reader.reload().await?;
    reader.wait_app("live").await?;
    reader.wait_js("return document.documentElement.dataset.parts === 'here'").await?;
    // Once more the worker is asked for, and this time it doesn't begin.
    let asked = || {
        let requests = reader.server().requests().split_off(before);
        requests.into_iter().filter(|one| one.status == 200).map(|one| one.path).collect::<Vec<_>>()
    };
    let tried = "return navigator.serviceWorker.register('./worker.js').then((one) => new Promise((done) => {
        const worker = one.installing;
        if (worker) worker.onstatechange = () => done(worker.state === 'redundant');
        else done(true);
    }), () => true)";
    reader.wait_js(tried).await?;
    let pages =
        asked().iter().filter(|path| path.ends_with('/') || path.ends_with("index.html")).count();
    assert_eq!(pages, 1, "{:?}", asked());
    Ok(())
}

pub(crate) async fn the_first_screen_waits_for_nothing_but_the_page(desk: Desk) -> Result<()> {
    // All other files are late.
    let late = ["css", "js", "wasm"].map(|part| Habit::Late(part, Duration::from_secs(2)));
    let options = late.into_iter().fold(Options::folder(Desk::site()), Options::with_habit);
    let reader = visitor(&desk, options).await?;
    let painted = "const [paint] = performance.getEntriesByName('first-contentful-paint');
        const others = performance.getEntriesByType('resource').map((one) => one.responseEnd);
        return paint && others.length > 0 && others.every((end) => paint.startTime < end)";
    reader.wait_js(painted).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_page_alone_has_its_colours_and_its_map(desk: Desk) -> Result<()> {
    let site = Folder::new("alone")?;
    fs::copy(Desk::site().join("index.html"), site.path().join("index.html"))?;
    let reader = desk.reader_with(Session::default(), Options::folder(site.path())).await?;
    reader.open("").await?;
    reader.wait_app("failed").await?;
    let styled = "const title = getComputedStyle(document.querySelector('.cover__title'));
        const map = document.querySelector('.cover svg');
        const fills = [...map.querySelectorAll('use, path')].map((one) => getComputedStyle(one).fill);
        return [title.fontSize !== '32px', map.getBoundingClientRect().width > 300,
            fills.some((fill) => fill !== 'rgb(0, 0, 0)')]";
    assert_eq!(reader.js(styled).await?, json!([true, true, true]));
    Ok(())
}

pub(crate) async fn a_servers_own_policy_can_be_the_pages(desk: Desk) -> Result<()> {
    let policy = fs::read_to_string(Desk::site().join("policy.txt"))?;
    assert!(policy.contains("'sha256-"), "{policy}");
    let policy = Habit::Header("Content-Security-Policy", policy.trim().to_owned());
    let options = Options::folder(Desk::site()).with_habit(policy);
    let reader = visitor(&desk, options).await?;
    reader.wait_js("return document.documentElement.dataset.parts === 'here'").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_policy_that_refuses_all_leaves_the_text(desk: Desk) -> Result<()> {
    let policy = Habit::Header("Content-Security-Policy", "default-src 'self'".to_owned());
    let options = Options::folder(Desk::site()).with_habit(policy);
    let reader = desk.reader_with(Session::default(), options).await?;
    reader.open("").await?;
    reader.see("Who would stop a deal with North Korea?").await?;
    reader.see("Six ways the window shuts").await?;
    reader.see("What the article says, paragraph by paragraph").await
}

pub(crate) async fn a_page_that_asks_all_for_a_policy_may_hold_the_frame(desk: Desk) -> Result<()> {
    // The site's own headers, as hosts read them from its file.
    let headers = fs::read_to_string(Desk::site().join("_headers"))?;
    let all = headers.lines().skip_while(|line| *line != "/*").skip(1);
    let lines: Vec<(&str, &str)> = all
        .take_while(|line| line.starts_with(' '))
        .filter_map(|line| line.trim().split_once(": "))
        .collect();
    let wanted = ["Cross-Origin-Resource-Policy", "Cross-Origin-Embedder-Policy"];
    let mut site = Options::folder(Desk::site());
    for name in wanted {
        let value = lines.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        site = site.with_habit(Habit::Header(name, value.unwrap_or_default().to_owned()));
    }
    let host = [
        Habit::Header(wanted[1], "require-corp".to_owned()),
        Habit::Header("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ];
    let reader = desk.reader_of_host_that(Session::default(), &host, site, "article", "").await?;
    assert_eq!(reader.js("return crossOriginIsolated").await?, json!(true));
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.see("Pick the one you’d expect in the way.").await?;
    reader.leave_frame().await?;
    // And its picture.
    let picture = "const image = new Image();
        image.src = host.address('card.png');
        return image.decode().then(() => image.naturalWidth, () => 0)";
    assert_eq!(reader.js(picture).await?, 1200);
    Ok(())
}

pub(crate) async fn what_a_host_adds_to_the_page_does_no_harm(desk: Desk) -> Result<()> {
    let beacon = "<script defer src=\"./beacon.js\"></script><p>From the host.</p>";
    let options = Options::folder(Desk::site()).with_habit(Habit::AddsToPages(beacon.to_owned()));
    let reader = visitor(&desk, options).await?;
    reader.see("From the host.").await?;
    reader.dont_see("The interactive part could not start").await
}
