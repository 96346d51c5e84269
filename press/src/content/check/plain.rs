//! The words that stand in plain fields: all that is not prose.

use crate::content::files::Content;

/// Each with its file within the language's folder, its entry and its text.
pub(super) fn texts(content: &Content) -> Vec<(String, String, String)> {
    let words = &content.words;
    let mut texts: Vec<(String, String, String)> = Vec::new();
    let mut add = |file: &str, id: &str, all: &[&str]| {
        let all = all.iter().filter(|text| !text.is_empty());
        texts.extend(all.map(|text| (file.to_owned(), id.to_owned(), (*text).to_owned())));
    };
    fn or_empty(text: &Option<String>) -> &str {
        text.as_deref().unwrap_or_default()
    }
    for (id, one) in &words.conditions {
        let question = or_empty(&one.question);
        add("conditions.toml", id, &[&one.need, &one.off, &one.short, &one.note, question]);
    }
    for (id, one) in &words.countries {
        add("countries.toml", id, &[&one.role, &one.question, &one.unknown, &one.guessed]);
        for says in one.positions.iter().flat_map(|positions| positions.values()) {
            add("countries.toml", id, &[says]);
        }
    }
    for (id, one) in &words.actors {
        for says in one.positions.values() {
            add("actors.toml", id, &[says]);
        }
    }
    for one in &words.links.entries {
        add("links.toml", &one.actor, &[&one.says]);
    }
    for (id, one) in &words.gates.gates {
        add("gates.toml", id, &[&one.means, &one.yes, &one.no, &one.undecided]);
    }
    for (id, one) in &words.gates.requirements {
        add("gates.toml", id, &[&one.name, &one.says, or_empty(&one.missing)]);
    }
    for (id, one) in &words.scenarios {
        let caveat = or_empty(&one.caveat);
        add("scenarios.toml", id, &[&one.name, &one.stands_for, &one.implies, caveat]);
    }
    for (id, one) in &words.outcomes {
        add("outcomes.toml", id, &[&one.says]);
    }
    for (id, one) in &words.timeline {
        add("timeline.toml", id, &[&one.says]);
    }
    for (id, one) in &words.assumptions {
        add("assumptions.toml", id, &[&one.says]);
    }
    for (id, one) in &words.outside {
        add("outside.toml", id, &[&one.says, or_empty(&one.tests)]);
    }
    for (id, one) in &words.further {
        add("further.toml", id, &[&one.says]);
    }
    for (id, one) in &words.corrections {
        add("corrections.toml", id, &[&one.says]);
    }
    texts
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
