//! Every mistake an editor can make is named with its file, its entry and a remedy.

use std::fs;

use press::content::problem::{self, Weight};

use crate::copy::Copy;

#[test]
fn the_content_as_it_is_has_none() {
    assert_eq!(Copy::new().problems(), Vec::new());
}

#[test]
fn a_mistake_names_the_folder_of_its_argument() {
    let copy = Copy::new();
    copy.edit("gates.toml", "rule = \"cn-detente\"", "rule = \"cn-detent\"");
    let told = copy.problems()[0].told_in(std::path::Path::new("arguments/bridge"));
    assert!(told.starts_with("arguments/bridge/gates.toml:36, beijing: "), "{told}");
}

#[test]
fn a_problem_reads_as_place_fault_and_remedy() {
    let copy = Copy::new();
    copy.edit("gates.toml", "rule = \"cn-detente\"", "rule = \"cn-detent\"");
    let lines: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        ["content/gates.toml:36, beijing: There is no condition `cn-detent`. \
          Did you mean `cn-detente`?"]
    );
}

/// One test a mistake: one edit, and the file, entry, fault and remedy that must be told. The line told
/// is one of those edited, unless the mistake shows in another place.
macro_rules! mistakes {
    ($($name:ident: $file:literal, $from:literal => $to:literal;
        $told:literal, $entry:literal, $what:literal, $remedy:literal;)*) => {$(
        #[test]
        fn $name() {
            let copy = Copy::new();
            let lines = copy.lines_of($file, $from);
            let told = copy.edit($file, $from, $to).tells($told, $entry, $what, $remedy);
            if $file == $told {
                let elsewhere = ELSEWHERE.contains(&stringify!($name));
                let there = lines.contains(&told.line.unwrap_or_default());
                assert_ne!(elsewhere, there, "{lines:?} was edited: {told}");
            }
        }
    )*};
}

/// Mistakes that show on another line of the file than the one edited.
const ELSEWHERE: [&str; 25] = [
    "a_form_that_nothing_asks_for",
    "a_choice_by_a_number_that_lacks_a_category",
    "a_category_that_the_language_has_not",
    "a_brace_within_a_branch",
    "a_question_without_words",
    "more_actors_than_an_axis_holds",
    "a_way_to_bar_without_words",
    "an_exit_without_words",
    "a_what_if_without_words",
    "a_question_that_is_missing",
    "an_event_that_says_not_what_it_tests",
    "values_carried_back_in_silence",
    "a_country_without_a_pane",
    "a_ghost_without_carrying_back",
    "a_better_stance_after_a_worse",
    "a_country_that_is_not_on_the_map",
    "a_link_between_countries_without_words",
    "a_missing_word_of_the_interface",
    "a_position_that_hides_the_next",
    "a_poll_that_does_not_say_whom_it_asked",
    "a_position_without_a_sentence",
    "a_world_that_is_cut_off",
    "an_outcome_without_a_sentence",
    "missing_words_of_a_condition",
    "missing_words_of_a_requirement",
];

