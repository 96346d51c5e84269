//! In the frames of other pages: what the libraries and snippets of newsrooms make of it.

use e2e::framed::FITS;
use e2e::{Desk, Options, Reader, Result, Session, Trouble};

use crate::nothing_on_the_console;

/// Presses a button of a frame. In a sandbox the browser keeps the roles of elements to itself, so this is
/// by name alone; and only some drivers' pointers find their way into a frame that is out of view.
pub(crate) async fn press(reader: &Reader, name: &str) -> Result<()> {
    let press = format!(
        "const button = [...document.querySelectorAll('button')].find((button) =>
             button.checkVisibility() && button.textContent.replace(/[‹›]/g, '').trim() === '{name}');
         button?.click();
         return button !== undefined"
    );
    reader.wait_js(&press).await
}

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
    let step = reader.step().await?;
    let (away, back) = match step.as_str() {
        "window" => ("Next step", "Previous step"),
        _ => ("Previous step", "Next step"),
    };
    // From a step without a panel of its own.
    let panel = "return document.querySelector('[aria-expanded=true]') !== null";
    if reader.js(panel).await? == true {
        press(reader, "Close").await?;
        reader.dont_see("politics at home").await?;
        reader.wait_js(FITS).await?;
    }
    let closed = height(reader).await?;
    press(reader, "Japan").await?;
    reader.see("Japan: politics at home").await?;
    reader.wait_js(FITS).await?;
    let open = height(reader).await?;
    assert!(open > closed + 300, "{open} with a panel, {closed} without");
    press(reader, "Close").await?;
    reader.wait_js(&format!("return innerHeight === {closed}")).await?;
    press(reader, away).await?;
    reader
        .wait_js(&format!("return document.querySelector('main').dataset.step !== '{step}'"))
        .await?;
    reader.wait_js(FITS).await?;
    press(reader, back).await?;
    reader.wait_step(&step).await?;
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
    for (frame, step) in [(0, "window"), (1, "us")] {
        reader.enter_frame(frame).await?;
        reader.wait_app("live").await?;
        // The secret stands behind the state in the fragment, and neither spoils the other.
        reader.wait_step(step).await?;
        reader.dont_see("read part of this link").await?;
        press(&reader, "Next step").await?;
        reader.wait_step(if step == "window" { "road" } else { "nk" }).await?;
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
             return Number(frame.dataset.asked) === {natural} && frame.clientHeight === 1000"
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
    let reader = desk.reader_of_host(session, "plain", "").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    for width in [720, 1100] {
        widen(&reader, width).await?;
        let folded = height(&reader).await?;
        // All of the analysis, whose tables and pictures grow with the width.
        let lab = |open: bool| {
            format!(
                "[...document.querySelectorAll('#lab, #lab details')]
                     .forEach((one) => {{ one.open = {open} }})"
            )
        };
        reader.js(&lab(true)).await?;
        reader.wait_js(&format!("return innerHeight > {folded} + 1000")).await?;
        reader.wait_js(FITS).await?;
        let first = height(&reader).await?;
        let again = format!("return innerHeight === {first}");
        for _ in 0..2 {
            press(&reader, "Japan").await?;
            reader.see("Japan: politics at home").await?;
            reader.wait_js(FITS).await?;
            assert_ne!(height(&reader).await?, first);
            press(&reader, "Close").await?;
            reader.wait_js(&again).await?;
            press(&reader, "Next step").await?;
            reader.wait_step("road").await?;
            reader.wait_js(FITS).await?;
            press(&reader, "Previous step").await?;
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
    assert!(echoes.as_i64().is_some_and(|echoes| echoes < 40), "{echoes}");
    let stopped = height(&reader).await?;
    // A wish is still answered, and by no more than before.
    reader.leave_frame().await?;
    reader
        .js("heard.length = 0;
             document.querySelector('iframe').contentWindow.postMessage({ type: 'frames-init' }, '*')")
        .await?;
    reader.wait_js("return heard.some((one) => one.type === 'embed-size')").await?;
    let told = "return heard.find((one) => one.type === 'embed-size').height";
    assert_eq!(reader.js(told).await?.as_i64(), Some(stopped));
    Ok(())
}

pub(crate) async fn a_frame_takes_nothing_from_its_host(desk: Desk) -> Result<()> {
    let reader = desk.reader_of_host(Session::default(), "plain", "&query=%23step=us").await?;
    reader
        .js("const field = document.createElement('input');
             document.body.prepend(field);
             field.focus()")
        .await?;
    let entries = reader.js("return history.length").await?;
    reader.enter_frame(0).await?;
    reader.wait_app("live").await?;
    reader.wait_step("us").await?;
    for gone in [".kicker", ".colophon"] {
        let shown = format!("return document.querySelector('{gone}').checkVisibility()");
        assert_eq!(reader.js(&shown).await?, false, "{gone}");
    }
    let sticky = "return [...document.querySelectorAll('*')]
        .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position)).length";
    assert_eq!(reader.js(sticky).await?, 0);
    reader.leave_frame().await?;
    assert_eq!(reader.focused().await?.0, "textbox");
    assert_eq!(reader.js("return scrollY").await?, 0);
    reader.enter_frame(0).await?;
    press(&reader, "Next step").await?;
    reader.wait_step("nk").await?;
    // A source shows itself when it is asked for.
    reader.dont_see("What the article says, paragraph by paragraph").await?;
    let source = "document.querySelector('#step-nk a[href^=\"#claim-\"]').click()";
    reader.js(source).await?;
    reader.see("What the article says, paragraph by paragraph").await?;
    reader.wait_js(FITS).await?;
    let stored = "return document.cookie.length + localStorage.length + sessionStorage.length";
    assert_eq!(reader.js(stored).await?, 0);
    reader.leave_frame().await?;
    assert_eq!(reader.js("return history.length").await?, entries);
    nothing_on_the_console(&reader).await
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
    press(&reader, "Next step").await?;
    reader.wait_js(FITS).await?;
    nothing_on_the_console(&reader).await
}
