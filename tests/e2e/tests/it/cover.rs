//! The cover: what is asked there, and that nothing answers it.

use e2e::{Desk, Reader, Result, Session, ensure};
use serde_json::json;

use crate::nothing_on_the_console;

const QUESTION: &str = "Pick the one you’d expect in the way.";
const CHOICES: [&str; 6] = ["Washington", "Pyongyang", "Seoul", "Tokyo", "Beijing", "None of them"];

/// What of the cover stands out of the window: the question, the choices, whose argument it is. A choice that
/// something covers or the map's edge cuts is out of the window too.
const OUT_OF_SIGHT: &str = "
    const cover = document.getElementById('slot-cover');
    const seen = (box) => box.width > 0 && box.top >= 0 && box.left >= 0
        && box.bottom <= innerHeight + 0.5 && box.right <= innerWidth + 0.5;
    const texts = [...cover.querySelectorAll('h1, p, a[href]')]
        .filter((one) => one.checkVisibility() && one.textContent.trim())
        .filter((one) => !seen(one.getBoundingClientRect()));
    const choices = [...cover.querySelectorAll('input[type=radio]')].filter((one) => {
        const box = one.labels[0].getBoundingClientRect();
        const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const sheet = one.closest('.cover__sheet')?.getBoundingClientRect() ?? box;
        const isCut = box.top < sheet.top - 0.5 || box.bottom > sheet.bottom + 0.5;
        return isCut || !seen(box) || !one.labels[0].contains(over);
    });
    return [...texts, ...choices.map((one) => one.labels[0])]
        .map((one) => `${one.textContent.trim()} ${JSON.stringify(one.getBoundingClientRect())}`)";

/// What in the window tells how any capital stands, or how it ends.
const TELLS: &str = "
    const words = {
        test: (text) => /\\b(backs|waits|tolerates|opposes|undecided|barred)\\b/.test(text)
            || /^[✓✕?·\\s]*(yes|no)$/.test(text.trim()),
    };
    const shown = (node) => {
        const box = node.parentElement.getBoundingClientRect();
        return node.parentElement.checkVisibility({ visibilityProperty: true })
            && box.top < innerHeight && box.bottom > 0;
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
        if (words.test(walk.currentNode.data) && shown(walk.currentNode)) found.push(walk.currentNode.data);
    }
    for (const one of document.querySelectorAll('#slot-cover [aria-label]')) {
        if (words.test(one.getAttribute('aria-label'))) found.push(one.getAttribute('aria-label'));
    }
    const coloured = document.querySelectorAll('#slot-cover [data-stance], #slot-cover [data-gate]');
    return [...found, ...[...coloured].map((one) => one.outerHTML.slice(0, 80))]";

async fn picked(reader: &Reader) -> Result<Vec<String>> {
    let picked = "return [...document.querySelectorAll('#slot-cover input:checked')]
        .map((one) => one.labels[0].textContent.trim())";
    let picked = reader.js(picked).await?;
    Ok(picked
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one.as_str().map(str::to_owned))
        .collect())
}