mistakes! {
    an_unknown_condition_in_a_rule: "gates.toml", "rule = \"cn-detente\"" => "rule = \"cn-detent\"";
        "gates.toml", "beijing", "no condition `cn-detent`", "Did you mean `cn-detente`?";
    a_chip_that_does_not_fit: "en/actors.toml", "chip = \"Conservatives\"" => "chip = \"The conservatives\"";
        "en/actors.toml", "conservatives", "has 17 letters, and its chip room for 14", "Shorten `chip`";
    more_actors_than_an_axis_holds: "actors.toml", "[[actor]]\nid = \"president\"" => "[[actor]]\nid = \"senate\"\ncountry = \"us\"\n[[actor.position]]\nid = \"no\"\nstance = \"opposes\"\nrests-on = [\"democrats\"]\n[[actor]]\nid = \"house\"\ncountry = \"us\"\n[[actor.position]]\nid = \"no\"\nstance = \"opposes\"\nrests-on = [\"democrats\"]\n[[actor]]\nid = \"court\"\ncountry = \"us\"\n[[actor.position]]\nid = \"no\"\nstance = \"opposes\"\nrests-on = [\"democrats\"]\n[[actor]]\nid = \"president\"";
        "actors.toml", "voters", "More than 6 actors", "Join some of them";
    an_unknown_scenario_of_a_step: "steps.toml", "scenario = \"hanoi\"" => "scenario = \"hanoy\"";
        "steps.toml", "road", "no scenario `hanoy`", "Did you mean `hanoi`?";
    an_unknown_condition_in_a_scenario: "scenarios.toml", "off = [\"us-first-step\", \"jp-concerns\"]"
        => "off = [\"us-frist-step\", \"jp-concerns\"]";
        "scenarios.toml", "everything-at-once", "no condition `us-frist-step`", "`us-first-step`?";
    an_unknown_start: "scenarios.toml", "start = \"june-2019\"" => "start = \"june-2018\"";
        "scenarios.toml", "start", "no scenario `june-2018`", "Did you mean `june-2019`?";
    an_unknown_gate_of_an_outcome: "scenarios.toml", "outcome = { aligned" => "outcome = { alligned";
        "scenarios.toml", "fire-and-fury", "no gate `alligned`", "Did you mean `aligned`?";
    an_unknown_ground: "conditions.toml", "[\"script-flipped\"]" => "[\"script-fliped\"]";
        "conditions.toml", "us-president", "no claim or assumption `script-fliped`", "`script-flipped`?";
    an_unknown_country_of_a_claim: "claims.toml", "countries = [\"us\", \"nk\"]"
        => "countries = [\"us\", \"north\"]";
        "claims.toml", "first-ever", "no country `north`", "There are: us, nk, sk, jp, cn.";
    an_unknown_actor_of_a_link: "en/links.toml", "actor = \"abe\"" => "actor = \"abbe\"";
        "en/links.toml", "us-president on abbe", "no actor `abbe`", "Did you mean `abe`?";
    an_unknown_citation: "en/steps/window.md", "[@stalled]" => "[@staled]";
        "en/steps/window.md", "", "no claim `staled`", "Did you mean `stalled`?";
    an_unknown_citation_that_is_like_nothing: "en/steps/window.md", "[@stalled]" => "[@qqqqqq]";
        "en/steps/window.md", "", "no claim `qqqqqq`", "There are: first-ever, ";

    a_not_in_a_rule: "gates.toml", "rule = \"cn-detente\"" => "rule = \"not cn-detente\"";
        "gates.toml", "beijing", "can't have `not`", "being on helps,";
    a_rule_that_is_cut_off: "gates.toml", "rule = \"cn-detente\"" => "rule = \"cn-detente and\"";
        "gates.toml", "beijing", "ends where a condition should be named", "take the last `and` or `or` away";
    a_parenthesis_left_open: "gates.toml", "(us-democrats or us-voters)" => "(us-democrats or us-voters";
        "gates.toml", "washington", "parenthesis is not closed", "Add `)`";
    a_vote_that_needs_nothing: "gates.toml", "rule = \"cn-detente\"" => "rule = \"at least 0 of (cn-detente, nk-open)\"";
        "gates.toml", "beijing", "What `at least` needs is `0`", "a whole number from 1";
    a_vote_that_nobody_can_win: "gates.toml", "rule = \"cn-detente\"" => "rule = \"at least 6 of (cn-detente: 3, nk-open: 2)\"";
        "gates.toml", "beijing", "can never be reached: there are 5 in all", "Ask for 5 at most";
    a_vote_of_one: "gates.toml", "rule = \"cn-detente\"" => "rule = \"at least 1 of (cn-detente)\"";
        "gates.toml", "beijing", "Just one part is counted", "write the part alone";
    a_vote_without_weight: "gates.toml", "rule = \"cn-detente\"" => "rule = \"at least 1 of (cn-detente: 0, nk-open: 2)\"";
        "gates.toml", "beijing", "A weight is `0`", "a whole number from 1";
    a_vote_that_is_counted_twice: "gates.toml", "rule = \"cn-detente\"" => "rule = \"at least 2 of (cn-detente, nk-open, cn-detente)\"";
        "gates.toml", "beijing", "`cn-detente` is counted twice", "Name each part once";
    a_vote_of_which_some_have_no_weight: "gates.toml", "rule = \"cn-detente\"" => "rule = \"at least 2 of (cn-detente: 2, nk-open)\"";
        "gates.toml", "beijing", "Of 2 parts 1 have a weight", "or none";
    a_vote_of_nobody: "gates.toml", "rule = \"cn-detente\"" => "rule = \"at least 2 cn-detente\"";
        "gates.toml", "beijing", "stands nothing to count", "Write `at least 2 of (…)`";
    a_vote_that_does_not_say_what_it_lacks: "gates.toml", "rule = \"nk-price\"" => "rule = \"at least 1 of (nk-price, nk-open)\"";
        "en/gates.toml", "price", "Its rule counts", "Say in `missing`";
    a_condition_that_rests_on_nothing: "conditions.toml", "rests-on = [\"script-flipped\"]" => "rests-on = []";
        "conditions.toml", "us-president", "rests on nothing", "Name a claim or an assumption";
    a_requirement_that_rests_on_nothing: "gates.toml", "rests-on = [\"unknown-price\"]" => "rests-on = []";
        "gates.toml", "price", "rests on nothing", "Name a claim or an assumption";
    a_position_that_rests_on_nothing: "actors.toml", "rests-on = [\"voters-80\"]" => "rests-on = []";
        "actors.toml", "voters, position `back`", "rests on nothing", "Name a claim or an assumption";
    a_better_stance_after_a_worse: "actors.toml", "stance = \"backs\"" => "stance = \"opposes\"";
        "actors.toml", "president", "better stance comes after a worse", "backs, waits, tolerates, opposes";
    a_position_that_hides_the_next: "actors.toml", "when = \"us-president and us-flexible\"\n" => "";
        "actors.toml", "president, position `backs`", "Just the last position", "a `when`";
    a_last_position_that_may_fail: "actors.toml", "id = \"turn\"\n" => "id = \"turn\"\nwhen = \"us-voters\"\n";
        "actors.toml", "voters, position `turn`", "Just the last position", "a `when`";
    a_pane_of_another_gate: "countries.toml", "requirement = \"beijing\"" => "requirement = \"price\"";
        "countries.toml", "cn", "`price`, belongs to another gate", "Name a requirement of the same gate";
    a_pane_of_another_country: "countries.toml", "requirement = \"beijing\"" => "requirement = \"tokyo\"";
        "countries.toml", "cn", "`tokyo`, is not about it", "Name one whose `country` it is";
    a_country_without_a_pane: "countries.toml", "requirement = \"beijing\"\n" => "";
        "countries.toml", "cn", "names no `requirement`, and other countries do", "Name its own";
    a_requirement_that_no_pane_shows: "countries.toml", "requirement = \"beijing\"" => "requirement = \"tokyo\"";
        "gates.toml", "beijing", "and none shows this", "Let a country name it";
    an_unknown_requirement_of_a_country: "countries.toml", "requirement = \"beijing\"" => "requirement = \"beijng\"";
        "countries.toml", "cn", "no requirement `beijng`", "Did you mean `beijing`?";
    a_condition_that_is_somebodys_twice: "conditions.toml", "countries = [\"cn\"]" => "countries = [\"cn\", \"cn\"]";
        "conditions.toml", "cn-detente", "belongs to `cn` twice", "Name each country once";
    a_rule_that_rests_on_what_others_said: "gates.toml", "rests-on = [\"unknown-price\"]" => "rests-on = [\"spy-chiefs\"]";
        "gates.toml", "price", "`spy-chiefs` is from outside the source", "Name a claim or an assumption of ours";
    a_paragraph_that_is_not_there: "claims.toml", "paragraph = 11" => "paragraph = 12";
        "claims.toml", "beginning", "`paragraph` 12, and the article has 11", "Name the paragraph that says it";
    a_fact_from_outside_without_an_address: "outside.toml", "url = \"https://www.defensenews.com" => "url = \"www.defensenews.com";
        "outside.toml", "senate-letter", "is no address", "with https://";
    a_lesson_that_its_phases_do_not_fill: "classroom.toml", "minutes = 45" => "minutes = 50";
        "classroom.toml", "", "The phases take 45 minutes, and the lesson has 50", "Mend `minutes`";
    a_term_of_an_unknown_work: "classroom.toml", "work = \"fault-trees\"" => "work = \"fault-tree\"";
        "classroom.toml", "minimal-cut-set", "no work `fault-tree` in further.toml", "Did you mean `fault-trees`?";
    a_note_that_names_no_paragraph: "en/classroom.toml", " has quieted the usual critics, say the authors. [@script-flipped]"
        => " has quieted the usual critics.";
        "en/classroom.toml", "one-change", "A note names no paragraph and no assumption of ours", "[@claim], or [@assumption]";
    a_note_that_the_model_does_not_bear_out: "en/classroom.toml", "<model:june-2019 -us-president aligned=no>"
        => "<model:june-2019 -us-president aligned=yes>";
        "en/classroom.toml", "one-change", "the model gives aligned=no", "Mend the sentence";
    a_round_without_steps: "classroom.toml", "id = \"talk\"\nminutes = 8" => "id = \"talk\"\nminutes = 8\nround = true";
        "en/classroom.toml", "talk", "has `steps` just if it is a round", "mend `round`";
    a_question_without_words: "en/classroom.toml", "[questions.silence]" => "[questions.silent]";
        "en/classroom.toml", "silence", "Its words are missing", "Add [questions.silence]";
    a_card_that_does_not_say_whose_it_is: "en/classroom.toml", "Delegation: {capital}" => "Delegation";
        "en/classroom.toml", "page", "Its places to fill are none", "They must be: {capital}";
    a_term_with_markdown: "en/classroom.toml", "All the agreements that" => "All the *agreements* that";
        "en/classroom.toml", "win-set", "has Markdown (`*`)", "Write plain text";
    a_date_that_is_none: "timeline.toml", "date = \"2018-08-24\"" => "date = \"24 August\"";
        "timeline.toml", "envoy", "`24 August` is no date", "2019-06-30";
    an_event_that_says_not_what_it_tests: "en/outside.toml", "tests = \"It comes close" => "# tests = \"It comes close";
        "en/outside.toml", "door-open", "has no `tests`", "what it does not";
    a_claim_of_ours_under_the_authors_heading: "en/scenarios.toml", "No deal of that kind in the foreseeable future (¶3). That talks would start is ours."
        => "No deal of that kind.";
        "en/scenarios.toml", "everything-at-once", "names none of their paragraphs", "Name the paragraph";
    markdown_in_a_plain_place: "en/conditions.toml", "Pyongyang says so itself" => "Pyongyang says so *itself*";
        "en/conditions.toml", "nk-open", "has Markdown (`*`)", "Write plain text";
    a_link_in_a_plain_place: "en/outside.toml", "It fits a Beijing that wants an easing." => "It [fits](https://a.example).";
        "en/outside.toml", "un-draft", "has Markdown (`](`)", "Write plain text";
    a_wrong_count: "en/gates.toml", "none of the {count:parties} capitals" => "none of the six capitals";
        "en/gates.toml", "", "says six capitals, and there are 5", "{count:parties} capitals";
    a_link_that_is_lost: "en/steps/cn.md", "(<model:june-2019 -cn-detente aligned=no>)" => "(model:june-2019 -cn-detente aligned=no)";
        "en/steps/cn.md", "", "A link or a citation is lost", "brackets closed";
    a_citation_that_is_lost: "en/steps/cn.md", "[@cn-sanctions]" => "[@cn-sanctions";
        "en/steps/cn.md", "", "A link or a citation is lost", "brackets closed";
    a_what_if_that_moves_nothing: "steps.toml", "\"+nk-open +nk-trade\"" => "\"-jp-concerns\"";
        "steps.toml", "out-of-phase", "(`-jp-concerns`) moves nothing", "Change something that matters";
    a_what_if_of_nothing: "steps.toml", "\"+nk-open +nk-trade\"" => "\"-cn-detent\"";
        "steps.toml", "out-of-phase", "no condition `cn-detent`", "Did you mean `cn-detente`?";
    a_label_for_a_position_that_is_not: "en/actors.toml", "out-of-power = \"out of power\"" => "in-power = \"in power\"";
        "en/actors.toml", "moon", "a label for the position `in-power`", "Take it out";
    a_ghost_without_carrying_back: "scenarios.toml", "told = [\"us\", \"nk\"]\n" => "";
        "scenarios.toml", "fire-and-fury", "names `told` countries just if", "Name those of which the article speaks";
    a_correction_without_its_day: "corrections.toml", "changed = \"2026-11-26\"" => "changed = \"lately\"";
        "corrections.toml", "", "doesn't say when", "with the day";
    a_gate_that_needs_a_later_one: "gates.toml", "needs = [\"talks\"]" => "needs = [\"holds\"]";
        "gates.toml", "deal", "needs a gate that does not come before it", "Put the needed gate first";
    a_gate_that_needs_itself: "gates.toml", "needs = [\"talks\"]" => "needs = [\"deal\"]";
        "gates.toml", "deal", "needs a gate that does not come before it", "Put the needed gate first";

    a_missing_word_of_the_interface: "en/interface.toml", "headline = " => "headlin = ";
        "en/interface.toml", "page.headline", "missing", "Add";
    a_superfluous_word_of_the_interface: "en/interface.toml", "headline = " => "headlin = ";
        "en/interface.toml", "page.headlin", "no such word of the interface", "Take them out";
    a_place_to_fill_that_is_lost: "en/interface.toml", "stand now. {stances}." => "stand now.";
        "en/interface.toml", "map.says", "places to fill are none", "must be: {stances}";
    a_place_to_fill_that_nothing_fills: "en/interface.toml", "What would help a deal here" => "What would help {title}";
        "en/interface.toml", "panel.needs", "places to fill are {title}", "must be: none";
    a_choice_by_a_number_that_lacks_a_category: "en/interface.toml", "[countries]" => "[window]\nbars = \"{n|other:# bars}\"\n[countries]";
        "en/interface.toml", "window.bars", "A choice by `n` lacks `one`", "Write `{n|one:…|other:…}`";
    a_category_that_the_language_has_not: "en/interface.toml", "[countries]" => "[window]\nbars = \"{n|one:# bar|few:# bars|other:# bars}\"\n[countries]";
        "en/interface.toml", "window.bars", "has `few`, which no whole number of this language is", "Write `{n|one:…|other:…}`";
    a_choice_by_what_is_no_number: "en/interface.toml", "stand now. {stances}." => "stand now. {stances|one:it|other:they}.";
        "en/interface.toml", "map.says", "chooses by `stances`, which is no whole number", "Choose by one of these: n, all";
    a_form_that_a_party_lacks: "en/interface.toml", "[panel]" => "[panel]\nlabel = \"{country:dative}\"";
        "en/countries.toml", "us", "Its name has no `dative`, which `panel.label` asks for", "Add `name = { dative = \"…\" }` under [us.forms]";
    a_form_that_nothing_asks_for: "en/countries.toml", "capital = \"Washington\"" => "capital = \"Washington\"\nforms = { capital = { dative = \"Washington\" } }";
        "en/countries.toml", "us", "Its capital has a `dative`, and no word of the interface asks for it", "Take it out, or ask for it: `{capital:dative}`";
    a_form_of_what_is_no_party: "en/interface.toml", "stand now. {stances}." => "stand now. {stances:dative}.";
        "en/interface.toml", "map.says", "asks for the `dative` of `stances`, which is no party", "Forms are those of capital and country";
    a_brace_within_a_branch: "en/interface.toml", "[countries]" => "[window]\nbars = \"{n} {n|one:{n} bar|other:bars}\"\n[countries]";
        "en/interface.toml", "window.bars", "A brace is left open", "no braces within it";
    missing_words_of_a_condition: "en/conditions.toml", "[us-voters]" => "[us-voter]";
        "en/conditions.toml", "us-voters", "words are missing", "Add [us-voters]";
    missing_words_of_a_requirement: "en/gates.toml", "[requirements.beijing]" => "[requirements.bejing]";
        "en/gates.toml", "beijing", "words are missing", "Add [requirements.beijing]";
    superfluous_words_of_a_requirement: "en/gates.toml", "[requirements.beijing]" => "[requirements.bejing]";
        "en/gates.toml", "bejing", "no such requirement", "mend the id";
    superfluous_words_of_a_condition: "en/conditions.toml", "[us-voters]" => "[us-voter]";
        "en/conditions.toml", "us-voter", "no such condition", "mend the id";
    a_question_that_is_missing: "en/conditions.toml", "question = \"whether the two" => "# question = \"whether the two";
        "en/conditions.toml", "nk-price", "has words for its `question` just if", "Add the question";
    a_sentence_of_a_gate_without_why: "en/gates.toml", "No talks: {why}." => "No talks.";
        "en/gates.toml", "talks", "`no` does not say why", "Put {why} where";
    a_way_to_bar_without_words: "en/conditions.toml", "lost = \"Tokyo breaks step\"" => "# lost = \"Tokyo breaks step\"";
        "en/conditions.toml", "jp-lockstep", "Without it a party stands in the way", "Say in `lost`";
    an_exit_without_words: "en/outcomes.toml", "short = \"talks, no deal\"" => "# short = \"talks, no deal\"";
        "en/outcomes.toml", "talks-no-deal", "no few words for it", "Write them as `short`";
    offers_without_words: "en/hands.toml", "[first-step.offers]" => "[first-step.offer]";
        "en/hands.toml", "first-step.offer", "There is no key `offer` here", "Did you mean `offers`?";
    a_what_if_without_words: "en/hands.toml", "  { asks = \"And if" => "  # { asks = \"And if";
        "en/hands.toml", "out-of-phase", "offers 2 settings in 1 texts", "or none at all";
    words_for_a_step_that_is_not: "en/hands.toml", "[out-of-phase]" => "[out-of-step]";
        "en/hands.toml", "out-of-step", "no such step", "mend the id";
    a_sentence_of_an_outcome_without_why: "en/outcomes.toml", "No talks: {why}." => "No talks.";
        "en/outcomes.toml", "nothing", "has {why} just if", "Add the one or take out the other";
    a_position_without_a_sentence: "en/actors.toml", "waits = " => "wait = ";
        "en/actors.toml", "president", "position `waits` has no sentence", "Add one under its positions";
    words_for_a_position_that_is_not: "en/actors.toml", "waits = " => "wait = ";
        "en/actors.toml", "president", "words for the position `wait`", "mend the id";
    a_poll_that_does_not_say_whom_it_asked: "en/claims.toml", "asked = \"registered" => "# asked = \"registered";
        "en/claims.toml", "voters-80", "A poll needs `asked`", "Say what the source says";
    values_carried_back_in_silence: "en/scenarios.toml", "caveat = \"The values for" => "# caveat = \"The values for";
        "en/scenarios.toml", "fire-and-fury", "no `caveat` says so", "inference, not the authors";
    a_link_between_countries_without_words: "en/links.toml", "actor = \"abe\"" => "actor = \"moon\"";
        "en/links.toml", "abe", "`us-president` acts on `abe` abroad", "Add a [[link]]";

    a_scenario_that_claims_a_wrong_outcome: "scenarios.toml", "talks = \"yes\"" => "talks = \"no\"";
        "scenarios.toml", "singapore", "claims `talks = \"no\"`, but the rules give \"yes\"", "Mend the claim";
    a_scenario_that_leaves_a_gate_out: "scenarios.toml", "aligned = \"no\", talks = \"no\"" => "aligned = \"no\"";
        "scenarios.toml", "fire-and-fury", "does not say `talks`", "Add talks = \"no\"";
    a_scenario_that_opens_what_is_no_question: "scenarios.toml", "open = [\"nk-intent\", \"sk-conservatives\"]"
        => "open = [\"nk-intent\", \"sk-conservatives\", \"us-voters\"]";
        "scenarios.toml", "fire-and-fury", "`us-voters` can't be undecided", "give the condition a `question`";
    an_outcome_without_a_sentence: "outcomes.toml", "when = { talks = \"no\", aligned = \"no\" }"
        => "when = { talks = \"no\", aligned = \"no\", deal = \"yes\" }";
        "outcomes.toml", "", "No outcome is for aligned = \"no\", talks = \"no\"", "Add one that matches";
    a_sentence_that_the_model_contradicts: "en/steps/one-thing.md", "talks=yes" => "talks=no";
        "en/steps/one-thing.md", "“Then talks resume; what follows is undecided.”",
        "says talks=no, but the model gives talks=yes", "Mend the sentence";
    a_sentence_that_names_no_outcome: "en/steps/cn.md", " -cn-detente aligned=no>" => " -cn-detente>";
        "en/steps/cn.md", "“the politics would no longer line up.”",
        "names a setting but no outcome", "for instance `talks=yes`";
    a_sentence_that_opens_what_is_no_question: "en/steps/us.md", "-us-president talks=no aligned=no"
        => "?us-president talks=no aligned=yes";
        "en/steps/us.md", "“the politics no longer line up.”",
        "`us-president` can't be undecided", "Put + or - before it";

    a_figure_unlike_its_source: "en/pages/tensions.md", "[80 per cent](figure:voters-80)" => "[82 per cent](figure:voters-80)";
        "en/pages/tensions.md", "“82 per cent”", "differs from its source, `voters-80`", "80 per cent in claims.toml";
    a_figure_with_a_fraction: "en/pages/tensions.md", "[80 per cent](figure:voters-80)" => "[80.5 per cent](figure:voters-80)";
        "en/pages/tensions.md", "“80.5 per cent”", "differs from its source, `voters-80`", "80 per cent in claims.toml";
    a_figure_of_a_claim_that_has_none: "en/pages/tensions.md", "(figure:voters-80)" => "(figure:democrats)";
        "en/pages/tensions.md", "“80 per cent”", "`democrats` has no figure", "voters-80";
    a_percentage_without_its_source: "en/steps/road.md", "Singapore brought little of substance" => "What 81 per cent can ask";
        "en/steps/road.md", "“What 81 per cent can ask, and the process that many hoped for ”",
        "gives 81 per cent without its source", "figure:ID";
    an_emphasised_percentage_without_its_source: "en/steps/road.md", "Singapore brought little of substance" => "*81 per cent*";
        "en/steps/road.md", "“81 per cent”", "gives 81 per cent without its source", "figure:ID";
    a_percentage_in_a_title: "en/steps/road.md", "# From threats" => "# 81% from threats";
        "en/steps/road.md", "“81% from threats to a stand-off”", "gives 81 per cent without its source", "figure:ID";
    a_percentage_in_a_sentence_about_the_model: "en/steps/cn.md", "[the politics would" => "[81 per cent of the politics would";
        "en/steps/cn.md", "“81 per cent of the politics would no longer line up.”",
        "gives 81 per cent without its source", "figure:ID";
    a_hyphened_percentage: "en/steps/road.md", "Singapore brought little of substance" => "An 81-per-cent case";
        "en/steps/road.md", "“An 81-per-cent case, and the process that many hoped for ”",
        "gives 81 per cent without its source", "figure:ID";
    a_figure_of_two_kinds: "claims.toml", "per-cent = 81" => "amount = 3, per-cent = 81";
        "claims.toml", "dpk-81", "neither a share of people asked nor an amount", "or an `amount`, with `of`";
    a_share_of_more_than_all: "claims.toml", "per-cent = 81" => "per-cent = 181";
        "claims.toml", "dpk-81", "A share of 181 per cent is more than all", "from 0 to 100";
    a_part_that_is_more_than_the_whole: "claims.toml", "per-cent = 81, side = \"for\"" => "amount = 81, of = 27";
        "claims.toml", "dpk-81", "81 is no part of 27", "it is as much at least";
    an_amount_below_zero: "claims.toml", "per-cent = 81, side = \"for\"" => "amount = -81";
        "claims.toml", "dpk-81", "No bar has the length -81", "an `amount` from 0 on";
    an_amount_without_its_unit: "claims.toml", "per-cent = 81, side = \"for\"" => "amount = 81";
        "en/claims.toml", "dpk-81", "A figure needs `unit`", "Say what the source says";
    a_figure_with_words_that_it_has_no_use_for: "en/claims.toml", "asked = \"registered" => "unit = \"{n} voters\"\nasked = \"registered";
        "en/claims.toml", "voters-80", "has no use for `unit`", "A poll says whom it `asked`";
    a_figure_that_the_words_of_its_claim_deny: "claims.toml", "per-cent = 81" => "per-cent = 18";
        "en/claims.toml", "dpk-81", "says 81 per cent, which differs from its figure", "claims.toml gives 18 per cent";
    a_percentage_in_a_claim_without_figure: "en/claims.toml", "A deal is still possible, but the chance will not last for ever." => "A deal is 50 per cent sure.";
        "en/claims.toml", "window", "says 50 per cent, which differs from its figure", "Give the claim a `figure`";
    a_percentage_in_a_note_that_no_claim_gives: "en/conditions.toml", "The article gives a poll" => "It gives 79 per cent";
        "en/conditions.toml", "us-voters", "gives 79 per cent, which no claim does", "Use the figure of a claim";
    a_percentage_in_a_moment_that_no_claim_gives: "en/timeline.toml", "Trump accepts" => "Of 79 per cent, Trump accepts";
        "en/timeline.toml", "invitation", "gives 79 per cent, which no claim does", "Use the figure of a claim";
    a_percentage_in_a_need_that_no_claim_gives: "en/conditions.toml", "Voters favour" => "79% of voters favour";
        "en/conditions.toml", "us-voters", "gives 79 per cent, which no claim does", "Use the figure of a claim";

    a_text_without_title: "en/steps/road.md", "# From threats" => "From threats";
        "en/steps/road.md", "", "no title", "Begin it with `# Title`";
    a_link_to_nowhere: "en/steps/road.md", "Singapore brought little of substance" => "[things](things.html)";
        "en/steps/road.md", "“things”", "goes to `things.html`, which is nowhere", "Use an https address";

    an_id_used_twice: "conditions.toml", "id = \"us-voters\"" => "id = \"us-democrats\"";
        "conditions.toml", "us-democrats", "The id is used twice", "an id of its own";
    an_id_of_a_moment_used_twice: "timeline.toml", "id = \"panmunjom\"" => "id = \"invitation\"";
        "timeline.toml", "invitation", "The id is used twice", "an id of its own";
    an_id_of_a_position_used_twice: "actors.toml", "id = \"waits\"" => "id = \"backs\"";
        "actors.toml", "president, position `backs`", "The id is used twice", "an id of its own";
    a_name_used_twice_in_a_table: "en/claims.toml", "[window]" => "[stalled]";
        "en/claims.toml", "stalled", "written twice", "another name";
    an_id_unfit_for_an_address: "claims.toml", "[stalled]" => "[Stalled]";
        "claims.toml", "Stalled", "not fit for an address", "lower case letters, digits and hyphens";
    a_claim_that_nothing_uses: "en/steps/window.md", " [@first-ever]" => "";
        "claims.toml", "first-ever", "Nothing uses the claim", "Cite it in a step";
    a_key_that_means_nothing: "claims.toml", "paragraph = 1" => "paragraf = 1";
        "claims.toml", "first-ever", "no key `paragraf`", "Did you mean `paragraph`?";
    a_slip_in_the_syntax: "gates.toml", "rule = \"cn-detente\"" => "rule = \"cn-detente";
        "gates.toml", "beijing", "invalid basic string", "Compare it with the entries around it";
    a_slip_in_the_syntax_of_words: "en/links.toml", "[[link]]" => "[[link]";
        "en/links.toml", "", "can't be read", "Compare it with the entries around it";
    a_slip_in_the_syntax_of_the_map: "map.toml", "whole = [" => "whole = = [";
        "map.toml", "", "can't be read", "Compare it with the entries around it";
    a_map_feature_that_is_not_there: "map.toml", "\"Japan\"" => "\"Nippon\"";
        "map.toml", "", "no feature `Nippon`", "Mend the plan";
    a_gate_at_the_table_that_is_not_there: "map.toml", "table-gate = \"talks\"" => "table-gate = \"talk\"";
        "map.toml", "", "no gate `talk`", "Did you mean `talks`?";
    a_country_that_is_not_on_the_map: "map.toml", "id = \"jp\"" => "id = \"nippon\"";
        "map.toml", "jp", "no place on the map", "Add a [[party]]";
    a_world_that_is_cut_off: "map/world.json", "{" => "";
        "map/world.json", "", "can't be read", "Restore it";
}

