//! Addresses: every state can be linked to, and any address gives a state.

use engine::address::{OtherLink, print, print_beside, print_with, read, read_from};
use engine::book::Book;
use engine::ids::{ConditionId, CountryId, ScenarioId, StepId};
use engine::model::analysis::Odds;
use engine::model::settings::Value;
use engine::model::strikes::Strikes;
use engine::place::{Guess, Place, Room, Table};

use crate::{all_settings, edition};

fn there_and_back(place: Place) {
    let book = &edition().book;
    let fragment = print(book, &place);
    let reading = read(book, &fragment);
    assert_eq!(reading.place, place, "{fragment}");
    assert!(reading.ignored.is_empty(), "{fragment}: {:?}", reading.ignored);
}

#[test]
fn every_setting_comes_back_from_its_address() {
    let start = Place::start(&edition().book);
    for settings in all_settings() {
        there_and_back(Place { table: Table { settings, ..start.table }, ..start });
    }
}

#[test]
fn every_step_scenario_and_panel_comes_back() {
    let book = &edition().book;
    let open = book.model.openable().iter().next().expect("a question");
    let steps = StepId::all(book.steps.len()).map(Some).chain([None]);
    for (step, room) in steps.zip(Room::ALL.into_iter().cycle()) {
        for scenario in ScenarioId::all(book.scenarios.len()) {
            let countries = CountryId::all(book.countries.len()).map(Some);
            for country in countries.chain([None]) {
                let table = Table::of(book, scenario);
                there_and_back(Place { room, step, table, country });
                for value in [Value::On, Value::Off, Value::Open] {
                    // One that can't be open, and one that can.
                    let table = table.set(book, ConditionId(0), value);
                    let table = table.set(book, open, value);
                    there_and_back(Place { room, step, table, country });
                }
            }
        }
    }
}

#[test]
fn what_means_nothing_is_left_out_and_told() {
    let book = &edition().book;
    let ignored = |fragment: &str| read(book, fragment).ignored;
    assert_eq!(ignored("#step=nowhere"), ["step=nowhere"]);
    assert_eq!(ignored("on=us-flexible,atlantis&setp=us"), ["on=atlantis"]);
    assert_eq!(ignored("on=us-flexible,atlantis&stp=us"), ["on=atlantis", "stp=us"]);
    assert_eq!(ignored("open=us-president"), ["open=us-president"]);
    assert_eq!(ignored("hello"), ["hello"]);
    assert_eq!(ignored("read=aloud"), ["read=aloud"]);
    assert_eq!(ignored("&&step=jp&"), Vec::<String>::new());
    assert_eq!(ignored("scenario=x&country=y"), ["scenario=x", "country=y"]);
    assert_eq!(
        ignored("open=nk-price,us-president,us-voters"),
        ["open=us-president", "open=us-voters"]
    );
    // A word that means something is kept although its neighbours don't.
    let reading = read(book, "on=atlantis,us-flexible&step=jp&step=nowhere");
    assert_eq!(reading.place.table.changes(book).count(), 1);
    assert_eq!(reading.place.step.map(|step| book.step(step).id.as_str()), Some("jp"));
}

