//! Addresses: every state can be linked to, and any address gives a state.

use deal_window::address::{print, read};
use deal_window::ids::{ConditionId, CountryId, ScenarioId, StepId};
use deal_window::model::settings::{ConditionSet, Settings, Value};
use deal_window::place::{Place, Table};

use crate::edition;

fn there_and_back(place: Place) {
    let book = &edition().book;
    let fragment = print(book, &place);
    let reading = read(book, &fragment);
    assert_eq!(reading.place, place, "{fragment}");
    assert!(reading.ignored.is_empty(), "{fragment}: {:?}", reading.ignored);
}

#[test]
fn every_setting_comes_back_from_its_address() {
    let book = &edition().book;
    let open: Vec<ConditionId> = book.model.openable().iter().collect();
    let start = Place::start(book);
    for bits in 0..1_u32 << 16 {
        let on = ConditionSet::from_bits(bits);
        let open = open.iter().filter(|id| !on.has(**id) && bits >> 15 & 1 == 1).copied();
        let settings = Settings::new(on, open.collect());
        there_and_back(Place { table: Table { settings, ..start.table }, ..start });
    }
}

#[test]
fn every_step_scenario_and_panel_comes_back() {
    let book = &edition().book;
    for step in StepId::all(book.steps.len()) {
        for scenario in ScenarioId::all(book.scenarios.len()) {
            let countries = CountryId::all(book.countries.len()).map(Some);
            for country in countries.chain([None]) {
                let table = Table::of(book, scenario);
                there_and_back(Place { step, table, country });
                let table = table.set(book, ConditionId(0), Value::Off);
                there_and_back(Place { step, table, country });
            }
        }
    }
}

#[test]
fn what_means_nothing_is_left_out_and_told() {
    let book = &edition().book;
    let ignored = |fragment: &str| read(book, fragment).ignored;
    assert_eq!(ignored("#step=nowhere"), ["step=nowhere"]);
    assert_eq!(ignored("on=us-flexible,atlantis&x=1"), ["on=atlantis", "x=1"]);
    assert_eq!(ignored("open=us-president"), ["open=us-president"]);
    assert_eq!(ignored("hello"), ["hello"]);
    assert_eq!(ignored("&&step=jp&"), Vec::<String>::new());
    // Long and odd fragments give a place and a short account.
    let long = "on=".to_owned() + &"us-flexible,".repeat(2000);
    let reading = read(book, &long);
    assert!(reading.ignored.iter().all(|part| part.chars().count() <= 41));
    for odd in ["====", "#", "%", "%zz=%", "step=%ff%fe", "\u{202e}=x", "on=,,,&off=&open="] {
        let place = read(book, odd).place;
        assert_eq!(place.step, StepId(0), "{odd}");
    }
}

#[test]
fn documented_addresses_lead_where_they_say() {
    let book = &edition().book;
    let place = read(book, "#step=your-turn&scenario=june-2019&on=us-flexible&country=us").place;
    assert_eq!(book.step(place.step).id, "your-turn");
    assert_eq!(place.table.changes(book).count(), 1);
    assert_eq!(place.country.map(|country| book.country(country).id.as_str()), Some("us"));
    // Programs in between may encode commas.
    let encoded = read(book, "off=cn-detente%2Cjp-lockstep");
    assert_eq!(encoded.place.table.changes(book).count(), 2);
    assert!(encoded.ignored.is_empty());
    // A step about a country opens its panel, unless the address says that none is open.
    assert!(read(book, "step=jp").place.country.is_some());
    assert!(read(book, "step=jp&country=").place.country.is_none());
}
