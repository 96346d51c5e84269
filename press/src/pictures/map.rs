//! The map as it is in a situation: land that carries the stances, and a line from each capital to the table. Its look is
//! that of `style/map.css`.

use cartography::plan::{Anchor, Label};
use cartography::{Drawing, GRAINS, Party, Point};
use deal_window::view::glyph::pane_path;
use engine::book::{Country, Role};
use engine::ids::CountryId;
use engine::model::pane::Pane;
use engine::model::verdict::Answer;
use engine::situations::is_inferred;
use engine::window::Glass;
use engine::words::Word;

use super::fonts::Voice;
use super::legend::{PANES, legend};
use super::lines::Lines;
use super::sheet::{Ink, Sheet};
use super::shown::Moment;
use super::svg::{Area, Stage, moved, number, path, rect};
use super::trouble::Trouble;
use super::window::{outline, sign_look};
use crate::content::edition::Edition;

/// The shelves along the coasts: how wide each is, and its colour. The widest first.
const SHELVES: [(f32, &str); 3] = [(56.0, "shelf-1"), (34.0, "shelf-2"), (14.0, "shelf-3")];
/// How many letters' sizes a map is wide that shows the whole: as on a phone.
const EMS: f32 = 390.0 / 16.0;
/// How far the haze reaches beyond the end of the land, and how far within, in the map's units.
const HAZE: [f32; 2] = [1500.0, 110.0];

/// The map in a part of the picture, with what its marks mean.
///
/// # Errors
///
/// When a name finds no room, or the fonts lack a letter.
pub(super) fn map(
    sheet: &Sheet,
    edition: &Edition,
    seen: &Moment,
    Stage { area, scale, inset }: Stage,
) -> Result<String, Trouble> {
    let book = &edition.book;
    let size = 18.0 * scale;
    let room = area.width - 2.0 * inset;
    let is_ghost = |id| matches!(seen.window.glass(id), Glass::Ghost(_));
    let note = match CountryId::all(book.countries.len()).any(is_ghost) {
        true => Some(Lines::fit(
            book.word(Word::MatrixPast),
            Voice::Text,
            room,
            &[(size * 0.94, 1), (size * 0.84, 2)],
        )?),
        false => None,
    };
    let note_height = note.as_ref().map_or(0.0, Lines::height);
    let (_, legend_height) = legend(sheet, book, &PANES, [0.0, 0.0], room, size)?;
    let foot = 10.0 * scale + legend_height + note_height + 10.0 * scale;
    let water = Area { height: area.height - foot, ..area };
    let map = Map::new(sheet, edition, seen, water);
    let name = sheet.name("water");
    let mut drawn = format!(
        "<defs>{}<clipPath id=\"{name}\">{}</clipPath></defs><g clip-path=\"url(#{name})\">{}</g>",
        patterns(sheet),
        water.rect(""),
        map.draw()?
    );
    drawn += &rect([area.left, water.bottom(), area.width, foot], &sheet.fill("paper"));
    let line =
        format!("M{} {}H{}", number(area.left), number(water.bottom()), number(area.right()));
    drawn += &path(&line, &sheet.stroke("ink", 1.2, ""));
    let mut top = water.bottom() + 10.0 * scale;
    drawn += &legend(sheet, book, &PANES, [area.left + inset, top], room, size)?.0;
    top += legend_height;
    if let Some(note) = note {
        drawn += &note.draw(sheet, [area.left + inset, top], 0.0, "ink-quiet")?;
    }
    Ok(drawn)
}

fn grains() -> String {
    format!("scale({:.5})", 1.0 / GRAINS)
}

/// The patterns of the stances that are not told by a plain ground, without that ground.
fn patterns(sheet: &Sheet) -> String {
    let pattern = |pane: Pane, size: f32, turned: &str, over: [f32; 4], token: &str| {
        let name = sheet.name(pane.name());
        format!(
            "<pattern id=\"{name}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"{turned}scale({GRAINS})\">{}</pattern>",
            rect(over, &sheet.fill(token))
        )
    };
    pattern(Pane::Waits, 18.0, "", [0.0, 0.0, 9.0, 18.0], "backs")
        + &pattern(Pane::Tolerates, 18.0, "rotate(45)", [0.0, 0.0, 5.4, 18.0], "tolerates-hatch")
        + &pattern(Pane::Opposes, 11.0, "", [0.0, 0.0, 11.0, 1.6], "opposes-slats")
}