#[test]
fn something_that_pages_have_no_place_for() {
    let copy = Copy::new();
    copy.append("en/steps/road.md", "```\ncode\n```\n");
    copy.tells("en/steps/road.md", "", "no place for", "Use paragraphs, lists");
}

#[test]
fn a_step_whose_text_is_missing() {
    let copy = Copy::new();
    copy.remove("en/steps/jp.md").tells(
        "en/steps",
        "jp",
        "text is missing",
        "Write en/steps/jp.md",
    );
}

#[test]
fn a_text_that_no_step_leads_to() {
    let copy = Copy::new();
    fs::write(copy.0.join("en/steps/extra.md"), "# Extra\n\nText.\n").expect("written");
    copy.tells("en/steps", "extra", "can't be reached", "Take them out, or mend the id");
}

#[test]
fn files_that_are_missing() {
    for file in ["outcomes.toml", "en/gates.toml", "map.toml", "map/world.json"] {
        let copy = Copy::new();
        copy.remove(file).tells(file, "", "The file is missing.", "Restore it");
    }
}

#[test]
fn a_file_that_is_no_text() {
    let copy = Copy::new();
    fs::write(copy.0.join("en/links.toml"), [0xff, 0xfe, 0x00]).expect("written");
    copy.tells("en/links.toml", "", "can't be read", "Restore it");
}

