//! "Save picture": what a reader takes along is complete by itself, and nobody is asked for anything.

use e2e::{Desk, Reader, Result, Session};
use serde_json::{Value, json};

use crate::{nothing_on_the_console, unfold};

const SVG: &str = "As SVG, sharp at any size";
const PNG: &str = "As PNG";
const BOARD: &str = "#room=board";
/// Tokyo bars the window in it, which in June 2019 stood open.
const BARRED: &str = "#room=board&scenario=june-2019&off=jp-lockstep";

/// Keeps what would be saved, and its name, in place of a file.
const KEPT: &str = "URL.createObjectURL = (blob) => { window.kept = blob; return 'blob:kept'; };
    HTMLAnchorElement.prototype.click = function () { window.file = this.download; };";

/// What the page has asked for. The worker asks for all files at its own time.
const ASKED: &str = "return performance.getEntriesByType('resource').map((one) => one.name)
    .filter((name) => /^http(?!.*worker)/.test(name)).sort()";

/// Opens the fold, once the script is there.
async fn opened(reader: &Reader) -> Result<()> {
    reader.wait_js("return document.documentElement.dataset.saves === 'yes'").await?;
    reader.js(KEPT).await?;
    unfold(reader, "Save picture").await
}

/// Saves it, and tells the file's name.
async fn saved(reader: &Reader, button: &str) -> Result<String> {
    reader.js("window.file = undefined").await?;
    reader.press("button", button).await?;
    reader.wait_js("return window.file !== undefined").await?;
    Ok(reader.js("return window.file").await?.as_str().unwrap_or_default().to_owned())
}

async fn text(reader: &Reader) -> Result<String> {
    Ok(reader.js("return window.kept.text()").await?.as_str().unwrap_or_default().to_owned())
}

