//! The colours of the style sheet, tried as different eyes see them.

use std::collections::BTreeMap;

/// Red, green and blue as light adds up, from 0 to 1.
type Light = [f64; 3];

/// How eyes that lack one kind of cones see, after Machado, Oliveira and Fernandes (2009).
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "no long cones",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "no medium cones",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_82, 0.042_94, 0.968_881],
        ],
    ),
    (
        "no short cones",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_9],
        ],
    ),
];

const STANCES: [&str; 3] = ["backs", "tolerates", "opposes"];

/// The tokens of one theme, by name.
struct Theme {
    name: &'static str,
    tokens: BTreeMap<String, Light>,
}

impl Theme {
    fn light(&self, token: &str) -> Light {
        *self.tokens.get(token).unwrap_or_else(|| panic!("there is no token --{token}"))
    }

    fn contrast(&self, one: &str, other: &str) -> f64 {
        contrast(self.light(one), self.light(other))
    }
}

fn themes() -> [Theme; 2] {
    let sheet = std::fs::read_to_string("../style/tokens.css").expect("the tokens");
    let read = |name: &'static str, index: usize| {
        let tokens = sheet.lines().filter_map(|line| {
            let (token, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            let colours: Vec<&str> = value.split('#').skip(1).map(|hex| &hex[..6]).collect();
            let hex = colours.get(index).or(colours.first())?;
            Some((token.to_owned(), light(hex)))
        });
        Theme { name, tokens: tokens.collect() }
    };
    [read("light", 0), read("dark", 1)]
}

fn light(hex: &str) -> Light {
    [0, 2, 4].map(|at| {
        let value = u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance([red, green, blue]: Light) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG's contrast, from 1 to 21.
fn contrast(one: Light, other: Light) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

fn seen_by(matrix: &[[f64; 3]; 3], colour: Light) -> Light {
    matrix.map(|row| {
        let sum: f64 = row.iter().zip(colour).map(|(part, light)| part * light).sum();
        sum.clamp(0.0, 1.0)
    })
}

/// How far two colours are apart for an eye: a step of CIELAB of about 2 is just seen.
fn apart(one: Light, other: Light) -> f64 {
    let lab = |[red, green, blue]: Light| {
        let part = |value: f64| {
            if value > 0.008_856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 }
        };
        let x = part((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        let y = part(luminance([red, green, blue]));
        let z = part((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    };
    let squares = lab(one).into_iter().zip(lab(other)).map(|(one, other)| (one - other).powi(2));
    squares.sum::<f64>().sqrt()
}

fn pairs() -> [(&'static str, &'static str); 3] {
    let [backs, tolerates, opposes] = STANCES;
    [(backs, tolerates), (tolerates, opposes), (backs, opposes)]
}

#[test]
fn stances_differ_for_every_eye_and_in_greys() {
    for theme in themes() {
        for (one, other) in pairs() {
            for (eye, matrix) in &EYES {
                let [first, second] =
                    [one, other].map(|stance| seen_by(matrix, theme.light(stance)));
                let apart = apart(first, second);
                assert!(
                    apart >= 25.0,
                    "{one} and {other} are {apart:.0} apart, {}, {eye}",
                    theme.name
                );
            }
            let greys = theme.contrast(one, other);
            assert!(greys >= 1.7, "{one} and {other}: {greys:.2} in greys, {}", theme.name);
        }
    }
}

#[test]
fn text_can_be_read_on_its_ground() {
    // Each text with the grounds it stands on. The letters on the map are edged with the halo.
    let texts: [(&str, &[&str]); 8] = [
        (
            "ink",
            &["paper", "paper-quiet", "wall", "floor", "glow", "sea", "land", "unanswered", "halo"],
        ),
        ("ink-quiet", &["paper", "paper-quiet", "wall"]),
        ("on-lamp", &["lamp"]),
        ("on-backs", &["backs"]),
        ("on-waits", &["waits"]),
        ("on-tolerates", &["tolerates"]),
        ("on-opposes", &["opposes"]),
        ("paper", &["ink"]),
    ];
    for theme in themes() {
        for (text, grounds) in texts {
            for ground in grounds {
                let contrast = theme.contrast(text, ground);
                assert!(contrast >= 4.5, "{text} on {ground}: {contrast:.2}, {}", theme.name);
            }
        }
    }
}

#[test]
fn what_is_drawn_stands_out() {
    // Lines, marks and rings: three to one against what they stand on.
    let drawn: [(&str, &[&str]); 6] = [
        ("focus", &["paper", "paper-quiet"]),
        ("ink", &["sea", "land", "unanswered"]),
        // The lines of the map: a halo keeps them from the sea and from the land that they cross.
        ("backs", &["halo", "paper"]),
        ("tolerates-line", &["halo", "paper"]),
        ("rule-strong", &["paper"]),
        // The stripes of those that wait: they are all that tells them from those that back.
        ("backs", &["waits"]),
    ];
    for theme in themes() {
        for (line, grounds) in drawn {
            for ground in grounds {
                let contrast = theme.contrast(line, ground);
                assert!(contrast >= 3.0, "{line} on {ground}: {contrast:.2}, {}", theme.name);
            }
        }
    }
}
