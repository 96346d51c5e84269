//! Countries and their panels.

use e2e::{Desk, Result, Session};

use crate::nothing_on_the_console;

const COUNTRIES: [(&str, &str); 5] = [
    ("us", "United States"),
    ("nk", "North Korea"),
    ("sk", "South Korea"),
    ("jp", "Japan"),
    ("cn", "China"),
];

pub(crate) async fn each_country_opens_from_the_map(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    for (id, name) in COUNTRIES {
        reader.click_country(id).await?;
        reader.find("heading", &format!("{name}: politics at home")).await?;
        assert!(reader.hash().await?.ends_with(&format!("country={id}")));
    }
    nothing_on_the_console(&reader).await
}

pub(crate) async fn each_country_opens_from_the_list(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn").await?;
    for (_, name) in COUNTRIES {
        reader.press("button", name).await?;
        reader.find("heading", &format!("{name}: politics at home")).await?;
        let expanded = format!(
            "return document.querySelector('[aria-expanded=true]').textContent.trim() === '{name}'"
        );
        reader.wait_js(&expanded).await?;
    }
    reader.press("button", "Close").await?;
    reader.dont_see("China: politics at home").await?;
    nothing_on_the_console(&reader).await
}

pub(crate) async fn who_opens_a_panel_is_taken_to_it_and_back(desk: Desk) -> Result<()> {
    for (width, height) in [(360, 740), (1280, 800)] {
        let session = Session::default().size(width, height);
        let reader = desk.reader_in(session, "").await?;
        // A press must not be on what sticks at the foot of a phone.
        let list = "document.querySelector('[aria-expanded]').scrollIntoView({ block: 'center' })";
        reader.js(list).await?;
        reader.press("button", "Japan").await?;
        reader.wait_focus("heading", "Japan: politics at home").await?;
        // More of the panel is in sight than its title.
        let seen = "const { top } = document.activeElement.getBoundingClientRect();
            return top >= 0 && top < innerHeight * 0.7";
        reader.wait_js(seen).await?;
        reader.press("button", "Close").await?;
        reader.wait_focus("button", "Japan").await?;
        // The map does what the list does, and a second press on it closes again.
        reader.click_country("cn").await?;
        reader.wait_focus("heading", "China: politics at home").await?;
        reader.wait_js(seen).await?;
        reader.click_country("cn").await?;
        reader.wait_focus("button", "China").await?;
        // A panel that comes with a step leaves the reader with the step.
        reader.press("link", "Step 5: Washington: the critics are quiet").await?;
        reader.find("heading", "United States: politics at home").await?;
        assert_ne!(reader.focused().await?.0, "heading");
        nothing_on_the_console(&reader).await?;
    }
    Ok(())
}

pub(crate) async fn a_gate_unfolds_into_why(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#scenario=beijing-unmoved").await?;
    reader.wait_gate("aligned", "no").await?;
    let unfold = "document.querySelector('[data-gate=aligned] summary').click()";
    reader.js(unfold).await?;
    reader.see("Still needed:").await?;
    // Down to the paragraph, and to what is this project's own.
    let why = "return document.querySelector('[data-gate=aligned]').innerText";
    let why = reader.js(why).await?;
    let why = why.as_str().unwrap_or_default();
    assert!(why.contains("¶10") && why.contains("our assumption"), "{why}");
    Ok(())
}

pub(crate) async fn what_others_say_stands_apart_with_its_source(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=us").await?;
    reader.find("heading", "United States: politics at home").await?;
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
    for (id, whose) in [("us-first-step", "our question"), ("nk-price", "the article’s question")]
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
        reader.js(&format!("location.hash = 'step=closes&country={country}'")).await?;
        reader.find("group", "The two sides find a price: relief for dismantling").await?;
    }
    nothing_on_the_console(&reader).await
}
