//! One thing alone that needs no program: what the content decides and no flip changes.

use e2e::framed::FITS;
use e2e::{Desk, Reader, Result, Session};
use serde_json::json;

use crate::frames::click;
use crate::nothing_on_the_console;
use crate::shown::{frame, framed};

/// The ways in which the window shuts, by their names, each with a condition that is off then.
const WAYS: [(&str, &str); 6] = [
    ("The president turns away", "us-president"),
    ("A president of the other party", "us-own-party"),
    ("Pyongyang stops talking", "nk-open"),
    ("Pyongyang won’t trade", "nk-trade"),
    ("Tokyo breaks step", "jp-lockstep"),
    ("Beijing sees no gain", "cn-detente"),
];

/// What the frame of a reader has asked for of the program.
fn programs(reader: &Reader) -> Vec<String> {
    let asked = reader.framed_requests().into_iter().map(|request| request.path);
    asked.filter(|path| path.ends_with(".wasm")).collect()
}

/// How many pictures of windows are drawn in the page, each with a bar across it.
const BARRED: &str = "return [...document.querySelectorAll('.ways svg')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().height > 60
        && one.querySelector('[data-bar=yes] .window__bar').getBoundingClientRect().width > 20).length";

pub(crate) async fn the_ways_are_shown_without_the_program(desk: Desk) -> Result<()> {
    for width in [360, 720] {
        // A host that shows all of it: one with a scroll bar would be narrower then.
        let session = Session::default().size(width, 2000);
        let reader = desk.reader_of_host(session, "plain", "&query=%3Fshow=closes").await?;
        reader.enter_frame(0).await?;
        reader.wait_app("still").await?;
        reader.wait_js(FITS).await?;
        assert_eq!(programs(&reader), Vec::<String>::new());
        assert_eq!(reader.js(BARRED).await?, 6, "windows at {width}");
        for (name, _) in WAYS {
            reader.find("link", name).await?;
        }
        // What follows from each is there to be read, with who else is in the way.
        let text = reader.text().await?;
        for says in ["Tokyo follows", "Nor do the politics line up.", "June 2019: no bar."] {
            assert!(text.contains(says), "{says} in {text}");
        }
        assert_eq!(text.matches("Nor do the politics line up.").count(), 6, "{text}");
        // Nothing is a control that does nothing.
        for role in ["switch", "radio", "combobox"] {
            assert_eq!(reader.names(role).await?, Vec::<String>::new(), "{role}");
        }
        // The host hears one height while it comes.
        let height = reader.js("return innerHeight").await?;
        reader.leave_frame().await?;
        let heard = "return [...new Set(heard.filter((one) => one.type === 'embed-size').map((one) => one.height))]";
        assert_eq!(reader.js(heard).await?, json!([height]), "at {width}");
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn the_answers_behind_a_sentence_unfold_and_fit(desk: Desk) -> Result<()> {
    let reader = frame(&desk, 360, "?show=closes").await?;
    let before = reader.js("return innerHeight").await?;
    reader.dont_see("Lasting").await?;
    click(&reader, ".ways summary").await?;
    reader.see("Lasting").await?;
    reader.wait_js(&format!("return innerHeight > {before}")).await?;
    reader.wait_js(FITS).await?;
    click(&reader, ".ways summary").await?;
    reader.wait_js(&format!("return innerHeight === {before}")).await?;
    assert_eq!(programs(&reader), Vec::<String>::new());
    nothing_on_the_console(&reader).await
}

/// The address that a link of this name leads to, in a tab of its own.
async fn led_by(reader: &Reader, name: &str) -> Result<String> {
    let link = reader.find("link", name).await?;
    let address = link.prop("href").await?.unwrap_or_default();
    // The frame stays: the press is undone as soon as it is known what it would open.
    let press = "const [link] = arguments;
        window.target = null;
        addEventListener('click', (event) => { event.preventDefault(); window.target = link.target; }, { once: true });
        link.click();
        return window.target";
    let target = reader.js_with(press, vec![serde_json::to_value(&link)?]).await?;
    assert_eq!(target, "_blank", "{name}");
    Ok(address)
}

pub(crate) async fn each_way_leads_into_the_whole_at_its_state(desk: Desk) -> Result<()> {
    let reader = frame(&desk, 720, "?plain&show=closes").await?;
    let mut addresses = Vec::new();
    for (name, condition) in WAYS {
        let address = led_by(&reader, name).await?;
        assert!(!address.contains('?'), "{address}");
        addresses.push((name, condition, address));
    }
    let whole = led_by(&reader, "Who would stop a deal with North Korea?").await?;
    reader.leave_frame().await?;
    for (name, condition, address) in addresses {
        reader.client().goto("about:blank").await?;
        reader.client().goto(&address).await?;
        reader.wait_app("live").await?;
        reader.wait_step("closes").await?;
        reader.wait_gate("aligned", "no").await?;
        let pressed = format!(
            "const way = document.querySelector('[data-way={condition}]');
             return way?.checkVisibility() && way.getAttribute('aria-pressed') === 'true'
                 && way.textContent.includes('{name}')"
        );
        reader.wait_js(&pressed).await?;
        reader.dont_see("read part of this link").await?;
    }
    reader.client().goto("about:blank").await?;
    reader.client().goto(&whole).await?;
    reader.wait_step("closes").await?;
    reader.wait_gate("aligned", "yes").await
}

pub(crate) async fn the_situations_are_shown_without_the_program(desk: Desk) -> Result<()> {
    let reader = frame(&desk, 720, "?show=matrix").await?;
    assert_eq!(reader.app_state().await?, "still");
    assert_eq!(programs(&reader), Vec::<String>::new());
    let rows = "return [...document.querySelectorAll('[data-situation]')]
        .filter((row) => row.checkVisibility() && row.querySelector('a[href]') && row.querySelector('[role=img]')).length";
    assert_eq!(reader.js(rows).await?, 14);
    // The one that lies on the table is marked.
    let here = "return [...document.querySelectorAll('[aria-current=true]')].map((one) => one.textContent.includes('June 2019'))";
    assert_eq!(reader.js(here).await?, json!([true]));
    let address = led_by(&reader, "Hanoi").await?;
    nothing_on_the_console(&reader).await?;
    reader.leave_frame().await?;
    reader.client().goto(&address).await?;
    reader.wait_app("live").await?;
    let room = "const main = document.querySelector('main');
        return main.dataset.room === 'board' && document.querySelector('#scenario').value";
    assert_eq!(reader.js(room).await?, "hanoi");
    Ok(())
}

pub(crate) async fn a_state_in_the_address_takes_the_program(desk: Desk) -> Result<()> {
    let state = "scenario=june-2019&off=us-president";
    let pressed = "return document.querySelector('[data-way=us-president]')?.getAttribute('aria-pressed') === 'true'";
    let reader = frame(&desk, 360, &format!("?show=closes#{state}")).await?;
    assert_eq!(reader.app_state().await?, "live");
    reader.wait_js(pressed).await?;
    // So does one that an article's link leads the frame to.
    let reader = frame(&desk, 360, "?show=closes").await?;
    assert_eq!(reader.app_state().await?, "still");
    reader.leave_frame().await?;
    let lead = format!("document.querySelector('iframe').src += '#{state}'");
    reader.js(&lead).await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_js(pressed).await?;
    reader.wait_js(FITS).await?;
    let reader = frame(&desk, 360, "?show=matrix#scenario=hanoi").await?;
    assert_eq!(reader.app_state().await?, "live");
    let here = "return document.querySelector('[data-here]').dataset.situation";
    assert_eq!(reader.js(here).await?, "hanoi");
    // A host that asked to hear what is reached has something to hear.
    let reader = frame(&desk, 360, "?show=closes&events").await?;
    assert_eq!(reader.app_state().await?, "live");
    Ok(())
}

pub(crate) async fn what_hosts_add_is_no_state(desk: Desk) -> Result<()> {
    for added in ["#amp=1", "#?secret=abc123"] {
        let reader = frame(&desk, 360, &format!("?show=closes{added}")).await?;
        assert_eq!(reader.app_state().await?, "still", "{added}");
        let height = reader.js("return innerHeight").await?;
        reader.leave_frame().await?;
        if added.contains("secret") {
            // WordPress hears the height in its own words.
            let heard = format!(
                "return heard.some((one) => one.message === 'height' && one.secret === 'abc123' && one.value === {height})"
            );
            reader.wait_js(&heard).await?;
        }
    }
    Ok(())
}

pub(crate) async fn it_works_in_a_sandbox_and_follows_the_theme(desk: Desk) -> Result<()> {
    for part in ["closes", "matrix"] {
        let query = format!("?show={part}&theme=light");
        let reader = framed(&desk, 360, &query, "&sandbox=allow-scripts").await?;
        assert_eq!(reader.app_state().await?, "still");
        let ground = "return getComputedStyle(document.documentElement).backgroundColor";
        let light = reader.js(ground).await?;
        reader.leave_frame().await?;
        let post = "document.querySelector('iframe').contentWindow
            .postMessage({ type: 'embed-theme', theme: 'dark' }, '*')";
        reader.js(post).await?;
        reader.enter_frame(0).await?;
        reader.wait_js("return document.documentElement.dataset.theme === 'dark'").await?;
        assert_ne!(reader.js(ground).await?, light, "{part}");
        reader.wait_js(FITS).await?;
        assert_eq!(programs(&reader), Vec::<String>::new());
    }
    Ok(())
}

pub(crate) async fn it_speaks_its_language(desk: Desk) -> Result<()> {
    let reader = desk.reader_with(Session::default(), e2e::Options::folder(Desk::site())).await?;
    reader.open("ko/?show=closes").await?;
    reader.wait_app("still").await?;
    assert_eq!(reader.js("return document.documentElement.lang").await?, "ko");
    reader.see("2019년 6월").await?;
    let links = "return [...document.querySelectorAll('.ways a')].map((link) => new URL(link.href).pathname)";
    assert_eq!(reader.js(links).await?, json!(vec!["/ko/"; 6]));
    let asked = reader.server().requests();
    assert!(!asked.iter().any(|request| request.path.ends_with(".wasm")), "{asked:?}");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_live_part_asks_for_what_serves_it(desk: Desk) -> Result<()> {
    for (part, needed) in [
        ("switch", &["common", "deal-window", "panels", "story"][..]),
        ("board", &["argument", "board", "common", "deal-window", "lab", "panels", "story"]),
    ] {
        let reader = frame(&desk, 360, &format!("?show={part}")).await?;
        reader.wait_js("return document.documentElement.dataset.parts === 'here'").await?;
        let mut asked: Vec<String> = programs(&reader)
            .iter()
            .filter_map(|path| {
                path.rsplit('/').next()?.rsplit_once('-').map(|(stem, _)| stem.to_owned())
            })
            .collect();
        asked.sort();
        asked.dedup();
        assert_eq!(asked, needed, "{part}");
    }
    Ok(())
}