pub(crate) async fn it_asks_one_question_with_six_answers(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(390, 844), "").await?;
    let cover = reader.find("radiogroup", QUESTION).await?;
    for choice in CHOICES {
        reader.find_in(Some(&cover), "radio", choice).await?;
    }
    // All of one group, in the order of the story; none is picked.
    let order = "const radios = [...document.querySelectorAll('#slot-cover input')];
        return [new Set(radios.map((one) => one.name)).size, radios.map((one) => one.labels[0].textContent.trim())]";
    assert_eq!(reader.js(order).await?, json!([1, CHOICES]));
    assert_eq!(picked(&reader).await?.len(), 0);
    reader.dont_see("Hold that thought").await?;
    // By keyboard: Tab comes to the group, arrows go through it.
    reader.js("document.querySelector('#slot-cover input').focus()").await?;
    reader.key("Space").await?;
    for choice in CHOICES {
        reader.see(&format!("{choice}. Hold that thought.")).await?;
        assert_eq!(picked(&reader).await?, [choice]);
        assert_eq!(reader.focused().await?, ("radio".to_owned(), choice.to_owned()));
        reader.key("ArrowRight").await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn all_of_it_is_in_the_window(desk: Desk) -> Result<()> {
    for (width, height) in
        [(390, 844), (360, 640), (375, 667), (720, 600), (768, 1024), (1024, 600), (1280, 800)]
    {
        let reader = desk.reader_in(Session::default().size(width, height), "").await?;
        let lost = reader.js(OUT_OF_SIGHT).await?;
        assert_eq!(lost, json!([]), "{width} × {height}");
        // And with an answer, the way on.
        reader.pick(QUESTION, "Seoul").await?;
        reader.find("link", "Start").await?;
        let lost = reader.js(OUT_OF_SIGHT).await?;
        assert_eq!(lost, json!([]), "{width} × {height}, picked");
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn paper_has_the_map_to_tick(desk: Desk) -> Result<()> {
    // A sheet is as wide as a tablet; printed from a desk, it is laid out anew in between.
    for (width, height) in [(688, 1016), (1280, 800)] {
        let reader = desk.reader_in(Session::default().size(width, height), "").await?;
        reader.put_on_paper().await?;
        // Nobody scrolls a sheet: each name and each capital's dot is where nothing cuts it off.
        let lost = "
            const parts = '#slot-cover :is(.pill, .map__picture, .cover__leader)';
            return [...document.querySelectorAll(parts)].filter((one) => {
                one.scrollIntoView({ block: 'center', behavior: 'instant' });
                const box = one.getBoundingClientRect();
                const cuts = (over) => getComputedStyle(over).overflow !== 'visible'
                    && over.getBoundingClientRect().height < box.bottom - over.getBoundingClientRect().top;
                let over = one.parentElement;
                while (over && over.localName !== 'main' && !cuts(over)) over = over.parentElement;
                return box.height === 0 || box.width === 0 || over?.localName !== 'main';
            }).map((one) => one.textContent.trim().slice(0, 40) || one.className.baseVal)";
        assert_eq!(reader.js(lost).await?, json!([]), "{width} × {height}");
        let pills = "return [...document.querySelectorAll('#slot-cover .pill')]
            .map((one) => one.textContent.trim())";
        assert_eq!(reader.js(pills).await?, json!(CHOICES));
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn nothing_answers_before_the_question(desk: Desk) -> Result<()> {
    for (width, height) in [(390, 844), (1280, 800)] {
        let reader = desk.reader_in(Session::default().size(width, height), "").await?;
        assert_eq!(reader.js(TELLS).await?, json!([]), "{width} × {height}");
        reader.pick(QUESTION, "Tokyo").await?;
        reader.see("Tokyo. Hold that thought.").await?;
        assert_eq!(reader.js(TELLS).await?, json!([]), "{width} × {height}, picked");
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_pick_is_kept_and_not_told(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().fresh(), "").await?;
    for choice in CHOICES {
        reader.pick(QUESTION, choice).await?;
        reader.see(&format!("{choice}. Hold that thought.")).await?;
        ensure!(reader.hash().await?.is_empty(), "{}", reader.hash().await?);
    }
    let kept =
        "return [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]";
    let kept = reader.js(kept).await?.to_string();
    ensure!(!kept.contains("guess") && !kept.contains("none"), "{kept}");
    // Files are all that is asked for.
    let asked = "return performance.getEntriesByType('resource').map((one) => one.name)
        .filter((name) => name.includes('?'))";
    assert_eq!(reader.js(asked).await?, json!([]));
    // The address of the story says nothing of it either.
    reader.press("link", "Start").await?;
    reader.wait_step("window").await?;
    reader.wait_js("return location.hash.startsWith('#step=window')").await?;
    let hash = reader.hash().await?;
    ensure!(!hash.contains("guess"), "{hash}");
    assert_eq!(picked(&reader).await?, ["None of them"]);
    nothing_on_the_console(&reader).await
}

pub(crate) async fn a_link_to_a_state_asks_nothing_first(desk: Desk) -> Result<()> {
    for (link, step, room) in [
        ("#step=jp", "jp", "story"),
        ("#scenario=hanoi", "cover", "board"),
        ("#step=one-thing&on=us-flexible", "one-thing", "story"),
    ] {
        let reader = desk.reader_in(Session::default().size(390, 844), link).await?;
        reader.wait_step(step).await?;
        assert_eq!(reader.attribute("main", "data-room").await?, room, "{link}");
        let asked = "const cover = document.getElementById('slot-cover');
            return !cover.checkVisibility() || cover.getBoundingClientRect().bottom <= 60";
        reader.wait_js(asked).await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

/// What the story makes of each guess, once the message is sent.
const MET: [(&str, &str); 6] = [
    (
        "Washington",
        "You said Washington. Fuchs and Bard say nobody, in June 2019. But if it takes a message",
    ),
    ("Pyongyang", "You said Pyongyang. Fuchs and Bard say nobody, in June 2019: Pyongyang says"),
    ("Seoul", "You said Seoul. Fuchs and Bard say nobody, in June 2019: Seoul’s government"),
    ("Tokyo", "You said Tokyo. Fuchs and Bard say nobody, in June 2019: Tokyo is wary"),
    ("Beijing", "You said Beijing. Fuchs and Bard say nobody, in June 2019: Beijing wants"),
    ("None of them", "You said none of them. So did Fuchs and Bard, in June 2019."),
];

pub(crate) async fn a_guess_is_met_again_on_the_map_and_in_words(desk: Desk) -> Result<()> {
    let reader = desk.reader_in(Session::default().size(390, 844), "").await?;
    for (choice, says) in MET {
        reader.press("link", "Deal Window").await?;
        reader.wait_step("cover").await?;
        reader.pick(QUESTION, choice).await?;
        reader.press("link", "Start").await?;
        reader.wait_step("window").await?;
        reader.press("link", "Step 10: Nobody in the way, nobody moving").await?;
        reader.wait_step("one-thing").await?;
        let named = if choice == "None of them" { "none of them" } else { choice };
        reader.see(&format!("Flip it. You guessed {named}; hold on to that.")).await?;
        reader.dont_see("You said ").await?;
        // On the map the guess has its ring and its name; who expected nobody has none there.
        let marked = "return [...document.querySelectorAll('#slot-picture svg text')]
            .filter((one) => one.textContent.trim() === 'your guess' && one.checkVisibility({ visibilityProperty: true })
                && getComputedStyle(one).opacity !== '0').length";
        let wanted = usize::from(choice != "None of them");
        reader.wait_js(&marked.replace(").length", &format!(").length === {wanted}"))).await?;
        reader.flip(crate::MESSAGE).await?;
        reader.wait_gate("talks", "yes").await?;
        reader.see(says).await?;
        reader.flip(crate::MESSAGE).await?;
        reader.wait_gate("talks", "no").await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn who_made_no_guess_can_make_one_at_the_answer(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    reader.see("You made no guess at the start. You still can:").await?;
    reader.pick_in("#step-one-thing", QUESTION, "Beijing").await?;
    reader.see("Flip it. You guessed Beijing; hold on to that.").await?;
    reader.flip(crate::MESSAGE).await?;
    reader.see("You said Beijing.").await?;
    nothing_on_the_console(&reader).await
}
