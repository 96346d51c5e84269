//! The axis of politics at home: chips stand where the rules say, and dashed ones where a flip would put them.

use engine::ids::{ActorId, ConditionId, CountryId};
use engine::model::Stance;
use engine::model::settings::{Settings, Value};
use engine::model::stations::{STATIONS, Spot, Stations};

use crate::{all_settings, edition};

fn country(id: &str) -> CountryId {
    let countries = &edition().book.countries;
    CountryId::at(countries.iter().position(|country| country.id == id).expect("the country"))
}

fn condition(id: &str) -> ConditionId {
    let conditions = &edition().book.conditions;
    ConditionId::at(conditions.iter().position(|one| one.id == id).expect("the condition"))
}

fn start() -> Settings {
    let model = &edition().book.model;
    model.scenario(model.start)
}

/// Short names and stations.
type Told = Vec<(&'static str, Stance)>;

/// Everybody, and everybody who would go somewhere.
fn told(of: CountryId, stations: &Stations) -> (Told, Told) {
    let book = &edition().book;
    let chips: Vec<&str> = book.actors_of(of).map(|id| book.actor(id).chip.as_str()).collect();
    let at = |spot: &Spot| STATIONS[spot.station];
    let here = stations.here.iter().zip(&chips).map(|(spot, chip)| (*chip, at(spot))).collect();
    let there = stations.there.iter().zip(&chips);
    (here, there.filter_map(|(spot, chip)| Some((*chip, at(spot.as_ref()?)))).collect())
}

#[test]
fn without_its_president_washingtons_critics_would_go_over_and_that_is_ours() {
    let (us, president) = (country("us"), condition("us-president"));
    let stations = edition().book.model.stations(us, start(), &[president]);
    let (here, there) = told(us, &stations);
    assert_eq!(
        here,
        [
            ("President", Stance::Waits),
            ("Republicans", Stance::Tolerates),
            ("Democrats", Stance::Backs),
            ("Voters", Stance::Backs),
        ]
    );
    assert_eq!(there, [("President", Stance::Opposes), ("Republicans", Stance::Opposes)]);
    // Who comes first in the book stands on top.
    assert_eq!(stations.here.iter().map(|spot| spot.row).collect::<Vec<_>>(), [0, 0, 1, 0]);
    let turn = stations.turn.expect("a turn");
    assert_eq!((turn.condition, turn.value, turn.is_ours), (president, Value::Off, true));
}

#[test]
fn once_tokyo_has_been_turned_the_dashed_chip_is_where_it_came_from() {
    let book = &edition().book;
    let step = book.step(book.step_about(country("jp")).expect("its step"));
    let before = book.model.stations(country("jp"), start(), &step.switches);
    assert_eq!(told(country("jp"), &before).1, [("Abe’s gov’t", Stance::Opposes)]);
    for flipped in &step.switches {
        let turned = start().set(*flipped, Value::Off);
        let after = book.model.stations(country("jp"), turned, &step.switches);
        assert_eq!(told(country("jp"), &after).1, [("Abe’s gov’t", Stance::Tolerates)]);
        // The authors say themselves that Tokyo would keep quiet.
        assert_eq!(after.turn, Some(turn(*flipped, Value::On, false)));
    }
}

fn turn(condition: ConditionId, value: Value, is_ours: bool) -> engine::model::stations::Turn {
    engine::model::stations::Turn { condition, value, is_ours }
}

#[test]
fn each_step_about_a_country_can_be_tried_and_moves_somebody_in_it() {
    let book = &edition().book;
    for step in &book.steps {
        let Some(of) = step.country else { continue };
        assert!(!step.switches.is_empty(), "{} has nothing to try", step.id);
        let stations = book.model.stations(of, start(), &step.switches);
        assert!(stations.turn.is_some(), "{} moves nobody", step.id);
    }
}

#[test]
fn in_every_setting_the_chips_stand_where_the_verdict_says_and_none_on_another() {
    let book = &edition().book;
    let conditions: Vec<ConditionId> = ConditionId::all(book.conditions.len()).collect();
    for settings in all_settings().step_by(997) {
        let verdict = book.model.evaluate(settings);
        for of in CountryId::all(book.countries.len()) {
            let actors: Vec<ActorId> = book.actors_of(of).collect();
            for condition in &conditions {
                let stations = book.model.stations(of, settings, &[*condition]);
                let mut spots: Vec<Spot> = stations.here.clone();
                spots.extend(stations.there.iter().flatten());
                for (index, spot) in spots.iter().enumerate() {
                    assert!(!spots[..index].contains(spot), "two stand at {spot:?}");
                    assert!(spot.row < stations.height(spot.station));
                }
                let flipped = match settings.value(*condition) {
                    Value::Off => settings.set(*condition, Value::On),
                    _ => settings.set(*condition, Value::Off),
                };
                let after = book.model.evaluate(flipped);
                for (index, actor) in actors.iter().enumerate() {
                    let (is, would) = (verdict.actor(*actor).stance, after.actor(*actor).stance);
                    assert_eq!(STATIONS[stations.here[index].station], is);
                    let there = stations.there[index].map(|spot| STATIONS[spot.station]);
                    assert_eq!(there, (is != would).then_some(would));
                }
            }
        }
    }
}
