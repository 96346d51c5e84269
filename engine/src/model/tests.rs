//! The rules of evaluation, on models small enough to see through.

use super::fork::Station;
use super::lane::Lane;
use super::pane::Pane;
use super::rule::{Rule, Weighed, Weight};
use super::settings::{ConditionSet, Settings, Value};
use super::strikes::{Strikable, Strikes};
use super::verdict::{Answer, Cause, Lack, Verdict};
use super::{Actor, Asker, Condition, Country, Gate, Model, Position, Requirement, Stance};
use crate::ids::{ActorId, ConditionId, CountryId, GateId, RequirementId, ScenarioId};

fn on(index: u8) -> Rule {
    Rule::Condition(ConditionId(index))
}

fn all(parts: &[Rule]) -> Rule {
    Rule::All(parts.to_vec())
}

fn any(parts: &[Rule]) -> Rule {
    Rule::Any(parts.to_vec())
}

fn weight(weight: u32) -> Weight {
    Weight::new(weight).expect("not zero")
}

/// At least `needed` of what these conditions weigh.
fn at_least(needed: u32, parts: &[(u8, u32)]) -> Rule {
    let part = |(id, heavy): &(u8, u32)| Weighed { weight: weight(*heavy), part: on(*id) };
    Rule::AtLeast { needed: weight(needed), parts: parts.iter().map(part).collect() }
}

/// Gates over `conditions` conditions: each with the gates it needs and its rules. No actor acts.
fn gates(conditions: usize, open: &[usize], gates: &[(&[u8], &[Rule])]) -> Model {
    let requirements = gates.iter().enumerate().flat_map(|(gate, (_, rules))| {
        rules.iter().map(move |rule| Requirement {
            gate: GateId::at(gate),
            country: None,
            rule: rule.clone(),
            rests_on: vec![],
        })
    });
    let gates = gates.iter().map(|(needs, _)| Gate {
        needs: needs.iter().map(|id| GateId(*id)).collect(),
        rests_on: vec![],
    });
    let condition = |index| Condition {
        countries: vec![CountryId(0)],
        question: open.contains(&index).then_some(Asker::Source),
        likelihood: 50,
        rests_on: vec![],
    };
    Model {
        conditions: (0..conditions).map(condition).collect(),
        countries: vec![],
        actors: vec![],
        requirements: requirements.collect(),
        gates: gates.collect(),
        scenarios: vec![Settings::new(ConditionSet::EMPTY, ConditionSet::EMPTY)],
        start: ScenarioId(0),
    }
}

/// Two gates: the first wants condition 0 or 1, the second wants the first gate and the last
/// condition, which may be open.
fn model(conditions: usize) -> Model {
    let last = conditions - 1;
    gates(conditions, &[last], &[(&[], &[any(&[on(0), on(1)])]), (&[0], &[on(last as u8)])])
}

/// A chain of three gates, and a fourth that needs the first and the third.
fn chain() -> Model {
    gates(4, &[1, 2], &[(&[], &[on(0)]), (&[0], &[on(1)]), (&[1], &[on(2)]), (&[0, 2], &[on(3)])])
}

fn set(ids: &[u8]) -> ConditionSet {
    ids.iter().map(|id| ConditionId(*id)).collect()
}

fn settings(on: &[u8], open: &[u8]) -> Settings {
    Settings::new(set(on), set(open))
}

fn answers(verdict: &Verdict) -> Vec<Answer> {
    verdict.gates.iter().map(|gate| gate.answer).collect()
}

fn lacking(verdict: &Verdict, gate: u8) -> Vec<u8> {
    verdict.lacking(GateId(gate)).iter().map(|(id, _)| id.0).collect()
}

/// What the only requirement of a model of one rule still wants.
fn lack(rule: Rule, settings: Settings) -> Option<Lack> {
    let verdict = gates(8, &[], &[(&[], &[rule])]).evaluate(settings);
    let reason = verdict.gate(GateId(0)).reasons.first()?.clone();
    match reason.cause {
        Cause::Requirement(RequirementId(0), lack) => Some(lack),
        other => panic!("the gate needs no other: {other:?}"),
    }
}