#[test]
fn a_list_that_is_empty_is_named() {
    let copy = Copy::new();
    fs::write(copy.0.join("actors.toml"), "").expect("written");
    copy.tells("actors.toml", "", "list is empty", "Add");
}

#[test]
fn gates_that_ask_for_nothing_are_told() {
    let copy = Copy::new();
    let text = fs::read_to_string(copy.0.join("gates.toml")).expect("a text");
    let (first, _) = text.split_once("[[gate.requirement]]").expect("a gate");
    fs::write(copy.0.join("gates.toml"), first).expect("written");
    copy.tells("gates.toml", "aligned", "No gate asks for anything", "[[gate.requirement]]");
}

#[test]
fn more_conditions_than_can_be_swept_are_remarked_upon() {
    let copy = Copy::new();
    for index in 0..9 {
        let entry = "countries = [\"us\"]\nlikelihood = 50\nrests-on = [\"stalled\"]\n";
        copy.append("conditions.toml", &format!("[[condition]]\nid = \"more-{index}\"\n{entry}"));
    }
    let told = copy.tells("conditions.toml", "", "There are 25 conditions", "With 24 or fewer");
    assert_eq!(told.weight, Weight::Remark);
}

#[test]
fn likelihoods_that_no_reader_could_set() {
    let copy = Copy::new();
    copy.edit("conditions.toml", "likelihood = 95", "likelihood = 93");
    copy.tells("conditions.toml", "sk-government", "93 per cent", "steps of 5");
}

