//! In the frames of other pages: what the libraries and snippets of newsrooms make of it.

use e2e::framed::FITS;
use e2e::{Desk, Options, Reader, Result, Session, Trouble, anyhow, bail};

use crate::nothing_on_the_console;

/// Clicks the first element of a frame that a selector finds and that is shown. In a sandbox the browser keeps the
/// roles of elements to itself; and only some drivers' pointers find their way into a frame that is out of view.
pub(crate) async fn click(reader: &Reader, selector: &str) -> Result<()> {
    let click = format!(
        "const found = [...document.querySelectorAll('{selector}')].find((one) => one.checkVisibility());
         found?.click();
         return found !== undefined"
    );
    reader.wait_js(&click).await
}

/// The way from the cover into the story, on from a step, and back.
pub(crate) const START: &str = ".cover__start";
pub(crate) const NEXT: &str = ".step__next";
pub(crate) const BACK: &str = ".step__back";

/// What opens Japan's panel, and what closes it.
pub(crate) const JAPAN: &str = "[data-opens=jp]";
const CLOSE: &str = ".panel__close";
const IS_OPEN: &str =
    "return document.querySelector('[data-panel=jp]')?.checkVisibility() ?? false";
const IS_CLOSED: &str = "return document.querySelector('[data-panel]') === null";

/// Scrolls a frame into view, as nothing is drawn that nobody sees, and enters it.
async fn look_at(reader: &Reader, frame: usize) -> Result<()> {
    // Some hosts make their frames when a library of theirs has come, which may be after the page.
    reader.wait_js(&format!("return document.querySelectorAll('iframe').length > {frame}")).await?;
    reader.js(&format!("document.querySelectorAll('iframe')[{frame}].scrollIntoView()")).await?;
    reader.enter_frame(frame).await
}

async fn height(reader: &Reader) -> Result<i64> {
    Ok(reader.js("return innerHeight").await?.as_i64().unwrap_or_default())
}

/// Neither the framed page nor the host's snippets have anything to complain about. What a host's
/// library says of itself is its own affair.
async fn nobody_complains(reader: &Reader) -> Result<()> {
    let console = reader.console().await?;
    let ours: Vec<&String> = console.iter().filter(|line| !line.contains("/lib/")).collect();
    assert!(ours.is_empty(), "{ours:?}");
    Ok(())
}

/// The frame's height follows a panel, a step and the frame's width, up and down.
async fn follows(reader: &Reader, frame: usize) -> Result<()> {
    look_at(reader, frame).await?;
    reader.wait_app("live").await?;
    reader.wait_js(FITS).await?;
    let begins = reader.step().await?;
    if begins == "cover" {
        click(reader, START).await?;
        reader.wait_step("window").await?;
        reader.wait_js(FITS).await?;
    }
    let step = reader.step().await?;
    let closed = height(reader).await?;
    click(reader, JAPAN).await?;
    reader.wait_js(IS_OPEN).await?;
    reader.wait_js(FITS).await?;
    let open = height(reader).await?;
    assert!(open > closed + 300, "{open} with a panel, {closed} without");
    click(reader, CLOSE).await?;
    reader.wait_js(&format!("return innerHeight === {closed}")).await?;
    click(reader, NEXT).await?;
    let gone = format!("return document.querySelector('main').dataset.step !== '{step}'");
    reader.wait_js(&gone).await?;
    reader.wait_js(FITS).await?;
    click(reader, BACK).await?;
    reader.wait_step(&step).await?;
    reader.wait_js(&format!("return innerHeight === {closed}")).await?;
    if begins == "cover" {
        click(reader, BACK).await?;
        reader.wait_step(&begins).await?;
        reader.wait_js(FITS).await?;
    }
    reader.leave_frame().await
}

