//! Countries and their panels.

use e2e::{Desk, Reader, Result, Session};

use crate::{MESSAGE, nothing_on_the_console, unfold};

const COUNTRIES: [(&str, &str, &str); 5] = [
    ("us", "Washington", "United States"),
    ("nk", "Pyongyang", "North Korea"),
    ("sk", "Seoul", "South Korea"),
    ("jp", "Tokyo", "Japan"),
    ("cn", "Beijing", "China"),
];

const PRESIDENT: &str = "The president stands behind diplomacy";

/// The panel's heading.
fn heading(country: &str) -> String {
    format!("{country}: politics at home")
}

/// Where the reader is in the page, down to the pixel.
async fn down(reader: &Reader) -> Result<i64> {
    Ok(reader.js("return Math.round(scrollY)").await?.as_i64().unwrap_or(-1))
}

/// Has what stands behind the text come to rest, so that a place can be compared with it.
async fn nothing_moves(reader: &Reader) -> Result<()> {
    let rests = "const before = window.before;
        window.before = [scrollY, document.documentElement.scrollHeight].join();
        return window.before === before";
    reader.wait_js(rests).await
}

/// Whether a country is in sight somewhere on the map: at one of these places it is what a finger would meet.
fn in_sight(country: &str) -> String {
    format!(
        "const country = document.querySelector('[data-country={country}]');
         const box = country.getBoundingClientRect();
         const parts = [...Array(20).keys()].map((one) => (one + 0.5) / 20);
         return parts.some((x) => parts.some((y) => country.contains(
             document.elementFromPoint(box.x + box.width * x, box.y + box.height * y))))"
    )
}