#[test]
fn rules_hold_as_they_read() {
    // Condition 0 and (1 or 2).
    let rule = all(&[on(0), any(&[on(1), on(2)])]);
    let holds = |ids: &[u8]| rule.holds(&|condition| set(ids).has(condition));
    assert!(holds(&[0, 1]) && holds(&[0, 2]) && holds(&[0, 1, 2]));
    assert!(!holds(&[0]) && !holds(&[1, 2]) && !holds(&[]));
    assert_eq!(rule.conditions(), set(&[0, 1, 2]));
    let nothing = |_: ConditionId| false;
    assert!(Rule::Always.holds(&nothing));
    assert_eq!(Rule::Always.conditions(), ConditionSet::EMPTY);
    // All of nothing hold; one of nothing does not.
    assert!(all(&[]).holds(&nothing) && !any(&[]).holds(&nothing));
}

#[test]
fn many_settings_in_a_word_are_read_like_one() {
    let rule = any(&[all(&[on(0), on(1)]), on(2)]);
    // Bit n of a word is the setting with the bits n.
    let columns = [0b1010_1010_u64, 0b1100_1100, 0b1111_0000];
    let word = rule.holds(&|condition: ConditionId| columns[condition.index()]);
    for bits in 0..8_u32 {
        let one = rule.holds(&|condition| ConditionSet::from_bits(bits).has(condition));
        assert_eq!(word >> bits & 1 == 1, one, "{bits:b}");
    }
    assert!(bool::ALL && !bool::NONE && u64::ALL.count_ones() == 64 && u64::NONE == 0);
}

#[test]
fn the_first_position_that_holds_counts() {
    let position = |stance, when| Position { stance, when, rests_on: vec![] };
    let positions = vec![
        position(Stance::Backs, all(&[on(0), on(1)])),
        position(Stance::Tolerates, on(0)),
        // Two ways of opposing: the position tells them apart.
        position(Stance::Opposes, on(2)),
        position(Stance::Opposes, Rule::Always),
    ];
    let mut model = gates(3, &[], &[(&[], &[on(0)])]);
    model.countries =
        vec![Country { positions: positions.clone(), requirement: Some(RequirementId(0)) }];
    model.actors = vec![Actor { country: CountryId(0), positions }];
    let stands = |on: &[u8]| {
        let verdict = model.evaluate(settings(on, &[]));
        let standing = verdict.actor(ActorId(0));
        assert_eq!(standing, verdict.government(CountryId(0)));
        (standing.position, standing.stance)
    };
    assert_eq!(stands(&[0, 1]), (0, Stance::Backs));
    assert_eq!(stands(&[0, 1, 2]), (0, Stance::Backs));
    assert_eq!(stands(&[0]), (1, Stance::Tolerates));
    assert_eq!(stands(&[0, 2]), (1, Stance::Tolerates));
    assert_eq!(stands(&[1, 2]), (2, Stance::Opposes));
    assert_eq!(stands(&[1]), (3, Stance::Opposes));
    assert_eq!(stands(&[]), (3, Stance::Opposes));
}

#[test]
fn an_open_question_leaves_what_hangs_on_it_undecided() {
    let verdict = model(3).evaluate(settings(&[0], &[2]));
    assert_eq!(answers(&verdict), [Answer::Yes, Answer::Undecided]);
    assert_eq!(verdict.lacking(GateId(1)), [(ConditionId(2), Value::Open)]);
    // What is closed for another reason is closed, whatever the question's answer.
    let verdict = model(3).evaluate(settings(&[], &[2]));
    assert_eq!(answers(&verdict), [Answer::No, Answer::No]);
    // And it is explained by what closes it, not by the question.
    assert_eq!(lacking(&verdict, 1), [0, 1]);
}

#[test]
fn an_open_question_that_does_not_matter_decides_nothing() {
    let either = gates(2, &[1], &[(&[], &[any(&[on(0), on(1)])])]);
    let answer = |on: &[u8]| either.evaluate(settings(on, &[1])).gate(GateId(0)).answer;
    assert_eq!(answer(&[0]), Answer::Yes);
    assert_eq!(answer(&[]), Answer::Undecided);
    let both = gates(2, &[1], &[(&[], &[all(&[on(0), on(1)])])]);
    assert_eq!(both.evaluate(settings(&[], &[1])).gate(GateId(0)).answer, Answer::No);
}