/// The height of every frame follows a narrower page, and comes back with the wide one.
async fn follows_the_width(reader: &Reader, frames: usize) -> Result<()> {
    let mut before = Vec::new();
    for frame in 0..frames {
        reader.enter_frame(frame).await?;
        reader.wait_js(FITS).await?;
        before.push(height(reader).await?);
        reader.leave_frame().await?;
    }
    for (width, narrow) in [(360, true), (1100, false)] {
        reader.resize(width, 800).await?;
        for (frame, before) in (0..frames).zip(&before) {
            look_at(reader, frame).await?;
            let differs = if narrow { ">" } else { "===" };
            reader.wait_js(&format!("return innerHeight {differs} {before}")).await?;
            reader.wait_js(FITS).await?;
            reader.leave_frame().await?;
        }
    }
    Ok(())
}

async fn with(desk: &Desk, host: &str, query: &str, frames: usize) -> Result<()> {
    let session = Session::default().size(1100, 800);
    let reader = desk.reader_of_host(session, host, query).await?;
    for frame in 0..frames {
        follows(&reader, frame).await?;
    }
    follows_the_width(&reader, frames).await?;
    nobody_complains(&reader).await
}

pub(crate) async fn with_pym(desk: Desk) -> Result<()> {
    with(&desk, "pym", "", 2).await
}

pub(crate) async fn with_iframe_resizer(desk: Desk) -> Result<()> {
    with(&desk, "iframe-resizer", "", 2).await
}

pub(crate) async fn with_newswire_frames(desk: Desk) -> Result<()> {
    with(&desk, "newswire-frames", "", 2).await
}

pub(crate) async fn with_open_iframe_resizer(desk: Desk) -> Result<()> {
    with(&desk, "open-iframe-resizer", "", 2).await
}

pub(crate) async fn with_open_iframe_resizer_for_old_frames(desk: Desk) -> Result<()> {
    with(&desk, "open-iframe-resizer", "&old", 2).await
}

pub(crate) async fn with_both_snippets_of_datawrapper(desk: Desk) -> Result<()> {
    with(&desk, "datawrapper", "", 2).await?;
    with(&desk, "datawrapper-old", "", 2).await
}

pub(crate) async fn with_the_guardian_and_with_infogram(desk: Desk) -> Result<()> {
    with(&desk, "guardian", "", 2).await?;
    with(&desk, "infogram", "", 2).await
}

