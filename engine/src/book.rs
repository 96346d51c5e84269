//! The book: everything about one argument in one language, as a page carries it.
//!
//! The press makes it from the content files and has checked it; the program reads it from the
//! page. Lists are in the order of the model's.

use serde::{Deserialize, Serialize};

use crate::ids::{
    ActorId, AssumptionId, ClaimId, ConditionId, CountryId, GateId, OutcomeId, RequirementId,
    ScenarioId, StepId,
};
use crate::model::settings::Settings;
use crate::model::verdict::{Answer, Verdict};
use crate::model::{Basis, Model};
use crate::words::{Word, Words};

/// One argument in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The rules.
    pub model: Model,
    /// The words of the interface.
    pub words: Words,
    /// The parties, as [`Model::countries`].
    pub countries: Vec<Country>,
    /// The actors, as [`Model::actors`].
    pub actors: Vec<Actor>,
    /// Where a condition of one country acts on an actor of another.
    pub links: Vec<Link>,
    /// The conditions, as [`Model::conditions`].
    pub conditions: Vec<Condition>,
    /// The requirements, as [`Model::requirements`].
    pub requirements: Vec<Requirement>,
    /// The gates, as [`Model::gates`].
    pub gates: Vec<Gate>,
    /// The scenarios, as [`Model::scenarios`].
    pub scenarios: Vec<Scenario>,
    /// Sentences for patterns of answers; the first that matches counts.
    pub outcomes: Vec<Outcome>,
    /// What the source says.
    pub claims: Vec<Claim>,
    /// What this project assumes.
    pub assumptions: Vec<Assumption>,
    /// What others hold against it. None of this is the source's.
    pub objections: Vec<Objection>,
    /// The walk through the argument.
    pub steps: Vec<Step>,
    /// What the board was called in addresses while it was a step.
    pub board_formerly: Vec<String>,
    /// Where things are on the map.
    pub map: MapLayout,
}

/// How a country takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// It signs the deal.
    Signs,
    /// It doesn't sign, and must not undo it.
    Sustains,
}

/// A party's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// Its name in addresses.
    pub id: String,
    /// How it takes part.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// The name of its capital, which stands for its government.
    pub capital: String,
    /// What its role comes to.
    pub role_says: String,
    /// The question its politics answer.
    pub question: String,
    /// What the source leaves unknown about it.
    pub unknown: String,
    /// What a reader is told who guessed that it stands in the way, behind "You said …".
    pub guessed: String,
    /// What each position of the whole country comes to; none where one of its actors speaks for it.
    pub positions: Vec<String>,
}

/// The most letters of an actor's short name: four chips stand side by side on a phone.
pub const LONGEST_CHIP: usize = 14;

/// An actor's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Their name.
    pub name: String,
    /// Their name where there is room for [`LONGEST_CHIP`] letters.
    pub chip: String,
    /// A sentence for each position, in order.
    pub positions: Vec<String>,
    /// For each position what is said instead of its stance's word, if anything is.
    pub labels: Vec<Option<String>>,
}

/// A condition of one country that acts on an actor of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// What acts.
    pub condition: ConditionId,
    /// On whom.
    pub actor: ActorId,
    /// How.
    pub says: String,
}

/// A condition's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// Its name in addresses.
    pub id: String,
    /// What a deal needs, as a statement without a full stop.
    pub need: String,
    /// The clause that says it is met.
    pub on: String,
    /// The clause that says it is missing.
    pub off: String,
    /// The clause that asks whether it is met; just for those that may be open.
    pub question: Option<String>,
    /// A few words for it.
    pub short: String,
    /// What the source says of it, softness included.
    pub note: String,
    /// The same as a question to the reader, if a step asks it.
    pub asks: Option<String>,
    /// What happens where it is no longer met, if a step shows that.
    pub lost: Option<String>,
}