#[test]
fn undecided_lies_between_the_ends() {
    assert_eq!(Answer::between(false, false), Answer::No);
    assert_eq!(Answer::between(false, true), Answer::Undecided);
    assert_eq!(Answer::between(true, true), Answer::Yes);
    assert!(Answer::No < Answer::Undecided && Answer::Undecided < Answer::Yes);
}

#[test]
fn a_gate_waits_for_the_gates_it_needs() {
    use Answer::{No, Undecided, Yes};
    let answer = |on: &[u8], open: &[u8]| answers(&chain().evaluate(settings(on, open)));
    assert_eq!(answer(&[0, 1, 2, 3], &[]), [Yes, Yes, Yes, Yes]);
    // One closed gate closes whatever comes after it.
    assert_eq!(answer(&[1, 2, 3], &[]), [No, No, No, No]);
    assert_eq!(answer(&[0, 2, 3], &[]), [Yes, No, No, No]);
    // And what hangs on an undecided gate is undecided, unless something else closes it.
    assert_eq!(answer(&[0, 2, 3], &[1]), [Yes, Undecided, Undecided, Undecided]);
    assert_eq!(answer(&[0, 3], &[1]), [Yes, Undecided, No, No]);
    assert_eq!(answer(&[0, 1], &[2]), [Yes, Yes, Undecided, No]);
}

#[test]
fn reasons_reach_back_through_needed_gates() {
    let verdict = chain().evaluate(settings(&[3], &[1]));
    let causes: Vec<&Cause> =
        verdict.gate(GateId(3)).reasons.iter().map(|reason| &reason.cause).collect();
    assert_eq!(causes, [&Cause::Gate(GateId(0)), &Cause::Gate(GateId(2))]);
    // Each condition is named once, although the first gate is needed twice over.
    assert_eq!(lacking(&verdict, 3), [0, 2]);
    assert!(verdict.gate(GateId(0)).reasons.iter().all(|reason| reason.answer == Answer::No));
}

#[test]
fn what_closes_a_gate_is_named_before_what_is_undecided() {
    let model = gates(2, &[0], &[(&[], &[on(0), on(1)])]);
    let verdict = model.evaluate(settings(&[], &[0]));
    let order: Vec<Answer> =
        verdict.gate(GateId(0)).reasons.iter().map(|reason| reason.answer).collect();
    assert_eq!(order, [Answer::No, Answer::Undecided]);
    assert_eq!(lacking(&verdict, 0), [1]);
}

#[test]
fn an_open_gate_has_no_reasons() {
    let verdict = model(3).evaluate(settings(&[1, 2], &[]));
    assert!(verdict.gates.iter().all(|gate| gate.reasons.is_empty()));
    assert!(lacking(&verdict, 1).is_empty());
}

#[test]
fn a_lack_is_the_rule_without_what_holds() {
    let off = |id| Lack::Condition(ConditionId(id), Value::Off);
    let open = |id| Lack::Condition(ConditionId(id), Value::Open);
    let rule = || all(&[on(0), any(&[on(1), all(&[on(2), on(3)])])]);
    assert_eq!(lack(rule(), settings(&[0, 1], &[])), None);
    assert_eq!(lack(rule(), settings(&[1], &[])), Some(off(0)));
    // Of the second way a part is there already.
    let one_of = Lack::Any(vec![off(1), off(3)]);
    assert_eq!(lack(rule(), settings(&[0, 2], &[])), Some(one_of.clone()));
    assert_eq!(lack(rule(), settings(&[2], &[])), Some(Lack::All(vec![off(0), one_of])));
    assert_eq!(lack(rule(), settings(&[1], &[0])), Some(open(0)));
}

#[test]
fn a_vote_is_counted_whatever_the_weights() {
    let most = u32::MAX;
    for (needed, weights) in [
        (4, [1, 1, 1, 1, 1, 1]),
        (255, [83, 67, 60, 47, 38, 10]),
        (64, [63, 1, 1, 64, 65, 200]),
        (most, [most, most - 1, 1, 2, 3, most]),
    ] {
        let parts: Vec<(u8, u32)> = (0..6).zip(weights).collect();
        let rule = at_least(needed, &parts);
        for bits in 0..1_u32 << 6 {
            let on = ConditionSet::from_bits(bits);
            let given = parts.iter().filter(|(id, _)| on.has(ConditionId(*id)));
            let given: u64 = given.map(|(_, heavy)| u64::from(*heavy)).sum();
            let holds = rule.holds(&|condition| on.has(condition));
            assert_eq!(holds, given >= u64::from(needed), "{given} of {needed}");
        }
    }
}