#[test]
fn far_more_conditions_are_told_and_nothing_worse() {
    let copy = Copy::new();
    for index in 0..30 {
        let entry = "countries = [\"us\"]\nlikelihood = 50\nrests-on = [\"stalled\"]\n";
        copy.append("conditions.toml", &format!("[[condition]]\nid = \"more-{index}\"\n{entry}"));
    }
    copy.edit("gates.toml", "rule = \"cn-detente\"", "rule = \"more-29\"");
    copy.edit("scenarios.toml", "off = [\"us-flexible\"", "off = [\"more-28\"");
    copy.edit("en/steps/cn.md", "june-2019 -cn-detente", "june-2019 +more-27 -cn-detente");
    copy.tells("conditions.toml", "", "There are 46 conditions", "32 are the most");
}

#[test]
fn every_problem_is_told_at_once() {
    let copy = Copy::new();
    copy.edit("gates.toml", "rule = \"cn-detente\"", "rule = \"cn-detent\"");
    copy.edit("claims.toml", "per-cent = 81", "per-cent = 18");
    copy.edit("en/interface.toml", "headline = ", "headlin = ");
    copy.edit("en/steps/window.md", "[@window]", "[@windov]");
    copy.edit("map.toml", "\"Japan\"", "\"Nippon\"");
    let problems = copy.problems();
    let files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    let wanted = [
        "en/claims.toml",
        "en/classroom.toml",
        "en/interface.toml",
        "en/interface.toml",
        "en/steps/window.md",
        "gates.toml",
        "map.toml",
    ];
    // In the order of files, and nothing that merely follows from another problem.
    assert_eq!(files, wanted, "{problems:#?}");
}