/// A map while it is drawn.
struct Map<'a> {
    sheet: &'a Sheet,
    edition: &'a Edition,
    seen: &'a Moment,
    area: Area,
    /// How many points a unit of the map is, and where its corner lies.
    scale: f32,
    corner: [f32; 2],
    /// The size of letters in points.
    em: f32,
}

impl<'a> Map<'a> {
    /// The whole map in this part of the picture, and more of it where there is room.
    fn new(sheet: &'a Sheet, edition: &'a Edition, seen: &'a Moment, area: Area) -> Self {
        let [x, y, width, height] = edition.drawing.whole.map(|number| number as f32);
        let scale = (area.width / width).min(area.height / height);
        // Where the picture is wider, it shows more of the east: in the west the land ends with its sheet.
        let left = area.left + (area.width - width * scale) * 0.2 - x * scale;
        let top = area.top + (area.height - height * scale) / 2.0 - y * scale;
        Self {
            sheet,
            edition,
            seen,
            area,
            scale,
            corner: [left, top].map(f32::round),
            em: width * scale / EMS,
        }
    }

    fn drawing(&self) -> &'a Drawing {
        &self.edition.drawing
    }

    fn draw(&self) -> Result<String, Trouble> {
        let [x, y] = self.corner.map(number);
        let at = format!("translate({x} {y})scale({:.5})", self.scale);
        let lines: Result<Vec<String>, Trouble> =
            self.parties().map(|(id, country, party)| self.line(id, country, party)).collect();
        let mut drawn = self.area.rect(&self.sheet.fill("sea"));
        drawn += &moved(&at, "", &(self.land() + &lines?.concat()));
        drawn += &self.table()?;
        for (id, country, party) in self.parties() {
            drawn += &self.mark(id, country, party);
        }
        for (_, country, party) in self.parties() {
            drawn += &self.capital(country, party)?;
        }
        Ok(drawn)
    }

    /// The countries that the map knows, with their places.
    fn parties(&self) -> impl Iterator<Item = (CountryId, &'a Country, &'a Party)> {
        let countries = self.edition.book.countries.iter().enumerate();
        let drawing = self.drawing();
        countries.filter_map(|(index, country)| {
            let party = drawing.parties.iter().find(|party| party.id == country.id)?;
            Some((CountryId::at(index), country, party))
        })
    }

    /// A point of the map in the picture.
    fn place(&self, point: Point) -> [f32; 2] {
        let [x, y] = point.map(|number| number as f32);
        [self.corner[0] + x * self.scale, self.corner[1] + y * self.scale]
    }

    /// Letters' sizes in units of the map.
    fn ems(&self, count: f32) -> f32 {
        count * self.em / self.scale
    }

    /// All pieces of the world, each with its countries.
    fn land(&self) -> String {
        let sheet = self.sheet;
        let shapes = self.parties().map(|(_, _, party)| {
            let name = sheet.name(&format!("shape-{}", party.id));
            path(&party.shape, &format!("id=\"{name}\""))
        });
        let mut drawn = format!("<defs>{}</defs>", shapes.collect::<String>());
        for (index, piece) in self.drawing().pieces.iter().enumerate() {
            let within = || self.parties().filter(move |(_, _, party)| party.piece == Some(index));
            let name = sheet.name(&format!("land-{}", piece.id));
            let quiet_name = sheet.name(&format!("quiet-{}", piece.id));
            let shapes: String = within().map(|(_, _, party)| self.shape(party, "")).collect();
            drawn += &format!(
                "<defs>{}<g id=\"{name}\"><use xlink:href=\"#{quiet_name}\"/>{shapes}</g></defs>",
                path(&piece.quiet, &format!("id=\"{quiet_name}\""))
            );
            let shelves = SHELVES.map(|(wide, token)| {
                let look = format!(
                    "{} {}",
                    sheet.fill(token),
                    sheet.stroke(token, wide * GRAINS as f32, "")
                );
                format!("<use xlink:href=\"#{name}\" {look} stroke-linejoin=\"round\"/>")
            });
            let quiet =
                format!("{} {}", sheet.fill("land"), sheet.stroke("land-line", GRAINS as f32, ""));
            let quiet = format!("<use xlink:href=\"#{quiet_name}\" {quiet}/>");
            let ground = moved(&grains(), "", &(shelves.concat() + &quiet));
            let shapes: String = within().map(|(id, _, party)| self.party(id, party)).collect();
            drawn += &match (piece.behind_edge, &self.drawing().edge) {
                (true, Some([edge, behind])) => {
                    let clip = sheet.name("behind");
                    let sea = path(behind, &sheet.fill("sea"));
                    let line = |token: &str, ems: f32, more: &str| {
                        let stroke = sheet.stroke(token, self.ems(ems), "");
                        path(edge, &format!("fill=\"none\" {stroke}{more}"))
                    };
                    format!(
                        "<clipPath id=\"{clip}\"><path d=\"{behind}\"/></clipPath><g clip-path=\"url(#{clip})\">{sea}{ground}</g>{shapes}"
                    ) + &line("halo", 0.3125, "")
                        + &line("ink", 0.0625, " stroke-opacity=\"0.6\"")
                }
                _ => ground + &shapes,
            };
            drawn += &self.haze(index, piece.west as f32);
        }
        let outside = self.parties().filter(|(_, _, party)| party.piece.is_none());
        drawn + &outside.map(|(id, _, party)| self.party(id, party)).collect::<String>()
    }

    /// Haze over the west of a piece, where the picture shows its end: it would be a straight coast otherwise.
    fn haze(&self, index: usize, west: f32) -> String {
        let [beyond, thins] = HAZE;
        let begins = (self.area.left - self.corner[0]) / self.scale;
        if self.drawing().pieces[index].behind_edge || begins > west + thins {
            return String::new();
        }
        let name = self.sheet.name("haze");
        let sea = self.sheet.theme.colour("sea");
        let stop = |offset: f32, more: &str| {
            format!("<stop offset=\"{}\" stop-color=\"{sea}\"{more}/>", number(offset))
        };
        let stops = stop(beyond / (beyond + thins), "") + &stop(1.0, " stop-opacity=\"0\"");
        format!("<linearGradient id=\"{name}\">{stops}</linearGradient>")
            + &rect(
                [west - beyond, -2000.0, beyond + thins, 5000.0],
                &format!("fill=\"url(#{name})\""),
            )
    }

    /// A country in the colours of its pane. What is inferred is an outline.
    fn party(&self, id: CountryId, party: &Party) -> String {
        let sheet = self.sheet;
        // Shapes count in grains, and what they are drawn with, too.
        let thick = self.ems(1.3 / 16.0) * GRAINS as f32;
        let mut drawn = String::new();
        let look = match self.seen.window.glass(id) {
            Glass::Told(Pane::Unknown) | Glass::Empty => {
                format!("{} {}", sheet.fill("unanswered"), sheet.stroke("ink", thick, "14 10"))
            }
            Glass::Ghost(pane) => {
                let stroke = sheet.stroke(outline(pane), 1.4 * thick, "27 18");
                format!("{} {stroke}", sheet.fill("unanswered"))
            }
            Glass::Told(pane) => {
                let edge = if pane == Pane::Opposes { "opposes-edge" } else { "halo" };
                let ground = match pane {
                    Pane::Waits | Pane::Tolerates | Pane::Opposes => {
                        let pattern = sheet.name(pane.name());
                        let ground = self.shape(party, &sheet.fill(pane.name()));
                        drawn += &ground;
                        format!("fill=\"url(#{pattern})\"")
                    }
                    Pane::Backs | Pane::Unknown => sheet.fill(pane.name()),
                };
                format!("{ground} {}", sheet.stroke(edge, thick, ""))
            }
        };
        drawn += &self.shape(party, &format!("{look} stroke-linejoin=\"round\""));
        moved(&grains(), "", &drawn)
    }

    /// A country's shape, which is defined once.
    fn shape(&self, party: &Party, look: &str) -> String {
        format!("<use xlink:href=\"#{}\" {look}/>", self.sheet.name(&format!("shape-{}", party.id)))
    }

    /// A line: how far it goes, how it is dashed and how wide it is tell how its capital stands.
    fn line(&self, id: CountryId, country: &Country, party: &Party) -> Result<String, Trouble> {
        let sheet = self.sheet;
        let Some(pane) = self.seen.window.glass(id).pane() else { return Ok(String::new()) };
        let signs = country.role == Role::Signs;
        let wide = if signs { 4.2 } else { 2.6 };
        let hundredth = length(&party.line)? / 100.0;
        let dashes =
            |on: f32, off: f32| format!("{} {}", number(on * hundredth), number(off * hundredth));
        let reach = match pane {
            // Where both sides talk, who waits sits at the table as well.
            Pane::Waits if signs && self.is_lit() => None,
            Pane::Waits => Some(72.0),
            Pane::Opposes => Some(46.0),
            Pane::Unknown => Some(0.0),
            Pane::Backs | Pane::Tolerates => None,
        };
        let drawn = |token: &str, wide: f32, dashes: &str| {
            let stroke = sheet.stroke(token, self.ems(wide / 16.0), dashes);
            path(&party.line, &format!("fill=\"none\" {stroke}"))
        };
        let part = reach.map(|reach| dashes(reach, 200.0)).unwrap_or_default();
        let token = match pane {
            Pane::Backs | Pane::Waits => "backs",
            Pane::Tolerates => "tolerates-line",
            Pane::Opposes => "opposes",
            Pane::Unknown => "ink",
        };
        let mut line = String::new();
        if matches!(pane, Pane::Waits | Pane::Unknown) && reach.is_some() {
            let rest = sheet.stroke("ink", self.ems(1.3 / 16.0), &dashes(0.4, 1.6));
            line += &path(&party.line, &format!("fill=\"none\" {rest} opacity=\"0.6\""));
        }
        if reach != Some(0.0) {
            let own = if pane == Pane::Tolerates { dashes(2.4, 1.5) } else { part.clone() };
            line += &drawn("halo", wide + 3.4, &part);
            line += &drawn(token, wide, &own);
        }
        let is_ghost = matches!(self.seen.window.glass(id), Glass::Ghost(_));
        Ok(if is_ghost { format!("<g opacity=\"0.55\">{line}</g>") } else { line })
    }

    /// Whether the two sides talk, and that is told.
    fn is_lit(&self) -> bool {
        let (book, scenario) = (&self.edition.book, self.seen.scenario);
        let verdict = book.model.evaluate(book.model.scenario(scenario));
        book.map.table_gate.is_some_and(|gate| {
            let answer = verdict.gate(gate).answer;
            answer == Answer::Yes && !is_inferred(book, scenario, gate, answer)
        })
    }

    /// The table, which is lit while the two sides talk.
    fn table(&self) -> Result<String, Trouble> {
        let sheet = self.sheet;
        let [x, y, rx, ry] = self.drawing().table;
        let [left, top] = self.place([x, y]);
        let [rx, ry] = [rx, ry].map(|radius| radius as f32 * self.scale);
        let (ground, ink) = if self.is_lit() { ("lamp", "on-lamp") } else { ("unanswered", "ink") };
        let look = format!("{} {}", sheet.fill(ground), sheet.stroke("ink", 0.1375 * self.em, ""));
        let [cx, cy, rx_says, ry_says] = [left, top, rx, ry].map(number);
        let ellipse =
            format!("<ellipse cx=\"{cx}\" cy=\"{cy}\" rx=\"{rx_says}\" ry=\"{ry_says}\" {look}/>");
        let sizes = [0.75, 0.66, 0.56].map(|share| (share * self.em, 1));
        let name = self.edition.book.word(Word::MapTable);
        let name = Lines::fit(name, Voice::Strong, 1.8 * rx, &sizes)?;
        Ok(ellipse + &name.draw(sheet, [left, top - name.height() / 2.0], 0.5, ink)?)
    }

    /// The mark on a capital's line.
    fn mark(&self, id: CountryId, country: &Country, party: &Party) -> String {
        let sheet = self.sheet;
        let glass = self.seen.window.glass(id);
        let Some(pane) = glass.pane() else { return String::new() };
        let sits = country.role == Role::Signs && self.is_lit();
        let [reaches, waits, opposes] = party.marks;
        let [x, y] = self.place(match pane {
            Pane::Waits if !sits => waits,
            Pane::Opposes => opposes,
            _ => reaches,
        });
        let (ground, sign) = match pane {
            Pane::Unknown => ("paper".to_owned(), "ink".to_owned()),
            _ => (pane.name().to_owned(), format!("on-{}", pane.name())),
        };
        let disc = format!(
            "<circle r=\"9.5\" {} {}/>",
            sheet.fill(&ground),
            sheet.stroke("halo", 1.7, "")
        );
        let sign = path(pane_path(pane), &sign_look(sheet, &sign, 2.6));
        let is_ghost = matches!(glass, Glass::Ghost(_));
        let size = self.em * 1.25 / 20.0 * if is_ghost { 0.76 } else { 1.0 };
        let at = format!("translate({} {})scale({})", number(x), number(y), number(size));
        moved(&at, if is_ghost { "opacity=\"0.8\"" } else { "" }, &(disc + &sign))
    }

    /// A capital: its dot and its name.
    fn capital(&self, country: &Country, party: &Party) -> Result<String, Trouble> {
        let sheet = self.sheet;
        let [x, y] = self.place(party.capital);
        let dot = format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {} {}/>",
            number(x),
            number(y),
            number(0.3 * self.em),
            sheet.fill("halo"),
            sheet.stroke("ink", 0.125 * self.em, "")
        );
        let Label { by: [dx, dy], anchor } = &party.labels[0];
        let size = 0.8 * self.em;
        let name = Lines::fit(&country.capital, Voice::Strong, self.area.width, &[(size, 1)])?;
        let share = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => 0.5,
            Anchor::End => 1.0,
        };
        let at = [x + *dx as f32 * size, y + *dy as f32 * size - name.height() / 2.0];
        let ink = Ink::from("ink").edged("halo", 0.24 * size);
        Ok(dot + &name.draw(sheet, at, share, ink)?)
    }
}

