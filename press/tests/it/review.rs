//! The argument as a document for review.

use std::sync::OnceLock;

use crate::edition;

fn document() -> &'static str {
    static DOCUMENT: OnceLock<String> = OnceLock::new();
    DOCUMENT.get_or_init(|| press::page::review::document(edition()))
}

/// The lines from a heading up to the next one of its level or above.
fn under(heading: &str) -> Vec<&'static str> {
    let level = heading.chars().take_while(|letter| *letter == '#').count();
    let above = |line: &&str| {
        let own = line.chars().take_while(|letter| *letter == '#').count();
        own == 0 || own > level
    };
    document().lines().skip_while(|line| *line != heading).skip(1).take_while(above).collect()
}

#[test]
fn every_claim_stands_under_its_paragraph_once() {
    for claim in &edition().book.claims {
        let lines = under(&format!("### ¶{}", claim.paragraph));
        let entry = format!("- {} *", claim.says);
        let id = format!("`{}`", claim.id);
        let found = lines.iter().filter(|line| line.starts_with(&entry) && line.ends_with(&id));
        assert_eq!(found.count(), 1, "{}", claim.id);
        assert_eq!(document().matches(&claim.says).count(), 1, "{}", claim.id);
    }
}

#[test]
fn a_rule_is_a_sentence_with_its_grounds() {
    let lines = under("### The politics line up `aligned`");
    let start = lines.iter().position(|line| line.ends_with("`tokyo`")).expect("the requirement");
    assert_eq!(
        lines[start + 1],
        "  - It is met when “The deal meets Tokyo’s own concerns” or (“Tokyo puts being seen in \
         step with Washington first” and “The president stands behind diplomacy”)."
    );
    assert!(lines[start + 2].contains("¶9 `no-protest`"), "{}", lines[start + 2]);
    assert!(lines[start + 2].contains("our assumption `tolerance-counts`"), "{}", lines[start + 2]);
    for requirement in &edition().book.requirements {
        assert!(document().contains(&format!("{} `{}`", requirement.says, requirement.id)));
    }
}

#[test]
fn assumptions_say_what_they_carry() {
    let lines = under("## What this project assumes");
    for assumption in &edition().book.assumptions {
        assert!(lines.contains(&format!("- {} `{}`", assumption.says, assumption.id).as_str()));
    }
    let start =
        lines.iter().position(|line| line.ends_with("`each-backer`")).expect("an assumption");
    let carries = lines[start + 2];
    for used in ["gate `aligned`", "requirement `seoul`", "requirement `beijing`"] {
        assert!(carries.contains(used), "{carries}");
    }
}

#[test]
fn scenarios_tell_their_setting_and_outcome() {
    let lines = under("### Tokyo breaks step `tokyo-breaks-step`");
    for line in [
        "- Off: In step with Washington; Tokyo’s concerns met.",
        "- Undecided: none.",
        "- Answers: The politics line up: no; Talks resume: yes; An interim deal is reached: yes; The \
         deal lasts: no.",
        "- Panes: Washington backs; Pyongyang backs; Seoul backs; Tokyo opposes; Beijing backs.",
    ] {
        assert!(lines.contains(&line), "{lines:#?}");
    }
    let count = document().lines().filter(|line| line.starts_with("- The page says: ")).count();
    assert_eq!(count, edition().book.scenarios.len());
}

#[test]
fn questions_say_whose_they_are_and_what_is_from_outside_stands_apart() {
    let all = document();
    for (question, whose) in [
        ("whether the two sides find a price", "the source’s question"),
        ("whether Washington settles for a first step", "our question"),
    ] {
        assert!(all.contains(&format!("May be undecided: {question} ({whose}).")), "{question}");
    }
    assert!(all.contains("### Washington and Pyongyang"), "what belongs to both signers");
    let (inside, outside) = all.split_once("## From outside the source").expect("the part");
    for objection in &edition().book.objections {
        assert!(outside.contains(&objection.says) && !inside.contains(&objection.says));
    }
    for event in &edition().events {
        assert!(outside.contains(&event.says) && !inside.contains(&event.says));
    }
    let panes = inside.lines().filter(|line| line.starts_with("- Panes: ")).count();
    assert_eq!(panes, edition().book.scenarios.len());
    assert!(inside.contains("Tokyo opposes (ours)"), "a ghost is ours");
}