/// A requirement's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Requirement {
    /// Its name in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it asks and why.
    pub says: String,
    /// The clause that says it fails, where its conditions one by one would say less than that they fail
    /// together.
    pub missing: Option<String>,
}

/// A gate's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gate {
    /// Its name in addresses and `data-gate`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A word or two for it.
    pub short: String,
    /// What it means that it is open.
    pub means: String,
    /// The sentence when it is open.
    pub yes: String,
    /// The sentence when it is closed, with `{why}`.
    pub no: String,
    /// The sentence when it is undecided, with `{why}`.
    pub undecided: String,
}

/// A scenario's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its name in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A word or two for it.
    pub short: String,
    /// When it was, or what it was about, in two words.
    pub when: Option<String>,
    /// What it stands for.
    pub stands_for: String,
    /// What the source implies about it.
    pub implies: String,
    /// What in it is this project's inference.
    pub caveat: Option<String>,
    /// The countries of which the source says nothing in this situation.
    pub ghosts: Vec<CountryId>,
}

/// A sentence for a pattern of answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The answers it is for; other gates may have any.
    pub when: Vec<(GateId, Answer)>,
    /// The gate whose reasons fill `{why}`.
    pub because: Option<GateId>,
    /// The sentence.
    pub says: String,
    /// A few words for it, if a step's question may lead there.
    pub short: Option<String>,
}

/// How a statement of the source is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A poll's figure as the source gives it.
    Poll,
    /// Something that somebody said or that was reported.
    Reported,
    /// How the authors describe somebody, in their own voice.
    Account,
    /// A matter of record.
    Historical,
    /// The authors' judgement.
    Judgement,
    /// The authors' expectation.
    Prediction,
    /// What the authors say is not known.
    Unknown,
    /// What the authors advise.
    Recommendation,
}

impl Kind {
    /// The word for it.
    pub fn word(self) -> Word {
        match self {
            Self::Poll => Word::KindPoll,
            Self::Reported => Word::KindReported,
            Self::Account => Word::KindAccount,
            Self::Historical => Word::KindHistorical,
            Self::Judgement => Word::KindJudgement,
            Self::Prediction => Word::KindPrediction,
            Self::Unknown => Word::KindUnknown,
            Self::Recommendation => Word::KindRecommendation,
        }
    }
}

/// A statement of the source, in this project's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Its name.
    pub id: String,
    /// The paragraph of the source, counted from 1.
    pub paragraph: u8,
    /// How it is known.
    pub kinds: Vec<Kind>,
    /// What it says.
    pub says: String,
    /// The amount it gives, if it is drawn.
    pub figure: Option<Figure>,
}

/// The side that a share of people took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// In favour.
    For,
    /// Against.
    Against,
}

/// An amount that the source gives: a share of people asked, votes, a count, money. It has been put into words already.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The amount with its unit.
    pub amount: String,
    /// How it is drawn; not at all where there is nothing to measure it by.
    pub bar: Option<Bar>,
    /// Which side it is the share of, if it is the share of one.
    pub side: Option<Side>,
    /// What it is the amount of, with all that has to be known for it, as the rest of a sentence.
    pub says: String,
    /// What is not known about it.
    pub note: String,
}

/// A length from zero, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bar {
    /// Of a whole.
    Part(u16),
    /// Of the greatest amount of the same unit.
    OnScale(u16),
}

/// A modelling choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// Its name.
    pub id: String,
    /// What is assumed.
    pub says: String,
}

/// An objection that somebody outside the source has made, with where they made it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objection {
    /// The country whose case it is about.
    pub country: CountryId,
    /// The conditions that it bears on.
    pub conditions: Vec<ConditionId>,
    /// What it says.
    pub says: String,
    /// Where it stands.
    pub sources: Vec<OutsideSource>,
}

/// Where something stands that the source of the argument does not say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutsideSource {
    /// Author, outlet and date.
    pub says: String,
    /// Its address.
    pub url: String,
}