#[test]
fn a_vote_lacks_what_is_still_needed_of_those_who_have_not_given_it() {
    let off = |id| Lack::Condition(ConditionId(id), Value::Off);
    let vote = || at_least(5, &[(0, 3), (1, 2), (2, 2), (3, 1)]);
    let lacks = |on: &[u8]| lack(vote(), settings(on, &[]));
    assert_eq!(lacks(&[0, 1]), None);
    // Two more are needed: condition 3 alone would not do, so no one part is *one of these*.
    let parts = [(1, 2), (2, 2), (3, 1)];
    let parts = parts.map(|(id, heavy)| Weighed { weight: weight(heavy), part: off(id) });
    assert_eq!(lacks(&[0]), Some(Lack::AtLeast { needed: weight(2), parts: parts.into() }));
    // One more is needed, and each gives it.
    assert_eq!(lacks(&[0, 3]), Some(Lack::Any(vec![off(1), off(2)])));
    // All that is left is needed.
    let all_but = at_least(7, &[(0, 3), (1, 2), (2, 2)]);
    assert_eq!(lack(all_but, settings(&[0], &[])), Some(Lack::All(vec![off(1), off(2)])));
}

#[test]
fn the_remedy_of_a_vote_takes_the_fewest() {
    let vote = at_least(5, &[(0, 1), (1, 2), (2, 3), (3, 2)]);
    let remedy =
        |on: &[u8]| lack(vote.clone(), settings(on, &[])).expect("something is lacking").remedy();
    assert_eq!(remedy(&[]), set(&[1, 2]));
    assert_eq!(remedy(&[0, 1]), set(&[2]));
}

#[test]
fn who_is_struck_from_a_vote_has_given_their_weight() {
    let model = gates(4, &[], &[(&[], &[at_least(5, &[(0, 3), (1, 2), (2, 2), (3, 1)])])]);
    let parts = model.strikables();
    let strike = |ids: &[u8]| {
        let strikes = ids.iter().fold(Strikes::default(), |strikes, id| {
            let part = Strikable::One(RequirementId(0), ConditionId(*id));
            let index = parts.iter().position(|one| *one == part).expect("can be struck");
            strikes.set(index, true)
        });
        model.without(strikes).requirements[0].rule.clone()
    };
    assert_eq!(strike(&[0]), at_least(2, &[(1, 2), (2, 2), (3, 1)]));
    assert_eq!(strike(&[0, 3]), at_least(1, &[(1, 2), (2, 2)]));
    assert_eq!(strike(&[0, 1]), Rule::Always);
}

#[test]
fn a_remedy_is_the_smallest_choice_that_helps() {
    let remedy = |rule: &Rule, on: &[u8]| {
        lack(rule.clone(), settings(on, &[])).expect("something is lacking").remedy()
    };
    // The shorter of two ways, and both halves of what must be whole.
    let rule = all(&[any(&[all(&[on(0), on(1)]), on(2)]), on(3)]);
    assert_eq!(remedy(&rule, &[]), set(&[2, 3]));
    assert_eq!(remedy(&rule, &[3]), set(&[2]));
    // What is on already shortens a way: now both take one, and the first is chosen.
    assert_eq!(remedy(&rule, &[0, 3]), set(&[1]));
    for bits in 0..1_u32 << 4 {
        let on = ConditionSet::from_bits(bits);
        if let Some(lack) = lack(rule.clone(), Settings::new(on, ConditionSet::EMPTY)) {
            let settled = on.union(lack.remedy());
            assert!(rule.holds(&|condition| settled.has(condition)), "{bits:b}");
            assert!(lack.remedy().intersection(on).is_empty(), "{bits:b}");
        }
    }
}

