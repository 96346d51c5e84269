//! The words that stand in plain fields: all that is not prose.

use crate::content::files::{ClassroomWords, Content};
use crate::content::location::Location;

/// Such words, and where they stand.
pub(super) struct Text<'a> {
    /// The file within the language's folder.
    pub(super) file: &'static str,
    /// The entry and the key.
    pub(super) place: Location,
    /// The words.
    pub(super) says: &'a str,
}

/// All of them.
pub(super) fn texts<'a>(content: &'a Content) -> Vec<Text<'a>> {
    let words = &content.words;
    let mut texts: Vec<Text<'a>> = Vec::new();
    let of_countries = words.countries.iter().flat_map(|(id, one)| {
        one.positions.iter().flatten().map(move |position| ("countries.toml", id, position))
    });
    let of_actors = words.actors.iter().flat_map(|(id, one)| {
        one.positions.iter().map(move |position| ("actors.toml", id, position))
    });
    texts.extend(of_countries.chain(of_actors).map(|(file, id, (position, says))| Text {
        file,
        place: Location::of(id).key("positions").part(position),
        says,
    }));
    let mut add = |file, entry: Location, all: &[(&str, &'a str)]| {
        let all = all.iter().filter(|(_, says)| !says.is_empty());
        texts.extend(all.map(|(key, says)| Text { file, place: entry.key(key), says }));
    };
    fn or_empty(text: &Option<String>) -> &str {
        text.as_deref().unwrap_or_default()
    }
    for (id, one) in &words.conditions {
        let question = or_empty(&one.question);
        add(
            "conditions.toml",
            Location::of(id),
            &[
                ("need", &one.need),
                ("on", &one.on),
                ("off", &one.off),
                ("short", &one.short),
                ("note", &one.note),
                ("question", question),
                ("asks", or_empty(&one.asks)),
                ("lost", or_empty(&one.lost)),
            ],
        );
    }
    for (id, one) in &words.countries {
        add(
            "countries.toml",
            Location::of(id),
            &[
                ("role", &one.role),
                ("question", &one.question),
                ("unknown", &one.unknown),
                ("guessed", &one.guessed),
            ],
        );
    }
    for (id, one) in &words.actors {
        add("actors.toml", Location::of(id), &[("name", &one.name), ("chip", &one.chip)]);
    }
    for one in &words.links.entries {
        add("links.toml", Location::link(&one.condition, &one.actor), &[("says", &one.says)]);
    }
    for (id, one) in &words.gates.gates {
        add(
            "gates.toml",
            Location::of(id),
            &[
                ("means", &one.means),
                ("yes", &one.yes),
                ("no", &one.no),
                ("undecided", &one.undecided),
            ],
        );
    }
    for (id, one) in &words.gates.requirements {
        add(
            "gates.toml",
            Location::of(id),
            &[("name", &one.name), ("says", &one.says), ("missing", or_empty(&one.missing))],
        );
    }
    for (id, one) in &words.scenarios {
        let caveat = or_empty(&one.caveat);
        add(
            "scenarios.toml",
            Location::of(id),
            &[
                ("name", &one.name),
                ("when", or_empty(&one.when)),
                ("stands-for", &one.stands_for),
                ("implies", &one.implies),
                ("caveat", caveat),
            ],
        );
    }
    for (id, one) in &words.outcomes {
        let short = or_empty(&one.short);
        add("outcomes.toml", Location::of(id), &[("says", &one.says), ("short", short)]);
    }
    for (id, one) in &words.timeline {
        add("timeline.toml", Location::of(id), &[("says", &one.says)]);
    }
    for (id, one) in &words.assumptions {
        add("assumptions.toml", Location::of(id), &[("says", &one.says)]);
    }
    for (id, one) in &words.outside {
        add(
            "outside.toml",
            Location::of(id),
            &[("says", &one.says), ("tests", or_empty(&one.tests))],
        );
    }
    for (id, one) in &words.further {
        add("further.toml", Location::of(id), &[("says", &one.says)]);
    }
    for (id, one) in &words.hands {
        for ask in one.what_ifs.iter().flatten() {
            let all = [
                ("what-ifs", ask.asks.as_str()),
                ("what-ifs", &ask.press),
                ("what-ifs", &ask.undo),
            ];
            add("hands.toml", Location::of(id), &all);
        }
        if let Some(offers) = &one.offers {
            let (off, on) = (&offers.off, &offers.on);
            let all = [&off.name, &off.says, &on.name, &on.says, &offers.open];
            add("hands.toml", Location::of(id), &all.map(|says| ("offers", says.as_str())));
        }
    }
    classroom(&words.classroom, &mut add);
    for (id, one) in &words.corrections {
        add("corrections.toml", Location::of(id), &[("says", &one.says)]);
    }
    texts
}

/// Those of the classroom kit: all but its notes, which cite.
fn classroom<'a>(
    words: &'a ClassroomWords,
    add: &mut impl FnMut(&'static str, Location, &[(&str, &'a str)]),
) {
    const FILE: &str = "classroom.toml";
    if let Some(page) = &words.page {
        add(FILE, Location::of("page"), &page.texts());
    }
    for (id, one) in &words.phases {
        add(FILE, Location::of(id), &[("name", &one.name), ("happens", &one.happens)]);
        for step in one.steps.iter().flatten() {
            add(FILE, Location::of(id), &[("steps", step)]);
        }
    }
    for (id, one) in &words.questions {
        add(FILE, Location::of(id), &[("asks", &one.asks)]);
    }
    for (id, one) in &words.terms {
        add(FILE, Location::of(id), &[("name", &one.name), ("says", &one.says)]);
    }
}

/// The first mark of Markdown in a text, if there is one.
pub(super) fn markdown_in(text: &str) -> Option<&'static str> {
    let marks = ["](", "[@", "**", "`", "<model:", "__"];
    if let Some(mark) = marks.into_iter().find(|mark| text.contains(mark)) {
        return Some(mark);
    }
    // A star before a word and one behind a word: emphasis.
    let opens = |at: usize| text[at + 1..].starts_with(char::is_alphanumeric);
    let closes = |at: usize| text[..at].ends_with(char::is_alphanumeric);
    let stars: Vec<usize> = text.match_indices('*').map(|(at, _)| at).collect();
    let pair = stars.windows(2).any(|pair| opens(pair[0]) && closes(pair[1]));
    pair.then_some("*")
}

#[cfg(test)]
mod tests {
    use super::markdown_in;

    #[test]
    fn markdown_is_told_from_plain_text() {
        for text in ["see [this](https://a.example)", "cited [@a]", "so *very* much", "a `b`"] {
            assert!(markdown_in(text).is_some(), "{text}");
        }
        for text in ["2 * 3 * 4", "[so] (it says)", "a star*", "<b>"] {
            assert!(markdown_in(text).is_none(), "{text}");
        }
    }
}