/// A stage of the walk. Its prose is in the page itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Its name in addresses and `data-step`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it was called in addresses before.
    pub formerly: Vec<String>,
    /// The scenario it puts on the table; without one it leaves what lies there.
    pub scenario: Option<ScenarioId>,
    /// The country that it is about.
    pub country: Option<CountryId>,
    /// The countries lit on the map.
    pub lit: Vec<CountryId>,
    /// The countries whose line to the table is drawn.
    pub lines: Vec<CountryId>,
    /// The conditions to be switched within the text.
    pub switches: Vec<ConditionId>,
    /// What the picture shows of the map.
    pub camera: Camera,
    /// The countries whose pane this step sets in the window.
    pub panes: Vec<CountryId>,
    /// Settings to be tried from here, each with one press.
    pub what_ifs: Vec<Settings>,
    /// How these are offered, in their order; none where it takes no more than to name what changes.
    pub asks: Vec<WhatIf>,
    /// The two offers that its switch decides between.
    pub offers: Option<Offers>,
    /// What stands beside its text.
    pub picture: StepPicture,
    /// What stands within its text.
    pub figure: Option<StepFigure>,
}

/// How a setting is offered to be tried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WhatIf {
    /// The question that trying it answers.
    pub asks: String,
    /// What the press does.
    pub press: String,
    /// What the next one does.
    pub undo: String,
}

/// What the values of one switch offer: all at once, or a part first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offers {
    /// What is offered while it is off, which is the taller one.
    pub off: Offer,
    /// What is offered while it is on.
    pub on: Offer,
    /// What is said while it is undecided.
    pub open: String,
}

/// One offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// A few words for it.
    pub name: String,
    /// What becomes of it.
    pub says: String,
}

/// What stands beside the text of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepPicture {
    /// The map.
    #[default]
    Map,
    /// The windows of the moments before, and that of the start.
    Wall,
    /// The window of what lies on the table. Where the picture stands above the text, it is left out.
    Window,
}

/// What stands within the text of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepFigure {
    /// The moments of the road to the start.
    Moments,
    /// The two settings of the step's switch side by side.
    Offers,
    /// The reader's guess, and what the model says of it.
    Guess,
    /// The step's switches as questions on the way to the last answer.
    Fork,
    /// Single changes that put a capital in the way.
    Ways,
}

impl Step {
    /// Whether something can be tried within its text.
    pub fn can_be_tried(&self) -> bool {
        let has_hands = matches!(self.figure, Some(StepFigure::Moments | StepFigure::Ways));
        has_hands || !self.switches.is_empty() || !self.what_ifs.is_empty()
    }

    /// Whether it is or was called so in addresses.
    pub fn is_called(&self, name: &str) -> bool {
        self.id == name || self.formerly.iter().any(|formerly| formerly == name)
    }
}

/// What a picture of the map shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Camera {
    /// All of it.
    #[default]
    Whole,
    /// The table, and the lines that reach it.
    Table,
    /// A country.
    Country(CountryId),
}

/// What a picture shows of the map: left, top, width and height.
pub type MapBox = [i16; 4];

/// Where things are on the map, in whole units of its own. The shapes themselves are in the page, once, as
/// `shape-ID`, `hit-ID`, `quiet-PIECE` and the like.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapLayout {
    /// What a picture of the whole shows.
    pub whole: MapBox,
    /// What the cover shows, where the map is the sheet for an answer.
    pub cover: MapBox,
    /// What a picture of the table shows.
    pub table_camera: MapBox,
    /// The table: centre and radii.
    pub table: [i16; 4],
    /// The gate that the table shows.
    pub table_gate: Option<GateId>,
    /// Where the ocean's name stands on the cover.
    pub ocean: Option<[i16; 2]>,
    /// The pieces of the world, in the order in which they are drawn.
    pub pieces: Vec<MapPiece>,
    /// The countries' places, in their order.
    pub parties: Vec<MapParty>,
}