#[test]
fn a_hundred_thousand_mangled_fragments_give_a_place() {
    let book = &edition().book;
    let pieces = [
        "#",
        "&",
        "=",
        ",",
        "%",
        "%2C",
        "%00",
        "%ff",
        "\u{202e}",
        "\u{0}",
        "é",
        "step",
        "step=us",
        "scenario=",
        "scenario=hanoi",
        "on=",
        "off=us-flexible",
        "open=nk-price",
        "strike=tokyo",
        "strike=tokyo.",
        ".",
        "odds=us-flexible:80",
        "odds=:",
        ":",
        "-1",
        "999999999999999999999",
        "note=%E2%80",
        "note=",
        "guess=jp",
        "guess=none",
        "compare=",
        "compare=step%3Dus%26on%3D",
        "%26",
        "country=",
        "country=cn",
        "<",
        "\"",
        "'",
        "+",
        " ",
        "__proto__",
        "https://example.org/",
    ];
    let mut seed = 20_190_612_u32;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..100_000 {
        let fragment: String = (0..random(14)).map(|_| pieces[random(pieces.len())]).collect();
        let reading = read(book, &fragment);
        // Whatever was read can be written, and comes back the same.
        let again = read(book, &print(book, &reading.place));
        assert_eq!(again.place, reading.place, "{fragment}");
        assert!(again.ignored.is_empty(), "{fragment}: {:?}", again.ignored);
        let again = read(book, &print_beside(book, &reading.place, &reading.other));
        assert_eq!(
            (again.place, again.other),
            (reading.place, reading.other.clone()),
            "{fragment}"
        );
        // Nor does it matter what another link is like.
        if let Some(other) = reading.other.read(book) {
            there_and_back(other.place);
        }
        assert!(reading.ignored.iter().all(|part| part.chars().count() <= 41), "{fragment}");
    }
}

#[test]
fn odd_fragments_lead_to_the_start_and_are_told() {
    let book = &edition().book;
    let start = Place::start(book);
    let odd: [(&str, &[&str]); 14] = [
        ("", &[]),
        ("#", &[]),
        ("&&&", &[]),
        ("on=,,,&off=&open=", &[]),
        ("##", &["#"]),
        ("====", &[]),
        ("hello", &["hello"]),
        ("%", &["%"]),
        ("%zz=%", &[]),
        ("%+f=x", &[]),
        ("%2", &["%2"]),
        ("step=%ff%fe", &["step=ff%fe"]),
        ("\u{202e}=x", &[]),
        ("STEP=jp", &["STEP=jp"]),
    ];
    for (fragment, ignored) in odd {
        let reading = read(book, fragment);
        assert_eq!(reading.place, start, "{fragment}");
        assert_eq!(reading.ignored, ignored, "{fragment}");
    }
}

/// An address in which all but letters and digits is encoded.
fn encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(letter).collect()
}