#[test]
fn every_slip_in_one_file_is_told_and_nothing_that_follows_from_them() {
    let copy = Copy::new();
    copy.edit("conditions.toml", "likelihood = 85", "likelyhood = 85");
    copy.edit("conditions.toml", "question = \"ours\"", "question = \"us\"");
    copy.edit("conditions.toml", "id = \"cn-detente\"\n", "");
    copy.edit("en/gates.toml", "short = \"Talks\"\n", "");
    copy.edit("map.toml", "anchor = \"start\"", "anchor = \"left\"");
    let told: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
    let remedy = "as in the entries around it.";
    assert_eq!(
        told,
        [
            "content/conditions.toml:19, us-democrats: There is no key `likelyhood` here. \
             Did you mean `likelihood`?"
                .to_owned(),
            "content/conditions.toml:40, us-first-step: There is no value `us` here. \
             Did you mean `ours`?"
                .to_owned(),
            format!("content/conditions.toml:100: The key `id` is missing. Add a line `id = …`, {remedy}"),
            format!(
                "content/en/gates.toml:12, talks: The key `short` is missing. \
                 Add a line `short = …`, {remedy}"
            ),
            "content/map.toml:122, sk: There is no value `left` here. There are: start, middle, end."
                .to_owned(),
        ]
    );
}