/// Draws what was kept, and tells its size, and of each pane in the page whether it has its own colours there.
const POINTS: &str = "const [across] = arguments;
  return (async () => {
    const blob = window.kept;
    const image = new Image();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    image.src = `data:${blob.type};base64,${btoa(letters)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.drawImage(image, 0, 0);
    const root = getComputedStyle(document.documentElement);
    const rgb = (token) => root.getPropertyValue(token).trim().match(/[0-9a-f]{2}/gi).map((two) => parseInt(two, 16));
    const tokens = {
      backs: ['--backs'], waits: ['--waits', '--backs'], tolerates: ['--tolerates', '--tolerates-hatch'],
      opposes: ['--opposes', '--opposes-slats'],
    };
    const svg = document.querySelector('.verdict__big svg');
    const within = svg.getScreenCTM().inverse();
    const scale = canvas.width / svg.viewBox.baseVal.width;
    const panes = [...svg.querySelectorAll('[data-pane]')].map((pane) => {
      const { left, top, width, height } = pane.querySelector('.window__glass').getBoundingClientRect();
      const at = new DOMPoint(left + width * 0.14, top + height / 2).matrixTransform(within);
      const { data } = pen.getImageData(at.x * scale, across * canvas.width / 840 + at.y * scale, 8, 8);
      const points = Array.from({ length: 64 }, (_, n) => [...data.slice(4 * n, 4 * n + 3)]);
      const near = (one, other) => one.every((part, n) => Math.abs(part - other[n]) < 4);
      const colours = tokens[pane.dataset.stance].map(rgb);
      return [pane.dataset.stance, points.some((point) => colours.some((colour) => near(point, colour)))];
    });
    return [canvas.width, canvas.height, panes];
  })()";

/// The size of the picture that was kept, and the stances of its panes, each of which has its colours there.
async fn drawn(reader: &Reader, above: &Value) -> Result<(u64, u64, Vec<String>)> {
    let found = reader.js_with(POINTS, vec![above.clone()]).await?;
    let panes = found[2].as_array().cloned().unwrap_or_default();
    assert!(panes.len() == 5 && panes.iter().all(|pane| pane[1] == true), "{found}");
    let stances = panes.iter().map(|pane| pane[0].as_str().unwrap_or_default().to_owned());
    Ok((
        found[0].as_u64().unwrap_or_default(),
        found[1].as_u64().unwrap_or_default(),
        stances.collect(),
    ))
}

/// Reads the drawing that was kept as any program would: what it says, how far down the window is, and what is wrong
/// with it.
const READ: &str = "return window.kept.text().then((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...read.querySelectorAll('*')];
    const attributes = all.flatMap((one) => [...one.attributes]);
    const wrong = [
      ...read.querySelectorAll('parsererror, use, image, style, script, foreignObject, part'),
      ...attributes.filter(({ name }) => /href|src|class|style|^on/.test(name)),
      ...attributes.filter(({ value }) => /var\\(|light-dark|Canvas|^rgba/.test(value)),
      ...attributes.filter(({ name, value }) => name !== 'xmlns' && value.includes('//')),
      ...attributes.filter(({ name, value }) => name === 'font-family' && !/^(sans-)?serif$/.test(value)),
      ...attributes.filter(({ value }) => value.includes('url(')).filter(({ value }) => {
        const id = /^url\\(#([\\w-]+)\\)$/.exec(value)?.[1];
        return !id || !read.getElementById(id);
      }),
    ].map((one) => one.nodeName + ' ' + (one.value ?? ''));
    const says = [...read.querySelectorAll('text')].map((one) => one.textContent).join(' ');
    const part = (name) => read.querySelector(name)?.textContent ?? '';
    const above = Number(read.querySelector('svg svg')?.getAttribute('y'));
    const height = Number(read.documentElement.getAttribute('height'));
    return { wrong, says, title: part('title'), desc: part('desc'), above, height };
  })";

pub(crate) async fn a_saved_picture_is_complete(desk: Desk) -> Result<()> {
    for (theme, state, file) in [
        ("light", BOARD, "deal-window-june-2019"),
        ("dark", BARRED, "deal-window-june-2019-changed"),
    ] {
        let reader = desk.reader_at(&format!("?theme={theme}{state}")).await?;
        reader.wait_js("return document.documentElement.dataset.parts === 'here'").await?;
        opened(&reader).await?;
        let before = reader.js(ASKED).await?;
        assert_eq!(saved(&reader, SVG).await?, format!("{file}.svg"));
        assert_eq!(reader.js(ASKED).await?, before);
        let read = reader.js(READ).await?;
        assert_eq!(read["wrong"], json!([]));
        let says = read["says"].as_str().unwrap_or_default();
        let outcome =
            reader.js("return document.querySelector('.verdict__says').textContent").await?;
        let outcome = outcome.as_str().unwrap_or_default();
        let address = reader.js("return document.querySelector('[id^=link-beside]').value").await?;
        // A long address is parted.
        let without_spaces = says.replace(' ', "");
        for text in [
            "Who would stop a deal with North Korea?",
            "An argument by Michael Fuchs and Abigail Bard (The Diplomat, June 2019)",
            outcome,
            address.as_str().unwrap_or_default(),
            "Washington",
            "Pyongyang",
            "Seoul",
            "Tokyo",
            "Beijing",
        ] {
            let text = text.replace(' ', "");
            assert!(!text.is_empty() && without_spaces.contains(&text), "no {text} in {says}");
        }
        assert_eq!(says.contains("1 change from June 2019"), state == BARRED, "{says}");
        let described = read["desc"].as_str().unwrap_or_default();
        assert!(described.contains(outcome) && described.contains("June 2019"), "{described}");
        assert!(read["title"].as_str().unwrap_or_default().contains("June 2019"), "{read}");
        let (width, height, stances) = drawn(&reader, &read["above"]).await?;
        assert_eq!(stances.iter().any(|one| one == "opposes"), state == BARRED, "{stances:?}");
        assert_eq!((Some(width), Some(height)), (Some(840), read["height"].as_u64()));
        reader.see(&format!("Saved as {file}.svg.")).await?;
        // The same in points, two for each of its units.
        let before = reader.js(ASKED).await?;
        assert_eq!(saved(&reader, PNG).await?, format!("{file}.png"));
        assert_eq!(reader.js("return window.kept.type").await?, "image/png");
        let points = drawn(&reader, &read["above"]).await?;
        assert_eq!(points, (2 * width, 2 * height, stances));
        assert_eq!(reader.js(ASKED).await?, before);
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn it_is_the_same_from_a_phone_and_while_something_moves(
    desk: Desk,
) -> Result<()> {
    let reader = desk.reader_at(BARRED).await?;
    opened(&reader).await?;
    saved(&reader, SVG).await?;
    let on_a_desk = text(&reader).await?;
    assert!(on_a_desk.len() > 3000, "{on_a_desk}");
    // A switch is turned and saved before anything has moved.
    reader
        .flip("In step with Washington: Tokyo puts being seen in step with Washington first")
        .await?;
    reader.js("window.file = undefined").await?;
    let at_once =
        "const fold = [...document.querySelectorAll('.save')].find((one) => one.checkVisibility());
        if (fold.dataset.changes !== '') return false;
        const press = new MouseEvent('click', { bubbles: true });
        return fold.querySelector('[data-save=svg]').dispatchEvent(press)";
    reader.wait_js(at_once).await?;
    reader.wait_js("return window.file === 'deal-window-june-2019.svg'").await?;
    let open = text(&reader).await?;
    assert_ne!(open, on_a_desk);
    // Once all is at rest.
    let rests = "return document.querySelector('.verdict__big').getAnimations({ subtree: true }).every((one) => one.playState !== 'running')";
    reader.wait_js(rests).await?;
    saved(&reader, SVG).await?;
    assert_eq!(text(&reader).await?, open);
    // On a phone the Board draws another window, and saves the same.
    reader.resize(390, 844).await?;
    unfold(&reader, "Save picture").await?;
    saved(&reader, SVG).await?;
    assert_eq!(text(&reader).await?, open);
    Ok(())
}

pub(crate) async fn it_is_offered_where_a_file_can_be_saved(desk: Desk) -> Result<()> {
    let shown = "return [...document.querySelectorAll('.save')].some((one) => one.checkVisibility({ visibilityProperty: true }))";
    // Not in a frame, which also asks for no script.
    let host = desk.reader_of_host(Session::default(), "plain", "&query=%23room=board").await?;
    host.enter_frame(0).await?;
    host.wait_app("live").await?;
    host.find("button", "Copy sentence").await?;
    assert_eq!(host.js(shown).await?, false);
    assert_eq!(host.js("return document.querySelector('#board script')").await?, Value::Null);
    // In the edition that is one file, without a request.
    let reader = desk.reader_at("deal-window.html#room=board").await?;
    opened(&reader).await?;
    assert_eq!(reader.js(shown).await?, true);
    assert_eq!(saved(&reader, PNG).await?, "deal-window-june-2019.png");
    // A browser that can't is told of.
    reader.js("HTMLCanvasElement.prototype.toBlob = (tell) => { tell(null); }").await?;
    reader.press("button", PNG).await?;
    reader.see("This browser didn’t make the picture.").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn it_has_the_pages_colours_where_a_reader_has_few(desk: Desk) -> Result<()> {
    let session = Session::default().media("forced-colors", "active");
    let reader = desk.reader_in(session, BOARD).await?;
    opened(&reader).await?;
    saved(&reader, SVG).await?;
    let read = reader.js(READ).await?;
    assert_eq!(read["wrong"], json!([]));
    drawn(&reader, &read["above"]).await?;
    // And the page has the reader's own again.
    let own = "return getComputedStyle(document.querySelector('.verdict__big svg')).getPropertyValue('--wall').trim()";
    assert_eq!(reader.js(own).await?, "Canvas");
    Ok(())
}