/// Something that is done to a fragment, with its name.
type Way = (&'static str, fn(&str) -> String);

/// What chat programs, mail, content systems and trackers make of a fragment.
fn ways() -> [Way; 10] {
    [
        ("escaped", |text| text.replace('&', "&amp;")),
        ("escaped twice", |text| text.replace('&', "&amp;amp;")),
        ("escaped by number", |text| text.replace('&', "&#038;")),
        ("separators encoded", |text| text.replace('&', "%26")),
        ("separators and signs encoded", |text| text.replace('&', "%26").replace('=', "%3D")),
        ("encoded", encoded),
        ("encoded twice", |text| encoded(&encoded(text))),
        ("tracked", |text| format!("{text}&fbclid=IwAR1")),
        ("tracked before", |text| format!("Echobox=1718000000-1&{text}")),
        ("a query behind it", |text| format!("{text}?utm_source=mail&utm_medium=b")),
    ]
}

/// A link to be laid beside another, and the table that it leads to.
fn another(book: &Book, index: usize) -> (OtherLink, Table) {
    let scenario = ScenarioId::at((index + 3) % book.scenarios.len());
    let table = Table::of(book, scenario).set(book, ConditionId::at(index + 1), Value::On);
    let table = Table {
        strikes: Strikes::default().set(index + 2, true),
        odds: table.odds.with(ConditionId::at(index + 3), 15),
        ..table
    };
    (OtherLink::to(book, table), table)
}

/// What is taken into an address that stands in a sentence.
const BEHIND: [&str; 9] = [".", ")", ").", ",", "!", "”", "\u{200b}", "%E2%80%8B", "%22"];

#[test]
fn what_an_address_goes_through_on_its_way_is_undone() {
    let book = &edition().book;
    let start = Place::start(book);
    let steps = StepId::all(book.steps.len()).zip(ScenarioId::all(book.scenarios.len()));
    for (index, (step, scenario)) in steps.enumerate() {
        let country = CountryId::all(book.countries.len()).nth(index % 6);
        let table = Table::of(book, scenario).set(book, ConditionId::at(index), Value::On);
        let table = table.set(book, ConditionId::at(index + 2), Value::Off);
        let table = Table {
            strikes: Strikes::default().set(index, true).set(index + 5, true),
            odds: table.odds.with(ConditionId::at(index), 85),
            ..table
        };
        let place = Place { step: Some(step), table, country, ..start };
        // An `&` of a note can't be told from one that joins, where those alone were encoded.
        let (plain, note) = (print(book, &place), "Why? 5 of 6, at last.");
        let none = OtherLink::default();
        let noted = print_with(book, &place, &none, Some(Guess::Nobody), note);
        let (other, other_table) = another(book, index);
        let beside = print_beside(book, &place, &other);
        let all = print_with(book, &place, &other, Some(Guess::Nobody), note);
        let has_other = |fragment: &str, name: &str| {
            let reading = read(book, fragment);
            assert_eq!(reading.place, place, "{name}: {fragment}");
            assert!(reading.ignored.is_empty(), "{name}: {:?}", reading.ignored);
            let other = reading.other.read(book).expect("a state");
            assert_eq!(other.place.table, other_table, "{name}: {fragment}");
            assert!(other.ignored.is_empty(), "{name}: {:?}", other.ignored);
            reading.note
        };
        for (name, way) in ways() {
            let reading = read(book, &way(&plain));
            assert_eq!(reading.place, place, "{name}: {}", way(&plain));
            assert!(reading.ignored.is_empty(), "{name}: {:?}", reading.ignored);
            let reading = read(book, &way(&noted));
            assert_eq!(
                (reading.place, reading.note.as_str()),
                (place, note),
                "{name}: {}",
                way(&noted)
            );
            assert!(reading.ignored.is_empty(), "{name}: {:?}", reading.ignored);
            has_other(&way(&beside), name);
            // What stands behind another link can't be told from it, where separators alone were encoded.
            let said = has_other(&way(&all), name);
            assert!(said == note || name == "separators encoded", "{name}: {said}");
        }
        for behind in BEHIND {
            has_other(&format!("{beside}{behind}"), behind);
            let reading = read(book, &format!("{plain}{behind}"));
            assert_eq!(reading.place, place, "{plain}{behind}");
            assert!(reading.ignored.is_empty(), "{behind}: {:?}", reading.ignored);
        }
    }
}

#[test]
fn what_others_put_into_a_fragment_is_no_state_of_ours() {
    use engine::address::speaks;
    for fragment in ["", "main", "Echobox=1718000000-1", "fbclid=x&utm_source=y", ":~:text=a"] {
        assert!(!speaks(fragment), "{fragment}");
        assert!(!fragment.contains('=') || read(&edition().book, fragment).ignored.is_empty());
    }
    for fragment in ["step=us", "Echobox=1&step=us", "step%3Dus", "amp;on=x", "scenaro=hanoi"] {
        assert!(speaks(fragment), "{fragment}");
    }
}

#[test]
fn thousands_of_characters_give_a_short_account() {
    let book = &edition().book;
    let long = [
        "on=".to_owned() + &"us-flexible,".repeat(2000),
        "x".repeat(100_000),
        "é&".repeat(5_000),
        "step=".to_owned() + &"日本".repeat(3_000),
    ];
    for fragment in long {
        let reading = read(book, &fragment);
        assert!(!reading.ignored.is_empty(), "what is cut off is told");
        assert!(reading.ignored.iter().all(|part| part.chars().count() <= 41));
        there_and_back(reading.place);
    }
}

#[test]
fn an_address_cut_off_anywhere_still_leads_somewhere() {
    let book = &edition().book;
    let whole =
        "#step=your-turn&scenario=june-2019&on=us-flexible%2Cjp-concerns&open=nk-price&country=us";
    for end in 0..=whole.len() {
        there_and_back(read(book, &whole[..end]).place);
    }
}

#[test]
fn documented_addresses_lead_where_they_say() {
    let book = &edition().book;
    let place = read(book, "#step=your-turn&scenario=june-2019&on=us-flexible&country=us").place;
    // What was a step once is a room now.
    assert_eq!((place.room, place.step), (Room::Board, None));
    assert_eq!(place.table.changes(book).count(), 1);
    assert_eq!(place.country.map(|country| book.country(country).id.as_str()), Some("us"));
    // Programs in between may encode commas.
    for comma in ["%2C", "%2c", ","] {
        let encoded = read(book, &format!("off=cn-detente{comma}jp-lockstep"));
        assert_eq!(encoded.place.table.changes(book).count(), 2, "{comma}");
        assert!(encoded.ignored.is_empty(), "{comma}");
    }
    // A step about a country tells its politics itself, whatever an address of before says of its panel.
    assert_eq!(read(book, "step=jp").place, read(book, "step=jp&country=").place);
    assert_eq!(read(book, "step=jp&read=page").place, read(book, "step=jp").place);
    // The parts may stand in any order, and a scenario that is named beats the step's own.
    let scenario = |fragment| read(book, fragment).place.table.scenario;
    assert_eq!(scenario("scenario=hanoi&step=jp"), scenario("step=jp&scenario=hanoi"));
    assert_eq!(book.scenario(scenario("step=jp&scenario=hanoi")).id, "hanoi");
    assert_eq!(book.scenario(scenario("step=jp")).id, "june-2019");
}

#[test]
fn a_link_leaves_alone_what_it_does_not_name() {
    let book = &edition().book;
    let present = read(book, "step=jp&scenario=june-2019&on=us-flexible&country=cn").place;
    let follow = |fragment| read_from(book, fragment, Some(present)).place;
    let there = follow("scenario=hanoi");
    assert_eq!((there.step, there.country), (present.step, present.country));
    assert_eq!(book.scenario(there.table.scenario).id, "hanoi");
    assert!(there.table.changes(book).is_empty());
    // A step without a scenario of its own keeps the table.
    assert_eq!(follow("step=closes").table, present.table);
    assert_eq!(follow("nonsense"), present);
    // The board keeps all of it, and the story's place.
    assert_eq!(follow("step=your-turn"), Place { room: Room::Board, ..present });
    // In the sources nothing would be seen of a situation.
    let sources = Place { room: Room::Sources, ..present };
    assert_eq!(read_from(book, "scenario=hanoi", Some(sources)).place.room, Room::Board);
}

#[test]
fn who_comes_by_a_state_is_not_asked_for_a_guess_first() {
    let book = &edition().book;
    let leads = |fragment| {
        let Place { room, step, .. } = read(book, fragment).place;
        (room, step.map(|step| book.step(step).id.as_str()))
    };
    assert_eq!(leads(""), (Room::Story, None));
    assert_eq!(leads("guess=jp"), (Room::Story, None));
    assert_eq!(leads("room=story"), (Room::Story, None));
    assert_eq!(leads("room=sources"), (Room::Sources, None));
    assert_eq!(leads("on=us-flexible"), (Room::Board, None));
    assert_eq!(leads("scenario=hanoi"), (Room::Board, None));
    assert_eq!(leads("country=jp"), (Room::Board, None));
    assert_eq!(leads("step=jp&scenario=hanoi"), (Room::Story, Some("jp")));
    assert_eq!(leads("room=board&step=jp"), (Room::Board, Some("jp")));
    assert_eq!(read(book, "room=attic").ignored, ["room=attic"]);
}

#[test]
fn every_part_that_can_be_struck_comes_back() {
    let book = &edition().book;
    let start = Place::start(book);
    let parts = book.model.strikables();
    for index in 0..parts.len() {
        let strikes = Strikes::default().set(index, true).set(index / 2, true);
        there_and_back(Place { table: Table { strikes, ..start.table }, ..start });
    }
    let all = (0..parts.len()).fold(Strikes::default(), |strikes, index| strikes.set(index, true));
    there_and_back(Place { table: Table { strikes: all, ..start.table }, ..start });
}

#[test]
fn all_odds_come_back() {
    let start = Place::start(&edition().book);
    for per_cent in (0..=100).step_by(5) {
        for condition in ConditionId::all(16) {
            let odds = start.table.odds.with(condition, per_cent);
            there_and_back(Place { table: Table { odds, ..start.table }, ..start });
        }
        there_and_back(Place {
            table: Table { odds: Odds::all(16, per_cent), ..start.table },
            ..start
        });
    }
}

#[test]
fn a_condition_is_struck_from_one_requirement_or_from_all() {
    let book = &edition().book;
    let count = |fragment: &str| {
        let reading = read(book, fragment);
        assert!(reading.ignored.is_empty(), "{:?}", reading.ignored);
        reading.place.table.strikes.count()
    };
    assert_eq!(count("strike=tokyo"), 1);
    assert_eq!(count("strike=tokyo.jp-lockstep"), 1);
    assert_eq!(count("strike=tokyo%2Cbeijing,tokyo"), 2);
    // The president is asked for with others in Washington, Seoul and Tokyo.
    assert_eq!(count("strike=us-president"), 3);
}

#[test]
fn strikes_and_odds_that_mean_nothing_are_told() {
    let book = &edition().book;
    let start = Place::start(book);
    let odd: [(&str, &[&str]); 9] = [
        ("strike=", &["strike="]),
        ("odds=", &["odds="]),
        ("strike=atlantis", &["strike=atlantis"]),
        ("strike=tokyo.nk-price", &["strike=tokyo.nk-price"]),
        ("odds=us-president:900", &["odds=us-president:900"]),
        ("odds=us-president:83", &["odds=us-president:83"]),
        ("odds=us-president:-5,us-voters", &["odds=us-president:-5", "odds=us-voters"]),
        ("odds=atlantis:50", &["odds=atlantis:50"]),
        ("guess=atlantis", &["guess=atlantis"]),
    ];
    for (fragment, ignored) in odd {
        let reading = read(book, fragment);
        assert_eq!(reading.place, start, "{fragment}");
        assert_eq!(reading.ignored, ignored, "{fragment}");
    }
    // What means something is kept beside what doesn't.
    let reading = read(book, "odds=us-president:900,us-voters:5&strike=tokyo,x");
    let voters = book.conditions.iter().position(|one| one.id == "us-voters").expect("voters");
    assert_eq!(reading.place.table.odds.per_cent(ConditionId::at(voters)), 5);
    assert_eq!((reading.place.table.strikes.count(), reading.ignored.len()), (1, 2));
}

#[test]
fn a_step_or_a_scenario_leaves_strikes_and_odds_as_they_are() {
    let book = &edition().book;
    let present = read(book, "step=jp&strike=tokyo&odds=us-voters:5").place;
    for fragment in ["step=window", "scenario=hanoi", "step=cn&scenario=hanoi", "on=us-flexible"] {
        let table = read_from(book, fragment, Some(present)).place.table;
        assert_eq!((table.strikes, table.odds), (present.table.strikes, present.table.odds));
    }
}

#[test]
fn a_link_carries_a_note_and_a_guess() {
    let book = &edition().book;
    let place = Place::start(book);
    let notes = ["Look at Tokyo & Seoul, 100% = all", "日本は？ <b>#step=us</b>", "a+b", ""];
    for note in notes {
        for guess in [None, Some(Guess::Nobody), Some(Guess::Country(CountryId(3)))] {
            let reading = read(book, &print_with(book, &place, &OtherLink::default(), guess, note));
            assert_eq!((reading.place, reading.guess), (place, guess));
            assert_eq!(reading.note, note);
            assert!(reading.ignored.is_empty(), "{:?}", reading.ignored);
        }
    }
    let long = "x".repeat(500);
    assert_eq!(read(book, &format!("note={long}")).note.len(), 140);
    assert_eq!(read(book, "note=one%0Atwo%00").note, "one two");
}

#[test]
fn a_link_laid_beside_a_state_comes_back_with_it_and_leads_to_the_board() {
    let book = &edition().book;
    let start = Place::start(book);
    let mut places = vec![start];
    for room in Room::ALL {
        places.push(Place { room, step: Some(StepId(4)), ..start });
        places.push(Place { room, ..start });
    }
    for (index, place) in places.into_iter().enumerate() {
        let (other, table) = another(book, index);
        let reading = read(book, &print_beside(book, &place, &other));
        assert_eq!((reading.place, &reading.other), (place, &other));
        assert_eq!(other.read(book).expect("a state").place.table, table);
    }
    let room = |fragment| read(book, fragment).place.room;
    assert_eq!(room("compare=scenario%3Dhanoi"), Room::Board);
    assert_eq!(room("room=story&compare=scenario%3Dhanoi"), Room::Story);
    assert_eq!(room("step=us&compare=scenario%3Dhanoi"), Room::Story);
    assert_eq!(read(book, "compare="), read(book, ""));
}

#[test]
fn the_longest_two_states_go_into_one_address() {
    let book = &edition().book;
    let parts = book.model.strikables().len();
    let mut settings = book.model.scenario(ScenarioId(0));
    for id in ConditionId::all(book.conditions.len()) {
        let is_on = settings.value(id) == Value::On;
        settings = settings.set(id, if is_on { Value::Off } else { Value::On });
    }
    let table = Table {
        scenario: ScenarioId(0),
        settings,
        strikes: (0..parts).fold(Strikes::default(), |strikes, index| strikes.set(index, true)),
        odds: Odds::all(16, 100),
    };
    let (place, other) = (Place { table, ..Place::start(book) }, OtherLink::to(book, table));
    let fragment = print_with(book, &place, &other, None, &"é".repeat(140));
    let reading = read(book, &fragment);
    assert_eq!((reading.place, &reading.other), (place, &other), "{}", fragment.len());
    assert_eq!(reading.note.chars().count(), 140);
    assert_eq!(other.read(book).expect("a state").place.table, table);
}

#[test]
fn another_link_is_taken_as_a_whole_or_from_its_sign_on() {
    let book = &edition().book;
    let table = |text: &str| OtherLink::pasted(text).read(book).map(|one| one.place.table);
    let hanoi = read(book, "scenario=hanoi&on=us-flexible").place.table;
    for text in [
        "https://example.org/window/?theme=dark#room=board&scenario=hanoi&on=us-flexible",
        "  #scenario=hanoi&on=us-flexible\n",
        "scenario=hanoi&on=us-flexible",
        "https://example.org/#scenario%3Dhanoi%26on%3Dus-flexible.",
        // As a publisher's article hands it on.
        "https://example.org/article?a=b&deal-window=room%3Dboard%26scenario%3Dhanoi%26on%3Dus-flexible",
        // What it has beside itself, and says of itself, is of no account.
        "#scenario=hanoi&on=us-flexible&compare=scenario%3Dsingapore&note=Hello&guess=jp",
    ] {
        assert_eq!(table(text), Some(hanoi), "{text}");
    }
    // A link to the story is one to what lies on the table there.
    assert_eq!(table("#step=jp"), Some(read(book, "step=jp").place.table));
    for text in ["", "hello", "https://example.org/", "#main", "t=30", "scenario=atlantis", "%%%"] {
        assert_eq!(table(text), None, "{text}");
    }
    // What can't be read of a state is told, and the rest is compared.
    let reading = OtherLink::pasted("#scenario=hanoi&on=us-flexible,atlantis").read(book);
    let reading = reading.expect("a state");
    assert_eq!((reading.place.table, reading.ignored), (hanoi, vec!["on=atlantis".to_owned()]));
    // One without an end keeps its beginning.
    let long = format!("scenario=hanoi&on=us-flexible&strike={}", "é,".repeat(9000));
    assert_eq!(table(&long), Some(hanoi));
}