#[test]
fn a_word_in_a_wrong_place_is_told_with_its_line() {
    let copy = Copy::new();
    copy.edit("en/steps/left-open.md", "[@unknown-price]", "[@unknown-pryce]");
    let told =
        copy.tells("en/steps/left-open.md", "", "no claim `unknown-pryce`", "`unknown-price`?");
    assert_eq!(told.line, Some(5));
}

#[test]
fn the_positions_of_a_whole_country_have_their_sentences() {
    let copy = Copy::new();
    copy.edit("en/countries.toml", "backs = \"Seoul backs", "likes = \"Seoul backs");
    let file = "en/countries.toml";
    copy.tells(file, "sk", "The position `backs` has no sentence.", "Add one");
    copy.tells(file, "sk", "words for the position `likes`", "Take them out");
    // A country that an actor speaks for has none.
    copy.append(file, "[jp.positions]\nbacks = \"Tokyo is for it.\"");
    copy.tells(file, "jp", "words for the position `backs`, which it does not have", "Take them");
}

#[test]
fn a_condition_is_off_or_open_but_not_both() {
    let copy = Copy::new();
    copy.edit(
        "scenarios.toml",
        "off = [\"cn-detente\", \"jp-concerns\"]\nopen = []",
        "off = [\"cn-detente\", \"jp-concerns\", \"nk-price\"]\nopen = [\"nk-price\"]",
    );
    let what = "`nk-price` is both off and open.";
    copy.tells("scenarios.toml", "beijing-unmoved", what, "out of `off` or out of `open`");
}