#[test]
fn a_lack_lists_its_conditions_in_the_order_of_the_rule() {
    let rule = all(&[on(3), any(&[on(1), on(2)]), on(0)]);
    let mut listed = Vec::new();
    let lack = lack(rule, settings(&[0], &[2])).expect("something is lacking");
    lack.each(&mut |condition, value| listed.push((condition.0, value)));
    assert_eq!(listed, [(3, Value::Off), (1, Value::Off), (2, Value::Open)]);
}

#[test]
fn a_sweep_agrees_with_evaluating_one_by_one() {
    for conditions in [3, 6, 8] {
        let last = conditions as u8 - 1;
        let tangled = gates(
            conditions,
            &[],
            &[
                (&[], &[any(&[all(&[on(0), on(last)]), on(1)])]),
                (&[], &[on(last), Rule::Always]),
                (&[0], &[any(&[on(2), on(last - 1)]), on(0)]),
                (&[1, 2], &[]),
            ],
        );
        for model in [model(conditions), tangled] {
            let tables = model.sweep().expect("few conditions");
            assert_eq!(tables.len(), model.gates.len());
            let mut open = vec![0; tables.len()];
            for bits in 0..1_u32 << conditions {
                let on = ConditionSet::from_bits(bits);
                let verdict = model.evaluate(Settings::new(on, ConditionSet::EMPTY));
                for (gate, table) in tables.iter().enumerate() {
                    let yes = verdict.gates[gate].answer == Answer::Yes;
                    assert_eq!(table.is_open(bits), yes, "{bits:b} of {conditions}");
                    open[gate] += u64::from(yes);
                }
            }
            for (table, open) in tables.iter().zip(open) {
                assert_eq!((table.settings(), table.count()), (1 << conditions, open));
            }
        }
        // One of two: three quarters of all settings.
        assert_eq!(
            model(conditions).sweep().expect("few conditions")[0].count(),
            3 << (conditions - 2)
        );
    }
}

#[test]
fn a_condition_has_one_value_at_a_time() {
    // On wins over open.
    assert_eq!(settings(&[1], &[1, 2]), settings(&[1], &[2]));
    let values = [Value::On, Value::Off, Value::Open];
    for before in values {
        for after in values {
            let start = settings(&[0], &[2]);
            let changed = start.set(ConditionId(1), before).set(ConditionId(1), after);
            assert_eq!(changed.value(ConditionId(1)), after);
            assert!(changed.on().intersection(changed.open()).is_empty());
            // The others are as they were.
            assert_eq!(changed.value(ConditionId(0)), Value::On);
            assert_eq!(changed.value(ConditionId(2)), Value::Open);
            assert_eq!(changed.value(ConditionId(3)), Value::Off);
        }
    }
}

#[test]
fn settings_tell_what_changed() {
    let before = settings(&[0, 1], &[2]);
    assert!(before.changed_from(before).is_empty());
    let after = before.set(ConditionId(0), Value::Off).set(ConditionId(2), Value::On);
    assert_eq!(after.changed_from(before), set(&[0, 2]));
    assert_eq!(before.changed_from(after), set(&[0, 2]));
    // On, off and open differ from one another, each from each.
    for (one, other) in
        [(Value::On, Value::Off), (Value::On, Value::Open), (Value::Off, Value::Open)]
    {
        let (one, other) = (before.set(ConditionId(3), one), before.set(ConditionId(3), other));
        assert_eq!(one.changed_from(other), set(&[3]));
    }
    // Changed and changed back is unchanged.
    let back = after.set(ConditionId(0), Value::On).set(ConditionId(2), Value::Open);
    assert_eq!(back, before);
    assert_eq!((before.open_as_off(), before.open_as_on()), (set(&[0, 1]), set(&[0, 1, 2])));
}

/// A country whose government backs with condition 1, tolerates with 2 and opposes otherwise; what is
/// required of it is condition 0, which may be open.
fn capital() -> Model {
    let position = |stance, when| Position { stance, when, rests_on: vec![] };
    let positions = vec![
        position(Stance::Backs, on(1)),
        position(Stance::Tolerates, on(2)),
        position(Stance::Opposes, Rule::Always),
    ];
    let mut model = gates(3, &[0, 1], &[(&[], &[on(0)])]);
    model.countries = vec![Country { positions, requirement: Some(RequirementId(0)) }];
    model
}

