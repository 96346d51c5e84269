use super::*;

#[test]
fn the_options_of_the_program_are_read() {
    let options = read("?step=us&lock&article=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc");
    assert_eq!(options.step.as_deref(), Some("us"));
    assert_eq!(options.lock, Lock::Everything);
    assert_eq!(options.article.as_deref(), Some("https://example.org/a?b=c"));
    assert_eq!(options.wrong, Vec::<String>::new());
    let under = Lock::Under(vec!["us".to_owned(), "south-1".to_owned()]);
    for (query, lock) in [
        ("lock=true", Lock::Everything),
        ("lock=1", Lock::Everything),
        ("lock=us,south-1", under.clone()),
        ("lock=us%2Csouth-1", under),
        ("lock=no", Lock::Nothing),
        ("", Lock::Nothing),
    ] {
        assert_eq!(read(query).lock, lock, "{query}");
    }
    assert_eq!(read("lock=no&lock=yes").lock, Lock::Nothing, "the first counts");
}

#[test]
fn a_value_that_means_nothing_is_named_and_left_to_the_default() {
    for wrong in [
        "theme=purple",
        "theme=",
        "plain=perhaps",
        "lock=2",
        "lock=us,",
        "lock=us,,jp",
        "lock=US",
        "article=http://example.org/",
        "article=javascript:alert(1)",
        "article=https://",
        "article=https://somebody@example.org/",
        "article=https://example.org/\"onclick",
        "frame=two words",
        "events=all",
    ] {
        let options = read(wrong);
        assert_eq!(options.wrong, [wrong], "{wrong}");
        assert_eq!(Options { wrong: Vec::new(), ..options }, Options::default(), "{wrong}");
    }
}

#[test]
fn what_hosts_add_does_no_harm() {
    let hosts = "?initialWidth=720&childId=place-1&parentTitle=A%20%26%20B&parentUrl=https%3A%2F%2Fexample.org\
                 &dark=auto&utm_source=x&lang=en&&=&%%%";
    assert_eq!(read(hosts), Options::default());
    assert_eq!(read(&format!("step={}", "x".repeat(10_000))), Options::default());
}

#[test]
fn a_secret_lives_beside_a_state() {
    assert_eq!(part_fragment("?secret=a1B2"), ("", "?secret=a1B2"));
    assert_eq!(part_fragment("step=us&on=a#?secret=a1B2"), ("step=us&on=a", "?secret=a1B2"));
    assert_eq!(part_fragment("step=us"), ("step=us", ""));
    assert_eq!(part_fragment("amp=1"), ("", ""));
    assert_eq!(part_fragment(""), ("", ""));
}

#[test]
fn a_step_is_begun_with_where_the_fragment_names_none() {
    assert_eq!(with_step("", Some("us")), "step=us");
    assert_eq!(with_step("on=a", Some("us")), "step=us&on=a");
    assert_eq!(with_step("scenario=b&step=jp", Some("us")), "scenario=b&step=jp");
    assert_eq!(with_step("on=a", None), "on=a");
}

#[test]
fn a_link_to_a_state_leads_to_the_article() {
    let link = article_link("https://example.org/a?b=c#part", "step=us&on=x,y");
    assert_eq!(link, "https://example.org/a?b=c&deal-window=step%3Dus%26on%3Dx%2Cy");
    assert_eq!(
        article_link("https://example.org/a", "step=us"),
        "https://example.org/a?deal-window=step%3Dus"
    );
    assert_eq!(article_link("https://example.org/a#part", ""), "https://example.org/a");
}

/// Whatever the bytes, reading ends, and what it keeps is short.
#[test]
fn mangled_queries_are_read_to_their_end() {
    let pieces = [
        "theme",
        "step",
        "article",
        "lock",
        "=",
        "&",
        "?",
        "#",
        "%",
        "%2",
        "%zz",
        "%ff",
        "https://",
        "é",
        "\0",
        "\u{202e}",
        "javascript:",
        "true",
        "us",
        " ",
        "#?secret=",
        "amp=1",
        "\"",
        "<",
        "+",
    ];
    let mut seed = 20_190_612_u32;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..100_000 {
        let text: String = (0..random(14)).map(|_| pieces[random(pieces.len())]).collect();
        let options = read(&text);
        assert!(options.wrong.len() <= OPTIONS.len());
        assert!(options.wrong.iter().all(|wrong| wrong.chars().count() <= 41));
        assert!(options.article.is_none_or(|article| article.starts_with("https://")));
        let (state, host) = part_fragment(&text);
        assert!(state.len() + host.len() <= text.len());
        assert!(host.is_empty() || host.starts_with("?secret="));
    }
}

#[test]
fn every_option_is_explained_to_editors() {
    let text = include_str!("../../../EMBED.md");
    for entry in OPTIONS {
        assert!(text.contains(&format!("| `{}", entry.name)), "EMBED.md lacks {}", entry.name);
    }
}

#[test]
fn a_link_hands_on_options_and_no_tracker() {
    for (query, expected) in [
        ("?fbclid=IwAR1&utm_source=tw", ""),
        ("?plain&fbclid=IwAR1&theme=dark", "?plain&theme=dark"),
        ("", ""),
        ("?plainly=1&step=us", "?step=us"),
    ] {
        assert_eq!(own(query), expected, "{query}");
    }
}

#[test]
fn options_that_were_escaped_are_read_all_the_same() {
    let options = read("?plain&amp;step=jp&amp;amp;lock");
    assert_eq!((options.step.as_deref(), options.lock), (Some("jp"), Lock::Everything));
    assert_eq!(own("?plain&amp;theme=dark&amp;fbclid=1"), "?plain&theme=dark");
}