pub(crate) async fn with_wordpress(desk: Desk) -> Result<()> {
    let session = Session::default().size(1100, 800);
    let reader = desk.reader_of_host(session, "wordpress", "").await?;
    for (frame, step, way, next) in [(0, "cover", START, "window"), (1, "us", NEXT, "nk")] {
        reader.enter_frame(frame).await?;
        reader.wait_app("live").await?;
        // The secret stands behind the state in the fragment, and neither spoils the other.
        reader.wait_step(step).await?;
        reader.dont_see("read part of this link").await?;
        click(&reader, way).await?;
        reader.wait_step(next).await?;
        // WordPress gives no frame more than 1000 pixels, whatever it asks for. What it asks for is the height
        // without the scroll bar that it then has, beside which a line may break at another word.
        let natural = "const root = document.documentElement;
            root.style.overflow = 'hidden';
            const natural = Math.ceil(root.getBoundingClientRect().height);
            root.style.overflow = '';
            return natural";
        let natural = reader.js(natural).await?;
        reader.leave_frame().await?;
        let given = format!(
            "const frame = document.querySelectorAll('iframe')[{frame}];
             return Number(frame.dataset.asked) === {natural}
                 && frame.clientHeight === Math.min({natural}, 1000)"
        );
        reader.wait_js(&given).await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn with_the_script_of_the_explainer(desk: Desk) -> Result<()> {
    with(&desk, "embed", "", 2).await?;
    with(&desk, "embed", "&sandbox=allow-scripts", 2).await?;
    // A reader's link to the article opens its first frame with the state.
    let state = "#deal-window:step=one-thing&on=us-flexible";
    let reader = desk.reader_of_host(Session::default(), "embed", state).await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_step("one-thing").await?;
    reader.wait_gate("talks", "yes").await?;
    reader.leave_frame().await?;
    look_at(&reader, 1).await?;
    reader.wait_app("live").await?;
    reader.wait_step("us").await?;
    nothing_on_the_console(&reader).await
}

/// Gives the host's frame another width.
async fn widen(reader: &Reader, width: u32) -> Result<()> {
    reader.leave_frame().await?;
    let wide = format!("document.querySelector('iframe').style.width = '{width}px'");
    reader.js(&wide).await?;
    reader.enter_frame(0).await?;
    reader.wait_js(&format!("return innerWidth === {width}")).await?;
    reader.wait_js(FITS).await
}

pub(crate) async fn a_height_comes_back_to_the_pixel(desk: Desk) -> Result<()> {
    let session = Session::default().size(1280, 800);
    let reader = desk.reader_of_host(session, "plain", "&query=%23room=board").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    for width in [720, 1100] {
        widen(&reader, width).await?;
        let folded = height(&reader).await?;
        // All of the analysis, whose tables and pictures grow with the width.
        let lab = |open: bool| {
            format!(
                "[...document.querySelectorAll('#board details')]
                     .forEach((one) => {{ one.open = {open} }})"
            )
        };
        reader.js(&lab(true)).await?;
        reader.wait_js(&format!("return innerHeight > {folded} + 500")).await?;
        reader.wait_js(FITS).await?;
        let first = height(&reader).await?;
        let again = format!("return innerHeight === {first}");
        for _ in 0..2 {
            click(&reader, JAPAN).await?;
            reader.wait_js(IS_OPEN).await?;
            reader.wait_js(FITS).await?;
            assert_ne!(height(&reader).await?, first);
            click(&reader, CLOSE).await?;
            reader.wait_js(&again).await?;
            enter(&reader, "sources").await?;
            reader.wait_js(FITS).await?;
            assert_ne!(height(&reader).await?, first);
            enter(&reader, "board").await?;
            reader.wait_js(&again).await?;
            widen(&reader, 360).await?;
            assert_ne!(height(&reader).await?, first);
            widen(&reader, width).await?;
            reader.wait_js(&again).await?;
        }
        reader.js(&lab(false)).await?;
        reader.wait_js(&format!("return innerHeight === {folded}")).await?;
        reader.wait_js(FITS).await?;
    }
    Ok(())
}

/// Goes to a room by the links at the end of the frame.
async fn enter(reader: &Reader, room: &str) -> Result<()> {
    click(reader, &format!(".frame-end [data-to-room={room}]")).await?;
    reader
        .wait_js(&format!("return document.querySelector('main').dataset.room === '{room}'"))
        .await
}

pub(crate) async fn a_frame_within_a_frame_speaks_with_its_parent(desk: Desk) -> Result<()> {
    let reader = desk.reader_of_host(Session::default(), "nested", "").await?;
    reader.enter_frame(0).await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_js(FITS).await?;
    reader.leave_frame().await?;
    reader.leave_frame().await?;
    assert_eq!(reader.js("return heard.length").await?, 0);
    nothing_on_the_console(&reader).await
}

pub(crate) async fn five_kinds_of_hosts_share_a_page(desk: Desk) -> Result<()> {
    with(&desk, "several", "", 4).await
}

pub(crate) async fn a_sandbox_with_scripts_alone_is_enough(desk: Desk) -> Result<()> {
    with(&desk, "plain", "&sandbox=allow-scripts", 1).await?;
    with(&desk, "iframe-resizer", "&sandbox=allow-scripts", 2).await?;
    with(&desk, "open-iframe-resizer", "&sandbox=allow-scripts", 2).await
}

pub(crate) async fn without_scripts_a_frame_reads_as_an_article(desk: Desk) -> Result<()> {
    let reader = desk.reader_of_host(Session::default(), "plain", "&sandbox=allow-popups").await?;
    reader.enter_frame(0).await?;
    reader.see("You are reading the text edition").await?;
    reader.see("What the article says, paragraph by paragraph").await?;
    assert_eq!(reader.app_state().await?, "");
    Ok(())
}

pub(crate) async fn the_text_has_its_height_where_the_program_cant_start(desk: Desk) -> Result<()> {
    // A sandbox without the server's permission, and a program that is gone.
    let closed = Options { closed: true, ..Options::folder(Desk::site()) };
    let no_program = Options::folder(Desk::site()).with_trouble("wasm", Trouble::Missing);
    for (site, query) in [(closed, "&sandbox=allow-scripts"), (no_program, "")] {
        let reader = desk.reader_of_host_with(Session::default(), site, "plain", query).await?;
        reader.enter_frame(0).await?;
        reader.wait_app("failed").await?;
        reader.see("The interactive part could not start").await?;
        reader.see("What the article says, paragraph by paragraph").await?;
        reader.wait_js(FITS).await?;
    }
    Ok(())
}

pub(crate) async fn a_host_that_adds_to_each_height_is_not_followed_for_ever(
    desk: Desk,
) -> Result<()> {
    let reader = desk.reader_of_host(Session::default(), "plain", "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_js(FITS).await?;
    // A page that is always a little higher than its frame, as `100vh` and a margin would make it.
    reader
        .js("addEventListener('resize', () => {
                document.body.dataset.echoes = Number(document.body.dataset.echoes ?? 0) + 1;
                document.body.style.setProperty('min-height', `${innerHeight + 8}px`);
                clearTimeout(window.quiet);
                window.quiet = setTimeout(() => document.body.dataset.quiet = 'yes', 1000);
            });
            document.body.style.setProperty('min-height', `${innerHeight + 8}px`)")
        .await?;
    reader.wait_js("return document.body.dataset.quiet === 'yes'").await?;
    let echoes = reader.js("return Number(document.body.dataset.echoes)").await?;
    assert!(echoes.as_i64().is_some_and(|echoes| echoes < 60), "{echoes}");
    // A wish is still answered, and by no more than before. On a machine that stood still for a second it may have been the
    // last but a few.
    let mut answers = Vec::new();
    while answers.len() < 5 {
        let before = height(&reader).await?;
        reader.leave_frame().await?;
        reader
            .js("heard.length = 0;
                 document.querySelector('iframe').contentWindow.postMessage({ type: 'frames-init' }, '*')")
            .await?;
        reader.wait_js("return heard.some((one) => one.type === 'embed-size')").await?;
        let told = "return heard.find((one) => one.type === 'embed-size').height";
        let told = reader.js(told).await?.as_i64();
        if told == Some(before) {
            return Ok(());
        }
        answers.push((before, told));
        reader.enter_frame(0).await?;
    }
    bail!("it grows on: {answers:?}")
}

/// How many elements stick or stay, whatever the page is scrolled to.
const STICKS: &str = "return [...document.querySelectorAll('*')]
    .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position)).length";

pub(crate) async fn a_frame_takes_nothing_from_its_host(desk: Desk) -> Result<()> {
    let session = Session::default().size(720, 800);
    let reader = desk.reader_of_host(session, "plain", "&query=%23step=us").await?;
    reader
        .js("const field = document.createElement('input');
             document.body.prepend(field);
             field.focus()")
        .await?;
    let entries = reader.js("return history.length").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_step("us").await?;
    for gone in [".top", ".colophon"] {
        let shown = format!("return document.querySelector('{gone}').checkVisibility()");
        assert_eq!(reader.js(&shown).await?, false, "{gone}");
    }
    assert_eq!(reader.js(STICKS).await?, 0);
    reader.leave_frame().await?;
    assert_eq!(reader.focused().await?.0, "textbox");
    assert_eq!(reader.js("return scrollY").await?, 0);
    reader.enter_frame(0).await?;
    click(&reader, NEXT).await?;
    reader.wait_step("nk").await?;
    // A panel and a source show themselves when they are asked for, within the text.
    click(&reader, JAPAN).await?;
    reader.wait_js(IS_OPEN).await?;
    assert_eq!(reader.js(STICKS).await?, 0);
    reader.wait_js(FITS).await?;
    let beside = "const names = document.querySelector('.parties').getBoundingClientRect();
        const panel = document.querySelector('.panel').getBoundingClientRect();
        return Math.abs(panel.top - names.bottom) < 8";
    assert_eq!(reader.js(beside).await?, true);
    click(&reader, CLOSE).await?;
    reader.wait_js(IS_CLOSED).await?;
    click(&reader, "#step-nk a[href^=\"#claim-\"]").await?;
    let below = "const sheet = document.querySelector('.sheet');
        const mark = document.querySelector('#step-nk a[href^=\"#claim-\"]').closest('p, ul');
        return sheet !== null && mark.nextElementSibling === sheet";
    reader.wait_js(below).await?;
    assert_eq!(reader.js(STICKS).await?, 0);
    reader.wait_js(FITS).await?;
    let stored = "return document.cookie.length + localStorage.length + sessionStorage.length";
    assert_eq!(reader.js(stored).await?, 0);
    reader.leave_frame().await?;
    assert_eq!(reader.js("return history.length").await?, entries);
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_cover_comes_first_and_fits_a_slot(desk: Desk) -> Result<()> {
    for (width, most) in [(360, 844), (390, 844), (720, 600), (1100, 600)] {
        for query in ["", "%3Fplain"] {
            let session = Session::default().size(width, 900);
            let reader = desk.reader_of_host(session, "plain", &format!("&query={query}")).await?;
            reader.enter_frame(0).await?;
            reader.wait_app("live").await?;
            reader.wait_step("cover").await?;
            reader.wait_js(FITS).await?;
            let now = height(&reader).await?;
            assert!(now <= most, "{now} high at {width}");
            // Every answer, the question and the way on are within the cover, and none lies on another.
            let odd = "const cover = document.querySelector('.cover').getBoundingClientRect();
                const parts = [...document.querySelectorAll(
                    '.cover .pill, .cover__question, .cover__title, .cover__says, .cover__credit, .cover__start')]
                    .filter((one) => one.checkVisibility())
                    .map((one) => [one.textContent, one.getBoundingClientRect()]);
                const lies = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                return parts.flatMap(([name, box], index) => [
                    ...lies(box, cover) && box.top >= cover.top && box.bottom <= cover.bottom
                        && box.left >= cover.left && box.right <= cover.right ? [] : [`${name} is out`],
                    ...parts.slice(index + 1).filter(([, other]) => lies(box, other))
                        .map(([other]) => `${name} on ${other}`)])";
            assert_eq!(reader.js(odd).await?, serde_json::json!([]), "{query} at {width}");
            // The line that says whose argument it is stays when somebody has guessed.
            reader.js("document.querySelector('#guess-jp').click()").await?;
            reader.see("Tokyo. Hold that thought.").await?;
            reader.see("An argument by Michael Fuchs").await?;
            reader.wait_js(&format!("return innerHeight === {now}")).await?;
            assert_eq!(reader.js(odd).await?, serde_json::json!([]), "{query} at {width}, guessed");
        }
    }
    Ok(())
}

pub(crate) async fn a_frames_height_doesnt_hang_on_its_own(desk: Desk) -> Result<()> {
    for (width, state) in [
        (390, ""),
        (390, "%23step=road"),
        (720, "%23step=cn"),
        (1100, "%23step=road"),
        (720, "%23room=board"),
    ] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_of_host(session, "plain", &format!("&query={state}")).await?;
        reader.enter_frame(0).await?;
        reader.wait_app("live").await?;
        reader.wait_js(FITS).await?;
        let natural = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
        let mut heights = Vec::new();
        for high in [500, 3000] {
            reader.leave_frame().await?;
            // Whatever the host is told, and without a scroll bar of its own beside the frame.
            let set = format!(
                "document.documentElement.style.overflow = 'hidden';
                 const frame = document.querySelector('iframe');
                 frame.style.minHeight = frame.style.maxHeight = '{high}px'"
            );
            reader.js(&set).await?;
            reader.enter_frame(0).await?;
            reader.wait_js(&format!("return innerHeight === {high}")).await?;
            // Without a scroll bar, which some browsers make room for.
            reader.js("document.documentElement.style.overflow = 'hidden'").await?;
            heights.push(reader.js(natural).await?);
            reader.js("document.documentElement.style.overflow = ''").await?;
        }
        assert_eq!(heights[0], heights[1], "{state} at {width}");
    }
    Ok(())
}

pub(crate) async fn the_picture_is_whole_in_frames_of_every_width(desk: Desk) -> Result<()> {
    for width in [360, 390, 720, 1100] {
        let session = Session::default().size(width, 900);
        let reader = desk.reader_of_host(session, "plain", "&query=%23step=road").await?;
        reader.enter_frame(0).await?;
        reader.wait_app("live").await?;
        reader.wait_step("road").await?;
        let cut = "const wall = document.querySelector('#slot-picture .wall');
            const box = wall.getBoundingClientRect();
            const words = [...wall.querySelectorAll('text')].filter((one) => one.checkVisibility());
            return words.length < 8 ? ['no words'] : words
                .filter((one) => {
                    const word = one.getBoundingClientRect();
                    return word.top < box.top || word.bottom > box.bottom || word.left < box.left
                        || word.right > box.right;
                })
                .map((one) => one.textContent)";
        assert_eq!(reader.js(cut).await?, serde_json::json!([]), "at {width}");
    }
    Ok(())
}

/// A host as high as a phone, with more text above and below its frame than it shows at once.
async fn host_with_text(desk: &Desk, query: &str) -> Result<Reader> {
    let session = Session::default().size(390, 760);
    let reader = desk.reader_of_host(session, "plain", query).await?;
    let text = "document.querySelectorAll('p').forEach((one) => { one.style.height = '1500px' });
        const script = document.createElement('script');
        script.src = host.address('embed.js');
        document.body.append(script);";
    reader.js(text).await?;
    look_at(&reader, 0).await?;
    reader.wait_app("live").await?;
    reader.wait_js(FITS).await?;
    Ok(reader)
}

/// Brings what a selector finds in the frame to the foot of the host's window, as a reader does who has read down to
/// it, and clicks it.
async fn read_down_to(reader: &Reader, selector: &str) -> Result<()> {
    let shown = format!(
        "return [...document.querySelectorAll('{selector}')].some((one) => one.checkVisibility())"
    );
    reader.wait_js(&shown).await?;
    scroll_host_to(reader, selector).await?;
    click(reader, selector).await
}

/// Scrolls the host down to what a selector finds in the frame: in WebKit what scrolls in a frame leaves its host
/// where it is.
async fn scroll_host_to(reader: &Reader, selector: &str) -> Result<()> {
    let (_, bottom) = seen_at(reader, selector).await?;
    reader.leave_frame().await?;
    reader.js(&format!("if ({bottom} > innerHeight) scrollBy(0, {bottom} - innerHeight)")).await?;
    reader.enter_frame(0).await
}

/// Where in the host's window what a selector finds in the frame begins and ends.
async fn seen_at(reader: &Reader, selector: &str) -> Result<(f64, f64)> {
    let within = format!(
        "const box = [...document.querySelectorAll('{selector}')].find((one) => one.checkVisibility())
             .getBoundingClientRect();
         return [box.top, box.bottom]"
    );
    let within = reader.js(&within).await?;
    reader.leave_frame().await?;
    let frame =
        reader.js("return document.querySelector('iframe').getBoundingClientRect().top").await?;
    reader.enter_frame(0).await?;
    let at = |index: usize| {
        frame.as_f64().unwrap_or_default() + within[index].as_f64().unwrap_or_default()
    };
    Ok((at(0), at(1)))
}

/// Waits until the host has brought to its reader what a selector finds in the frame.
async fn begins_in_view(reader: &Reader, selector: &str, least: f64) -> Result<()> {
    const LOOKS: usize = 100;
    let mut top = f64::NAN;
    for _ in 0..LOOKS {
        (top, _) = seen_at(reader, selector).await?;
        if (least..700.0).contains(&top) {
            return Ok(());
        }
        reader.wait_drawn().await?;
    }
    Err(anyhow!("{selector} is at {top} in {:?}", reader.step().await?))
}

pub(crate) async fn the_next_step_is_brought_to_the_reader(desk: Desk) -> Result<()> {
    let reader = host_with_text(&desk, "").await?;
    let steps = [
        "window",
        "road",
        "first-step",
        "out-of-phase",
        "us",
        "nk",
        "sk",
        "jp",
        "cn",
        "one-thing",
        "left-open",
        "closes",
    ];
    for (index, step) in steps.into_iter().enumerate() {
        read_down_to(&reader, if index == 0 { START } else { NEXT }).await?;
        reader.wait_step(step).await?;
        reader.wait_js(FITS).await?;
        begins_in_view(&reader, &format!("#step-{step} .step__title"), 0.0).await?;
        // With its picture, where there is one above the text.
        let pictured =
            reader.js("return document.querySelector('#slot-picture').checkVisibility()").await?;
        if pictured == true {
            begins_in_view(&reader, "#slot-picture", -2.0).await?;
        }
    }
    // And back.
    read_down_to(&reader, BACK).await?;
    reader.wait_step("left-open").await?;
    reader.wait_js(FITS).await?;
    begins_in_view(&reader, "#step-left-open .step__title", 0.0).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn the_outcome_of_a_flip_is_in_sight(desk: Desk) -> Result<()> {
    for (state, place) in
        [("step=us", "#step-us"), ("step=one-thing", "#step-one-thing"), ("room=board", "#board")]
    {
        let reader = host_with_text(&desk, &format!("&query=%23{state}")).await?;
        let switch = format!("{place} [data-condition] input");
        let value =
            format!("return document.querySelector('{place} [data-condition]').dataset.value");
        let before = reader.js(&value).await?;
        reader.css(&switch).await?;
        scroll_host_to(&reader, &switch).await?;
        read_down_to(&reader, &switch).await?;
        reader.wait_js(&format!("{value} !== {before}")).await?;
        reader.wait_js(FITS).await?;
        let (hand, _) = seen_at(&reader, &switch).await?;
        assert!((0.0..760.0).contains(&hand), "{state}: the switch is at {hand}");
        // The nearest of the answers in view is within a thumb's way from the hand.
        let nearest = format!(
            "const hand = document.querySelector('{switch}').getBoundingClientRect().top;
             return Math.min(...[...document.querySelectorAll('.strip')]
                 .filter((one) => one.checkVisibility())
                 .map((one) => Math.abs(one.getBoundingClientRect().top - hand)))"
        );
        let nearest = reader.js(&nearest).await?.as_f64().unwrap_or(f64::MAX);
        assert!(nearest < 500.0, "{state}: the answers are {nearest} from the switch");
    }
    Ok(())
}

pub(crate) async fn board_and_sources_are_reached_and_left(desk: Desk) -> Result<()> {
    let reader = host_with_text(&desk, "&query=%23step=nk").await?;
    for room in ["board", "sources"] {
        read_down_to(&reader, &format!(".frame-end [data-to-room={room}]")).await?;
        let shown = format!(
            "return document.querySelector('main').dataset.room === '{room}'
                 && document.getElementById('story').hidden
                 && document.querySelector('.frame-end [data-to-room={room}]').checkVisibility() === false"
        );
        reader.wait_js(&shown).await?;
        reader.wait_js(FITS).await?;
        begins_in_view(&reader, &format!("#{room}"), -60.0).await?;
    }
    // Back to where the reader was in the story.
    read_down_to(&reader, ".frame-end [data-to-room=story]").await?;
    reader.wait_js("return document.querySelector('main').dataset.room === 'story'").await?;
    reader.wait_step("nk").await?;
    reader.wait_js(FITS).await?;
    begins_in_view(&reader, "#step-nk .step__title", 0.0).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_host_hears_one_height_while_the_page_comes(desk: Desk) -> Result<()> {
    for width in [360, 720, 1100] {
        let session = Session::default().size(width, 800);
        let reader = desk.reader_of_host(session, "plain", "&query=%3Fplain").await?;
        reader.enter_frame(0).await?;
        reader.wait_app("live").await?;
        reader.wait_js(FITS).await?;
        let now = height(&reader).await?;
        reader.leave_frame().await?;
        let heard = "return [...new Set(heard.filter((one) => one.type === 'embed-size').map((one) => one.height))]";
        assert_eq!(reader.js(heard).await?, serde_json::json!([now]), "at {width}");
    }
    Ok(())
}

/// Sends messages of every shape from the host, and some from a page that is no parent of the frame.
const MANGLED: &str = r#"
    const done = arguments[0];
    let seed = 20190612;
    const random = (below) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor(seed / 4294967296 * below);
    };
    const pick = (list) => list[random(list.length)];
    const words = ['[iFrameSizer]', 'a', 'true', 'false', ':', 'resize', 'pymxPYMx', 'xPYMx', 'width',
        'iframe-child-init', 'frames-init', 'embed-size-query', 'ready', 'message', 'secret', 'amp',
        'navigateTo', 'scrollTo', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '"', '{', '\0',
        '\ud800', '%00', '\u202e', '', '__proto__', 'constructor', '#', 'https://example.org/'];
    const text = () => Array.from({ length: random(6) }, () => pick(words)).join(pick(['', ':', 'xPYMx']));
    const long = 'x'.repeat(200000);
    const value = (depth) => pick([
        () => text(), () => text(), () => text(), () => null, () => undefined, () => random(2) === 0,
        () => random(1e9) - 5e8, () => NaN, () => -0, () => Infinity, () => 10n ** 30n,
        () => new Date(NaN), () => /a*/g, () => new Map([[text(), text()]]), () => new Set([1, text()]),
        () => new ArrayBuffer(random(64)), () => new Uint8Array(random(64)), () => new Error(text()),
        () => new Boolean(false), () => Object('text'), () => new Blob([text()]),
        () => new Array(random(1000)),
        () => depth > 3 ? null : [value(depth + 1), value(depth + 1)],
        () => depth > 3 ? null : thing(depth + 1), () => depth > 3 ? null : thing(depth + 1),
        () => ({ toString: 1, valueOf: 2 }),
    ])();
    const thing = (depth) => {
        const made = {};
        const keys = ['type', 'message', 'secret', 'sentinel', 'height', 'value', 'data', 'id', 'length',
            'toString', 'valueOf', 'slice', 'indexOf', 'split', 'constructor', text()];
        for (let i = random(5); i >= 0; i--) {
            Object.defineProperty(made, pick(keys), { value: value(depth), enumerable: true, configurable: true });
        }
        return made;
    };
    const endless = { type: null };
    endless.type = endless;
    const target = document.querySelector('iframe').contentWindow;
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    const elsewhere = stranger.contentWindow.eval('(target, message) => target.postMessage(message, "*")');
    heard.length = 0;
    let sent = 0;
    const batch = () => {
        for (let i = 0; i < 2000; i++, sent++) {
            const message = random(500) === 0 ? pick([long, endless, '[iFrameSizer]' + long]) : value(0);
            if (random(10) === 0) elsewhere(target, message); else target.postMessage(message, '*');
        }
        if (sent < 100000) setTimeout(batch); else done(sent);
    };
    batch();
"#;

pub(crate) async fn mangled_messages_are_answered_by_nothing(desk: Desk) -> Result<()> {
    let options = Options::folder(Desk::site());
    let reader = desk.reader_of_host_with(Session::default(), options, "plain", "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_js(FITS).await?;
    let before = height(&reader).await?;
    reader.leave_frame().await?;
    let sent = reader.client().execute_async(MANGLED, Vec::new()).await?;
    assert_eq!(sent, 100_000);
    // Messages arrive in their order: when this last one has its answer, all others had theirs.
    reader
        .js("heard.push('the last');
             document.querySelector('iframe').contentWindow.postMessage({ type: 'frames-init' }, '*')")
        .await?;
    reader.wait_js("return heard.slice(heard.indexOf('the last')).length > 2").await?;
    let other = "return heard.filter((one) => one !== 'the last'
            && !(typeof one === 'object' && one.type === 'embed-size')
            && !(typeof one === 'object' && one.type === 'iframe-resized')
            && !(typeof one === 'string' && one.includes('\"set-height\"'))
            && !(typeof one === 'string' && one.startsWith('[iFrameSizer]')))";
    assert_eq!(reader.js(other).await?.as_array().map(Vec::len), Some(0));
    let heights = format!(
        "return heard.filter((one) => one.type === 'embed-size')
            .every((one) => one.height === {before})"
    );
    assert_eq!(reader.js(&heights).await?, true);
    reader.enter_frame(0).await?;
    assert_eq!(reader.app_state().await?, "live");
    assert_eq!(height(&reader).await?, before);
    click(&reader, START).await?;
    reader.wait_step("window").await?;
    reader.wait_js(FITS).await?;
    nothing_on_the_console(&reader).await
}