impl MapLayout {
    /// What a camera shows.
    pub fn view(&self, camera: Camera) -> MapBox {
        match camera {
            Camera::Whole => self.whole,
            Camera::Table => self.table_camera,
            Camera::Country(country) => {
                let party = self.parties.get(country.index());
                party.and_then(|party| party.camera).unwrap_or(self.whole)
            }
        }
    }
}

/// A piece of the world on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapPiece {
    /// Its name, by which its shapes are called.
    pub id: String,
    /// Whether it lies behind the edge.
    pub behind_edge: bool,
}

/// Where a country is on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapParty {
    /// The piece of the world that it lies in, if any.
    pub piece: Option<u8>,
    /// The capital's place.
    pub capital: [i16; 2],
    /// The path from the capital to the table.
    pub line: String,
    /// Places on the line for the mark.
    pub marks: LineMarks,
    /// What a picture of it shows.
    pub camera: Option<MapBox>,
    /// Where its name stands in a picture of it, if there is room.
    pub name: Option<[i16; 2]>,
    /// The countries whose capitals are named in a picture of it, too.
    pub beside: Vec<CountryId>,
    /// The capital's name, seen with others.
    pub label: MapLabel,
    /// The capital's name in a picture of the country.
    pub near_label: MapLabel,
    /// Where it is said that the capital is the reader's guess.
    pub guess_label: MapLabel,
    /// The middle of the capital's name on the cover, where it is a button.
    pub pill: [i16; 2],
}

/// Where on its line a country's mark stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineMarks {
    /// If the line reaches the table.
    pub reaches: [i16; 2],
    /// If it stops short of it.
    pub waits: [i16; 2],
    /// If it is cut.
    pub opposes: [i16; 2],
    /// In a picture of the country, if the mark would stand outside it.
    pub near: Option<[i16; 2]>,
}

/// Where a name stands beside its capital.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapLabel {
    /// How far to the side, as SVG says it, in letters of its own size.
    pub dx: String,
    /// How far down.
    pub dy: String,
    /// Which end of it is there.
    pub anchor: Anchor,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// It starts there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// What a rule rests on, with its words at hand.