pub(crate) async fn each_country_opens_from_the_map(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    for (id, _, name) in COUNTRIES {
        reader.click_country(id).await?;
        reader.find("heading", &heading(name)).await?;
        assert!(reader.hash().await?.ends_with(&format!("country={id}")));
        // The camera has come close to it, so a second press is on the same country.
        reader.click_country(id).await?;
        reader.dont_see(&heading(name)).await?;
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn each_country_opens_from_the_names_below_it(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=one-thing").await?;
    for (id, capital, name) in COUNTRIES {
        reader.press("button", &format!("{capital}, {name}")).await?;
        reader.find("heading", &heading(name)).await?;
        let expanded = format!(
            "return [...document.querySelectorAll('#story [data-opens]')]
                .every((one) => (one.getAttribute('aria-expanded') === 'true')
                    === (one.dataset.opens === '{id}'))"
        );
        reader.wait_js(&expanded).await?;
    }
    reader.press("button", "Close").await?;
    reader.dont_see(&heading("China")).await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn each_country_opens_from_the_board(desk: Desk) -> Result<()> {
    for (width, height) in [(390, 844), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#room=board").await?;
        for (_, capital, name) in COUNTRIES {
            reader.press("button", capital).await?;
            reader.wait_focus("heading", &heading(name)).await?;
            reader.key("Escape").await?;
            reader.wait_focus("button", capital).await?;
            reader.dont_see(&heading(name)).await?;
        }
        // Its switches are those of the Board.
        reader.press("button", "Washington").await?;
        reader.flip(MESSAGE).await?;
        reader.wait_gate("talks", "yes").await?;
        reader.press("button", "Close").await?;
        reader.wait_focus("button", "Washington").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn who_opens_a_panel_is_taken_to_it_and_back(desk: Desk) -> Result<()> {
    for (width, height) in [(360, 740), (390, 844), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#step=nk").await?;
        // Brings the names into view where they aren't, before the place is looked at.
        reader.press("button", "Tokyo, Japan").await?;
        reader.wait_focus("heading", &heading("Japan")).await?;
        reader.key("Escape").await?;
        reader.wait_focus("button", "Tokyo, Japan").await?;
        nothing_moves(&reader).await?;
        let place = down(&reader).await?;
        // More of the panel is in sight than its title.
        let seen = "const { top } = document.activeElement.getBoundingClientRect();
            return top >= 0 && top < innerHeight * 0.7";
        for way_out in ["Escape", "Close"] {
            reader.press("button", "Tokyo, Japan").await?;
            reader.wait_focus("heading", &heading("Japan")).await?;
            reader.wait_js(seen).await?;
            if way_out == "Close" {
                reader.press("button", "Close").await?;
            } else {
                reader.key("Escape").await?;
            }
            reader.wait_focus("button", "Tokyo, Japan").await?;
            reader.dont_see(&heading("Japan")).await?;
            nothing_moves(&reader).await?;
            assert_eq!(down(&reader).await?, place, "{way_out} at {width} px");
            reader.wait_step("nk").await?;
        }
        // The map does what the names do, and a second press on it closes again.
        reader.click_country("nk").await?;
        reader.wait_focus("heading", &heading("North Korea")).await?;
        reader.wait_js(seen).await?;
        reader.click_country("nk").await?;
        reader.wait_focus("button", "Pyongyang, North Korea").await?;
        reader.wait_step("nk").await?;
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn the_map_stays_in_sight_and_answers_each_switch(desk: Desk) -> Result<()> {
    for (width, height) in [(360, 640), (390, 844), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "#step=one-thing").await?;
        reader.press("button", "Washington, United States").await?;
        reader.wait_focus("heading", &heading("United States")).await?;
        let answers =
            [(PRESIDENT, "opposes"), (PRESIDENT, "waits"), (MESSAGE, "backs"), (MESSAGE, "waits")];
        for (switch, stance) in answers {
            let panel = reader.css("[data-panel=us]").await?;
            let found = reader.find_in(Some(&panel), "switch", switch).await?;
            // As a hand would: what is seen of it is its label.
            let press = "const [box] = arguments;
                box.scrollIntoView({ block: 'nearest' });
                (box.labels[0] ?? box).click()";
            reader.js_with(press, vec![serde_json::to_value(&found)?]).await?;
            let stands = format!(
                "return document.querySelector('[data-country=us]').dataset.stance === '{stance}'"
            );
            reader.wait_js(&stands).await?;
            reader.wait_js(&in_sight("us")).await?;
        }
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_gate_unfolds_into_why(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board&scenario=beijing-unmoved").await?;
    reader.wait_gate("aligned", "no").await?;
    unfold(&reader, "Why each answer").await?;
    reader.js("document.querySelector('#board [data-gate=aligned] summary').click()").await?;
    reader.see("Still needed:").await?;
    // Down to the paragraph, and to what is this project's own.
    let why = "return document.querySelector('#board [data-gate=aligned] details').innerText";
    let why = reader.js(why).await?;
    let why = why.as_str().unwrap_or_default();
    assert!(why.contains("¶10") && why.contains("our assumption"), "{why}");
    Ok(())
}

pub(crate) async fn what_others_say_stands_apart_with_its_source(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us&country=us").await?;
    reader.find("heading", &heading("United States")).await?;
    // One press away, and not among what the article says.
    let shown = "return document.querySelector('[data-panel=us] [data-outside]').innerText";
    let folded = reader.js(shown).await?;
    assert!(!folded.to_string().contains("seven senior Senate Democrats"), "{folded}");
    reader.js("document.querySelector('[data-panel=us] [data-outside] > summary').click()").await?;
    let unfolded = reader.js(shown).await?.to_string();
    for part in ["Not in the article.", "seven senior Senate Democrats"] {
        assert!(unfolded.contains(part), "{unfolded}");
    }
    reader.find("link", "Defense News, 4 June 2018").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn whose_question_is_undecided_stands_beside_it(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=left-open").await?;
    for (id, whose) in [("us-first-step", "asked by us"), ("nk-price", "left open by the authors")]
    {
        let says = format!(
            "return document.querySelector('#step-left-open [data-condition={id}]').innerText"
        );
        let says = reader.js(&says).await?;
        let says = says.as_str().unwrap_or_default().to_owned();
        assert!(says.contains(whose), "{id}: {says}");
    }
    // In the capital's panel of another step, too, and for both who would sign.
    for country in ["us", "nk"] {
        reader.go_to(&format!("#step=closes&country={country}")).await?;
        reader.find("group", "The two sides find a price: relief for dismantling").await?;
        let panel = format!("return document.querySelector('[data-panel={country}]').innerText");
        // Whose question it is stands with why the switch is here.
        let unfold = format!(
            "document.querySelectorAll('[data-panel={country}] [data-condition=nk-price] summary')
                .forEach((one) => one.click())"
        );
        reader.js(&unfold).await?;
        let says = reader.js(&panel).await?.to_string();
        assert!(says.contains("it is the article’s question"), "{country}: {says}");
    }
    nothing_on_the_console(&reader).await
}
