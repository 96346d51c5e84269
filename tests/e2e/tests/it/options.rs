//! What a host asks for in the query of the address.

use e2e::{Desk, Options, Reader, Result, Session, Trouble};

use crate::frames::{NEXT, START, click};
use crate::{MESSAGE, nothing_on_the_console};

/// The lightness of the page's ground and of its text, from 0 to 255.
const LIGHTNESS: &str = "
    const light = (colour) => colour.match(/[0-9.]+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3;
    return [light(getComputedStyle(document.documentElement).backgroundColor),
        light(getComputedStyle(document.body).color)]";

async fn is_dark(reader: &Reader) -> Result<bool> {
    let lightness = reader.js(LIGHTNESS).await?;
    let part = |index: usize| lightness[index].as_f64().unwrap_or(128.0);
    assert!((part(0) - part(1)).abs() > 150.0, "hardly legible: {lightness}");
    Ok(part(0) < part(1))
}

pub(crate) async fn a_theme_goes_before_the_preference(desk: Desk) -> Result<()> {
    for (preference, queries) in [
        ("light", [("", false), ("?theme=dark", true), ("?theme=purple", false)]),
        ("dark", [("", true), ("?theme=light", false), ("?theme=auto", true)]),
    ] {
        let session = Session::default().media("prefers-color-scheme", preference);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        for (query, dark) in queries {
            reader.open(query).await?;
            reader.wait_app("live").await?;
            assert_eq!(
                is_dark(&reader).await?,
                dark,
                "{query} for a reader who prefers {preference}"
            );
        }
    }
    Ok(())
}

pub(crate) async fn the_theme_holds_before_the_program(desk: Desk) -> Result<()> {
    let options = Options::folder(Desk::site()).with_trouble("wasm", Trouble::Missing);
    let reader = desk.reader_with(Session::default(), options).await?;
    reader.open("?theme=dark&plain").await?;
    reader.wait_app("failed").await?;
    assert!(is_dark(&reader).await?);
    reader.dont_see("By June 2019 two experts").await?;
    reader.see("An argument by Michael Fuchs").await
}

pub(crate) async fn a_plain_page_has_no_title_but_says_whose_argument_it_is(
    desk: Desk,
) -> Result<()> {
    let reader = desk.reader_at("?plain").await?;
    assert!(
        !reader
            .names("heading")
            .await?
            .iter()
            .any(|name| name == "Who would stop a deal with North Korea?")
    );
    reader.see("Pick the one you’d expect in the way.").await?;
    reader.see("An argument by Michael Fuchs").await?;
    let reader = desk.reader_at("?plain=no").await?;
    reader.find("heading", "Who would stop a deal with North Korea?").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_static_page_is_text_and_picture_alone(desk: Desk) -> Result<()> {
    let reader = desk.reader_with(Session::default(), Options::folder(Desk::site())).await?;
    reader.open("?static").await?;
    reader.see("Tokyo").await?;
    assert_eq!(reader.names("button").await?, Vec::<String>::new());
    assert_eq!(reader.names("switch").await?, Vec::<String>::new());
    assert_eq!(reader.names("radio").await?, Vec::<String>::new());
    reader.see("Six ways the window shuts").await?;
    reader.dont_see("What the article says, paragraph by paragraph").await?;
    let asked = reader.server().requests();
    assert!(!asked.iter().any(|request| request.path.ends_with(".wasm")), "{asked:?}");
    assert_eq!(reader.app_state().await?, "");
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_step_to_begin_with(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("?step=jp").await?;
    reader.wait_step("jp").await?;
    reader.dont_see("read part of this link").await?;
    desk.reader_at("?step=jp#step=us").await?.wait_step("us").await?;
    let reader = desk.reader_at("?step=jp#on=us-flexible").await?;
    reader.wait_step("jp").await?;
    reader.wait_gate("talks", "yes").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_wrong_value_has_one_line_and_the_default(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("?theme=purple&lock=2&article=javascript:alert(1)").await?;
    reader.wait_step("cover").await?;
    for wrong in ["theme=purple", "lock=2", "article=javascript:alert(1)"] {
        reader.see(wrong).await?;
    }
    let lines = "return document.body.innerText.split('read part of this link').length - 1";
    assert_eq!(reader.js(lines).await?, 1);
    desk.reader_at("?step=atlantis").await?.see("left it out: step=atlantis").await?;
    // What is a host's own means nothing, either, but is nobody's mistake.
    let hosts =
        "?initialWidth=700&childId=a&parentUrl=https%3A%2F%2Fexample.org&dark=auto&lang=en#amp=1";
    desk.reader_at(hosts).await?.dont_see("read part of this link").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn locked_switches_are_shown_but_dont_move(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("?lock#step=us&on=us-flexible").await?;
    reader.wait_gate("talks", "yes").await?;
    let switch = reader.find("switch", MESSAGE).await?;
    assert!(switch.attr("disabled").await?.is_some());
    reader.press("link", "Board").await?;
    reader.see("What can’t be moved is fixed by the address of this page.").await?;
    let free = "return [...document.querySelectorAll('main input[role=switch], main input[type=range], main select')]
        .filter((control) => control.checkVisibility() && !control.disabled).length";
    assert_eq!(reader.js(free).await?, 0);
    crate::unfold(&reader, "Test every combination").await?;
    crate::unfold(&reader, "Your odds").await?;
    for name in ["Our starting values", "Even odds", "All at 80 per cent"] {
        let button = reader.find("button", name).await?;
        assert!(button.attr("disabled").await?.is_some(), "{name}");
    }
    crate::unfold(&reader, "About: Situation").await?;
    for name in ["Undo", "Redo", "Replay the last change", "Back to June 2019"] {
        let button = reader.find("button", name).await?;
        assert_eq!(button.attr("aria-disabled").await?.as_deref(), Some("true"), "{name}");
    }
    // The steps can still be walked, and put their own scenarios on the table.
    reader.press("link", "Story").await?;
    reader.wait_step("us").await?;
    click(&reader, "#step-us .step__next").await?;
    reader.wait_step("nk").await?;
    reader.wait_gate("talks", "no").await?;
    // There is a change to show again now, but it would move the table.
    reader.press("link", "Board").await?;
    let table = "return document.querySelector('#scenario').value";
    let before = reader.js(table).await?;
    reader.press("button", "Replay the last change").await?;
    assert_eq!(reader.gate("talks").await?, "no");
    assert_eq!(reader.js(table).await?, before);
    let links = "return document.querySelectorAll('main a[href^=\"#\"][href*=\"on=\"], main a[href^=\"#\"][href*=\"off=\"]').length";
    assert_eq!(reader.js(links).await?, 0);
    nothing_on_the_console(&reader).await
}

/// The address that the page offers as a link to its state.
async fn offered(reader: &Reader) -> Result<String> {
    // It is offered on the Board.
    reader
        .js("[...document.querySelectorAll('[data-to-room=board]')].find((one) => one.checkVisibility())?.click()")
        .await?;
    reader.wait_js("return document.querySelector('main').dataset.room === 'board'").await?;
    reader.js("document.querySelectorAll('details').forEach((one) => { one.open = true })").await?;
    let value = reader.find("textbox", "Address").await?.prop("value").await?;
    Ok(value.unwrap_or_default())
}

pub(crate) async fn links_lead_to_the_article_and_its_script_opens_the_state(
    desk: Desk,
) -> Result<()> {
    let article = "https%3A%2F%2Fnews.example%2Fstory%3Fid%3D7%23top";
    let reader = desk.reader_at(&format!("?article={article}#step=us&on=us-flexible")).await?;
    let link = offered(&reader).await?;
    let (page, encoded) = link.split_once("&deal-window=").unwrap_or_default();
    assert_eq!(page, "https://news.example/story?id=7");
    let state = encoded.replace("%3D", "=").replace("%26", "&").replace("%2C", ",");
    assert!(state.contains("step=us&"), "{state}");
    // The demonstration is such an article.
    let demo = desk.reader_with(Session::default(), Options::folder(Desk::site())).await?;
    demo.open(&format!("embed-demo.html?deal-window={encoded}")).await?;
    demo.enter_frame(0).await?;
    demo.wait_app("live").await?;
    demo.wait_step("us").await?;
    demo.wait_gate("talks", "yes").await?;
    // Without an article, a frame's links lead to the page itself, without what the host has asked for.
    assert_eq!(offered(&demo).await?, format!("{}index.html#{state}", demo.server().url()));
    nothing_on_the_console(&demo).await
}

pub(crate) async fn the_demonstration_is_an_article_with_the_explainer_inside(
    desk: Desk,
) -> Result<()> {
    for width in [360, 1280] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_with(session, Options::folder(Desk::site())).await?;
        reader.open("embed-demo.html").await?;
        reader.see("This newspaper doesn’t exist").await?;
        reader.js("document.querySelector('iframe').scrollIntoView()").await?;
        let sideways = "return document.documentElement.scrollWidth <= innerWidth";
        reader.wait_js(sideways).await?;
        reader.enter_frame(0).await?;
        reader.wait_app("live").await?;
        reader.wait_js(sideways).await?;
        reader
            .wait_js("return innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)")
            .await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_host_hears_of_steps_and_gates_if_it_asked(desk: Desk) -> Result<()> {
    let reader = desk.reader_of_host(Session::default(), "plain", "&query=%3Fevents").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    for (way, step) in [(START, "window"), (NEXT, "road")] {
        click(&reader, way).await?;
        reader.wait_step(step).await?;
    }
    reader.leave_frame().await?;
    let heard = "return heard.filter((one) => one.type === 'deal-window')
        .some((one) => one.event === 'step' && one.step === 'road' && Object.keys(one).length === 3)";
    reader.wait_js(heard).await?;
    reader.enter_frame(0).await?;
    reader.go_to("#room=board").await?;
    reader.wait_gate("talks", "no").await?;
    reader.leave_frame().await?;
    reader.js("heard.length = 0").await?;
    reader.enter_frame(0).await?;
    click(&reader, "#board [data-condition=us-flexible] input").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.leave_frame().await?;
    // However many places of the page show an answer, it is told once.
    let heard = "return heard.filter((one) => one.type === 'deal-window' && one.event === 'gate'
        && one.gate === 'talks')";
    reader.wait_js(&format!("{heard}.length > 0")).await?;
    let told = serde_json::json!([
        { "type": "deal-window", "event": "gate", "gate": "talks", "open": "yes" }
    ]);
    assert_eq!(reader.js(heard).await?, told);
    // Nobody hears of anything unasked.
    let quiet = desk.reader_of_host(Session::default(), "plain", "").await?;
    quiet.enter_frame(0).await?;
    quiet.wait_app("live").await?;
    click(&quiet, START).await?;
    quiet.wait_step("window").await?;
    quiet.leave_frame().await?;
    assert_eq!(
        quiet.js("return heard.filter((one) => one.type === 'deal-window').length").await?,
        0
    );
    Ok(())
}

/// The colour of a point in a picture of the screen.
const SEEN: &str = "
    const [picture, x, y] = arguments;
    const done = arguments[arguments.length - 1];
    const image = new Image();
    image.onload = () => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        done([...context.getImageData(x, y, 1, 1).data.slice(0, 3)]);
    };
    image.src = 'data:image/png;base64,' + picture;";

pub(crate) async fn a_transparent_frame_shows_the_hosts_ground(desk: Desk) -> Result<()> {
    // The scheme of the host's element and the theme, on a light and on a dark system.
    let light = [
        ("", ""),
        ("", "light"),
        ("", "dark"),
        ("light", "light"),
        ("light", "dark"),
        ("light dark", ""),
        ("dark", "dark"),
    ];
    let dark = [
        ("", "light"),
        ("light", "light"),
        ("light", "dark"),
        ("light dark", ""),
        ("dark", "dark"),
    ];
    let size = Session::default().size(900, 700);
    for (session, cases) in [(size.clone(), &light[..]), (size.on_a_dark_system(), &dark[..])] {
        let reader = desk.reader_of_host(session, "plain", "").await?;
        for (scheme, theme) in cases {
            let page = reader.framed_site();
            let theme_query = if theme.is_empty() { "" } else { "%26theme=" };
            let query = format!("%3Ftransparent{theme_query}{theme}");
            reader.open(&format!("plain.html?page={page}&query={query}")).await?;
            let paint = format!(
                "document.body.style.background = 'rgb(0, 255, 0)';
                 document.querySelector('iframe').style.colorScheme = '{scheme}'"
            );
            reader.js(&paint).await?;
            reader.enter_frame(0).await?;
            reader.wait_app("live").await?;
            reader.leave_frame().await?;
            let edge = "const box = document.querySelector('iframe').getBoundingClientRect();
                return [Math.round(box.left) + 3, Math.round(box.top) + 3]";
            let edge = reader.js(edge).await?;
            let arguments = vec![reader.picture().await?.into(), edge[0].clone(), edge[1].clone()];
            let seen = reader.client().execute_async(SEEN, arguments).await?;
            let case = format!("element {scheme:?}, theme {theme:?}");
            assert_eq!(seen, serde_json::json!([0, 255, 0]), "{case}");
        }
    }
    Ok(())
}