#[test]
fn a_pane_tells_first_whether_what_is_required_is_there() {
    let pane = |on: &[u8], open: &[u8]| capital().evaluate(settings(on, open)).pane(CountryId(0));
    assert_eq!(pane(&[0, 1], &[]), Pane::Backs);
    assert_eq!(pane(&[0, 2], &[]), Pane::Tolerates);
    // A government that dislikes it, where what is required is there, is drawn as one that waits.
    assert_eq!(pane(&[0], &[]), Pane::Waits);
    // Without what is required, no liking helps.
    assert_eq!(pane(&[1, 2], &[]), Pane::Opposes);
    assert_eq!(pane(&[1], &[0]), Pane::Unknown);
    // What is undecided counts as met where a stance is drawn.
    assert_eq!(pane(&[0], &[1]), Pane::Backs);
}

#[test]
fn the_names_of_panes_are_those_of_stances_and_one_more() {
    let names: Vec<&str> = Pane::ALL.map(Pane::name).to_vec();
    assert_eq!(names, ["backs", "waits", "tolerates", "opposes", "unknown"]);
    for stance in Stance::ALL {
        assert_eq!(Pane::from(stance).name(), stance.name());
    }
}

#[test]
fn a_reason_never_mixes_what_is_off_with_what_is_undecided() {
    let either = gates(2, &[1], &[(&[], &[any(&[on(0), on(1)])])]);
    let verdict = either.evaluate(settings(&[], &[1]));
    assert_eq!(verdict.gate(GateId(0)).answer, Answer::Undecided);
    assert_eq!(verdict.lacking(GateId(0)), [(ConditionId(1), Value::Open)]);
}

#[test]
fn a_gate_stands_behind_the_last_question_it_asks() {
    let questions = [4, 1, 2, 3].map(ConditionId);
    // Talks ask 0, a deal asks talks and 1, 2 and 4, it lasts with 3; the politics ask 5.
    let model = gates(
        6,
        &[1, 2, 3, 4],
        &[
            (&[], &[on(5)]),
            (&[], &[on(0)]),
            (&[1], &[on(1), any(&[on(2), on(4)])]),
            (&[2, 0], &[on(3)]),
        ],
    );
    let (gate, question) =
        (|id| Station::Gate(GateId(id)), |id| Station::Question(ConditionId(id)));
    let way = [gate(1), question(4), question(1), question(2), gate(2), question(3), gate(3)];
    assert_eq!(model.way_through(&questions), way);
    assert_eq!(model.way_through(&[]), []);
}

#[test]
fn a_no_leads_off_a_way_on_which_all_else_is_yes() {
    let base = Settings::new(ConditionSet::EMPTY.with(ConditionId(0)), ConditionSet::EMPTY);
    let questions = [1, 2, 3].map(ConditionId);
    let exit = Model::exit(base, &questions, ConditionId(2));
    assert_eq!(exit.on().iter().collect::<Vec<_>>(), [0, 1, 3].map(ConditionId));
    assert!(exit.open().is_empty());
}

#[test]
fn the_ways_to_bar_are_single_changes_and_tell_who_follows() {
    let mut model = gates(4, &[3], &[(&[], &[on(0), all(&[on(0), on(1)])])]);
    let position = |stance| Position { stance, when: Rule::Always, rests_on: vec![] };
    let country = |requirement| Country {
        positions: vec![position(Stance::Backs)],
        requirement: Some(RequirementId(requirement)),
    };
    model.countries = vec![country(0), country(1)];
    model.conditions[1].countries = vec![CountryId(1)];
    let everything = Settings::new(ConditionSet::first(4), ConditionSet::EMPTY);
    let ways = model.ways_to_bar(everything);
    let told: Vec<_> = ways.iter().map(|way| (way.condition.0, way.barred.len())).collect();
    assert_eq!(told, [(0, 2), (1, 1)], "2 and 3 bar nobody");
    assert_eq!(ways[0].follow, [CountryId(1)]);
    assert_eq!(ways[1].follow, []);
    // Where a condition is nobody's, nobody is followed.
    let mut nobodys = model.clone();
    nobodys.conditions[0].countries.clear();
    assert_eq!(nobodys.ways_to_bar(everything)[0].follow, []);
    // Who stands in the way already is not put there.
    assert_eq!(model.ways_to_bar(ways[0].settings), []);
}
