//! What whoever says that a deal lasts has to believe: exactly what differs and matters, in one sentence.

use engine::belief::{Asked, belief};
use engine::book::Book;
use engine::ids::{ConditionId, GateId, ScenarioId};
use engine::model::settings::{ConditionSet, Settings, Value};
use engine::model::strikes::Strikes;
use engine::place::Table;

use crate::edition;

fn book() -> &'static Book {
    &edition().book
}

fn condition(id: &str) -> ConditionId {
    let index = book().conditions.iter().position(|condition| condition.id == id);
    ConditionId::at(index.expect("the condition"))
}

fn set(ids: &[&str]) -> ConditionSet {
    ids.iter().map(|id| condition(id)).collect()
}

fn asked(now: Settings) -> Asked {
    Asked::of(&book().model, book().model.scenario(book().model.start), now)
}

fn says(table: Table) -> String {
    belief(book(), &book().model.without(table.strikes), table).sentence(book())
}

fn start() -> Table {
    Table::of(book(), book().model.start)
}

/// Some thousands of settings, spread over all of them, undecided ones among them.
fn settings() -> impl Iterator<Item = Settings> {
    let count = book().conditions.len();
    let openable = book().model.openable();
    (0..6561_u32).map(move |seed| {
        let bits = seed.wrapping_mul(2_654_435_761);
        let on = ConditionSet::from_bits(bits >> (32 - count));
        let open = ConditionSet::from_bits(bits.rotate_left(13) >> (32 - count));
        Settings::new(on, open.intersection(openable))
    })
}

#[test]
fn the_start_asks_for_what_it_leaves_open_and_for_the_message() {
    let five = ["us-flexible", "us-first-step", "nk-groundwork", "nk-price", "nk-intent"];
    assert_eq!(asked(start().settings).needed, set(&five));
    let says = says(start());
    assert!(says.contains("otherwise stay as they are"), "{says}");
    assert!(!says.contains("even if"), "{says}");
}

#[test]
fn what_is_asked_is_enough_and_no_more() {
    let model = &book().model;
    let last = GateId::at(book().gates.len() - 1);
    let start = model.scenario(model.start);
    for now in settings() {
        let Asked { needed, forgone, .. } = asked(now);
        let given = start.on().intersection(now.on());
        assert!(model.opens(last, given.union(needed)), "{now:?} asks for too little: {needed:?}");
        for one in needed.iter() {
            let without = given.union(needed).without(one);
            assert!(!model.opens(last, without), "{now:?} need not ask for {one:?}");
        }
        assert!(needed.intersection(given).is_empty(), "{now:?} asks for what nobody has changed");
        // What the authors have and the reader hasn't is either asked for again or done without.
        let lost = start.on().difference(now.on());
        assert_eq!(lost.intersection(needed).union(forgone), lost, "{now:?}");
        assert!(forgone.intersection(needed).is_empty(), "{now:?}");
    }
}

#[test]
fn the_sentence_names_each_of_them_and_nothing_else() {
    for now in settings() {
        let belief = belief(book(), &book().model, Table { settings: now, ..start() });
        let needed = asked(now).needed;
        for id in ConditionId::all(book().conditions.len()) {
            let clauses = belief.clauses.iter();
            let named =
                clauses.filter(|one| one.says.starts_with(&book().condition(id).on)).count();
            assert_eq!(named, usize::from(needed.has(id)), "{now:?}: {}", book().condition(id).id);
        }
        let own = belief.clauses.iter().filter(|clause| clause.is_own).count();
        assert_eq!(own, needed.intersection(now.on()).count(), "{now:?}");
    }
}

#[test]
fn it_is_a_sentence() {
    let strikables = book().model.strikables().len();
    for (seed, now) in settings().enumerate() {
        let strikes = (0..seed % 4).fold(Strikes::default(), |strikes, step| {
            strikes.set((seed * 7 + step * 5) % strikables, true)
        });
        let says = says(Table { settings: now, strikes, ..start() });
        assert!(says.ends_with('.') && !says.ends_with(".."), "{says}");
        for wrong in ["that that", "{", "  ", ";;", "believe .", "; ."] {
            assert!(!says.contains(wrong), "`{wrong}` in: {says}");
        }
        assert_eq!(says.matches("you have to believe").count(), 1, "{says}");
    }
}

#[test]
fn what_is_crossed_out_is_named_and_no_longer_asked_for() {
    let book = book();
    let price = book.requirements.iter().position(|one| one.id == "price").expect("a price");
    let whole = |part: &engine::model::strikes::Strikable| matches!(part, engine::model::strikes::Strikable::Whole(id) if id.index() == price);
    let index = book.model.strikables().iter().position(whole).expect("it can be struck");
    let strikes = Strikes::default().set(index, true);
    let says = says(Table { strikes, ..start() });
    assert!(says.contains("that “A price” is not needed"), "{says}");
    assert!(!says.contains("find a price"), "{says}");
}

#[test]
fn another_way_is_told_as_one() {
    let breaks = book().scenarios.iter().position(|one| one.id == "tokyo-breaks-step");
    let table = Table::of(book(), ScenarioId::at(breaks.expect("the situation")));
    let says = says(table);
    let both = "that Tokyo puts being seen in step with Washington first, or that the deal meets";
    assert!(says.contains(both), "{says}");
    assert!(!says.contains("stay as they are"), "{says}");
}

#[test]
fn what_is_done_without_is_told() {
    let now = start().settings.set(condition("us-voters"), Value::Off);
    let says = says(Table { settings: now, ..start() });
    assert!(says.contains("even if voters no longer favour diplomacy, you have to"), "{says}");
}