#[derive(Clone, Copy, Debug)]
pub enum Ground<'a> {
    /// A statement of the source.
    Claim(&'a Claim),
    /// A choice of this project.
    Assumption(&'a Assumption),
}

/// The methods by which views look things up are not to be inlined: there are hundreds of such places.
impl Book {
    /// The book as letters, to stand in a page.
    ///
    /// Each byte is the low byte of one letter: itself where a page can hold it as it is, and otherwise
    /// the letter 256 places further on. So its words stay words, which compress against the same
    /// words in the page's text, and no other file has to be fetched.
    ///
    /// # Errors
    ///
    /// When the book can't be written as bytes.
    pub fn to_letters(&self) -> Result<String, postcard::Error> {
        let letter = |byte: u8| match byte {
            b'<' | ..b' ' | 0x7F.. => char::from_u32(0x100 + u32::from(byte)).unwrap_or_default(),
            plain => char::from(plain),
        };
        Ok(postcard::to_allocvec(self)?.into_iter().map(letter).collect())
    }

    /// The book that `letters` are, or nothing if they are something else.
    pub fn from_letters(letters: &str) -> Option<Self> {
        // The low byte of each letter, and no more, is meant.
        let bytes: Vec<u8> = letters.chars().map(|letter| letter as u32 as u8).collect();
        let (book, rest) = postcard::take_from_bytes(&bytes).ok()?;
        rest.is_empty().then_some(book)
    }

    /// The text of a word.
    #[inline(never)]
    pub fn word(&self, word: Word) -> &str {
        self.words.get(word)
    }

    /// The text of a word with its slots filled.
    #[inline(never)]
    pub fn fill(&self, word: Word, slots: &[(&str, &str)]) -> String {
        self.words.fill(word, slots)
    }

    /// A country's words.
    #[inline(never)]
    pub fn country(&self, id: CountryId) -> &Country {
        &self.countries[id.index()]
    }

    /// An actor's words.
    #[inline(never)]
    pub fn actor(&self, id: ActorId) -> &Actor {
        &self.actors[id.index()]
    }

    /// A condition's words.
    #[inline(never)]
    pub fn condition(&self, id: ConditionId) -> &Condition {
        &self.conditions[id.index()]
    }

    /// A requirement's words.
    #[inline(never)]
    pub fn requirement(&self, id: RequirementId) -> &Requirement {
        &self.requirements[id.index()]
    }

    /// A gate's words.
    #[inline(never)]
    pub fn gate(&self, id: GateId) -> &Gate {
        &self.gates[id.index()]
    }

    /// A scenario's words.
    #[inline(never)]
    pub fn scenario(&self, id: ScenarioId) -> &Scenario {
        &self.scenarios[id.index()]
    }

    /// A step.
    #[inline(never)]
    pub fn step(&self, id: StepId) -> &Step {
        &self.steps[id.index()]
    }

    /// A claim.
    #[inline(never)]
    pub fn claim(&self, id: ClaimId) -> &Claim {
        &self.claims[id.index()]
    }

    /// An assumption.
    #[inline(never)]
    pub fn assumption(&self, id: AssumptionId) -> &Assumption {
        &self.assumptions[id.index()]
    }

    /// What a rule rests on.
    #[inline(never)]
    pub fn ground(&self, basis: Basis) -> Ground<'_> {
        match basis {
            Basis::Claim(claim) => Ground::Claim(self.claim(claim)),
            Basis::Assumption(assumption) => Ground::Assumption(self.assumption(assumption)),
        }
    }

    /// The first outcome that matches the verdict.
    pub fn outcome(&self, verdict: &Verdict) -> Option<OutcomeId> {
        OutcomeId::all(self.outcomes.len()).find(|id| {
            let when = &self.outcomes[id.index()].when;
            when.iter().all(|(gate, answer)| verdict.gate(*gate).answer == *answer)
        })
    }

    /// The step that is about a country, if there is one.
    pub fn step_about(&self, country: CountryId) -> Option<StepId> {
        let about = self.steps.iter().position(|step| step.country == Some(country));
        about.map(StepId::at)
    }

    /// The conditions switched in a country's panel.
    pub fn conditions_of(&self, country: CountryId) -> impl Iterator<Item = ConditionId> {
        ConditionId::all(self.conditions.len())
            .filter(move |id| self.model.conditions[id.index()].countries.contains(&country))
    }

    /// The conditions that are listed under a country, each under the last of those whose it is; under none, those that
    /// are nobody's.
    pub fn conditions_under(
        &self,
        country: Option<CountryId>,
    ) -> impl Iterator<Item = ConditionId> {
        ConditionId::all(self.conditions.len()).filter(move |id| {
            self.model.conditions[id.index()].countries.last().copied() == country
        })
    }

    /// The conditions, those of the same countries together.
    pub fn condition_groups(&self) -> Vec<(&[CountryId], Vec<ConditionId>)> {
        let mut groups: Vec<(&[CountryId], Vec<ConditionId>)> = Vec::new();
        for id in ConditionId::all(self.conditions.len()) {
            let owners = self.model.conditions[id.index()].countries.as_slice();
            match groups.iter_mut().find(|(known, _)| *known == owners) {
                Some((_, members)) => members.push(id),
                None => groups.push((owners, vec![id])),
            }
        }
        groups
    }

    /// The actors of a country.
    pub fn actors_of(&self, country: CountryId) -> impl Iterator<Item = ActorId> {
        ActorId::all(self.actors.len())
            .filter(move |id| self.model.actors[id.index()].country == country)
    }
}