#[test]
fn mistakes_are_reported_to_an_address() {
    let copy = Copy::new();
    copy.edit("source.toml", "title = ", "mistakes-to = \"desk@example.org\"\ntitle = ");
    copy.tells("source.toml", "", "at `desk@example.org`", "https:// or with mailto:");
}

#[test]
fn every_slip_in_the_syntax_of_a_file_is_told() {
    let copy = Copy::new();
    copy.edit("gates.toml", "id = \"talks\"", "id = talks");
    copy.edit("gates.toml", "id = \"beijing\"", "id = \"beijing");
    let lines: Vec<usize> = copy.problems().iter().filter_map(|problem| problem.line).collect();
    assert_eq!(lines.len(), 2, "{:#?}", copy.problems());
}

#[test]
fn an_empty_file_is_told_once_and_many_alike_in_one_line() {
    for file in ["claims.toml", "conditions.toml", "gates.toml", "outcomes.toml", "steps.toml"] {
        let copy = Copy::new();
        fs::write(copy.0.join(file), "").expect("written");
        let told: Vec<(String, String)> =
            copy.problems().into_iter().map(|problem| (problem.file, problem.what)).collect();
        assert_eq!(told, [(file.to_owned(), "The list is empty.".to_owned())]);
    }
    let copy = Copy::new();
    fs::write(copy.0.join("en/claims.toml"), "").expect("written");
    let problems = copy.problems();
    let told = problem::told(&problems, std::path::Path::new("content"));
    assert!(problems.len() > 30 && told.len() == 1, "{told:#?}");
    let others = format!("So it is with {} others: ", problems.len() - 1);
    assert!(told[0].starts_with("content/en/claims.toml, "), "{}", told[0]);
    assert!(told[0].contains(&others), "{}", told[0]);
}