/// How long a line of cubic curves is.
fn length(line: &str) -> Result<f32, Trouble> {
    let numbers = line.split(|letter: char| !(letter.is_ascii_digit() || "-.".contains(letter)));
    let numbers: Vec<f32> = numbers.filter_map(|number| number.parse().ok()).collect();
    let points: Vec<[f32; 2]> = numbers.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect();
    if points.len() < 2 {
        return Err(Trouble::Broken(format!("A line of the map can't be read: {line}")));
    }
    let mut long = 0.0;
    let (mut from, mut last) = (points[0], points[0]);
    for curve in points[1..].chunks_exact(3) {
        for step in 1..=32 {
            let share = step as f32 / 32.0;
            let rest = 1.0 - share;
            let at = [0, 1].map(|axis: usize| {
                rest.powi(3) * from[axis]
                    + 3.0 * rest * rest * share * curve[0][axis]
                    + 3.0 * rest * share * share * curve[1][axis]
                    + share.powi(3) * curve[2][axis]
            });
            long += (at[0] - last[0]).hypot(at[1] - last[1]);
            last = at;
        }
        from = curve[2];
    }
    Ok(long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_long_as_it_looks() {
        let straight = length("M0 0C10 0 20 0 30 0 30 10 30 20 30 30").expect("a line");
        assert!((straight - 60.0).abs() < 0.01, "{straight}");
        assert!(length("M0").is_err());
    }
}
