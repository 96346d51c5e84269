//! The files that hold for every language: rules, scenarios, sources.

use engine::book::{Kind, Role, Side, StepFigure, StepPicture};
use engine::model::verdict::Answer;
use engine::model::{Asker, Stance};
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::named::Named;

/// A statement of the source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClaimRule {
    /// The paragraph of the source.
    pub paragraph: u8,
    /// How it is known.
    #[schemars(with = "Vec<Named<Kind>>")]
    pub kinds: Vec<Kind>,
    /// The countries it is about.
    pub countries: Vec<String>,
    /// The amount it gives, if it is drawn.
    pub figure: Option<FigureRule>,
    /// Whether it is what the whole source argues.
    #[serde(default)]
    pub thesis: bool,
}

/// An amount: `per-cent` of people asked, or an `amount` of whatever the unit in the words is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FigureRule {
    /// The share, of a poll.
    pub per_cent: Option<u8>,
    /// Which side these people are on, of a poll.
    #[schemars(with = "Option<Named<Side>>")]
    pub side: Option<Side>,
    /// How many or how much, of anything else.
    pub amount: Option<f64>,
    /// Of how many or how much in all, where it is a part of a whole.
    pub of: Option<f64>,
}

/// A modelling choice.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AssumptionRule {
    /// The countries it is about.
    #[serde(default)]
    pub countries: Vec<String>,
}

macro_rules! list_file {
    ($($(#[$doc:meta])* $file:ident of $entry:ident as $key:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $file {
            /// The entries, in order.
            #[serde(default, rename = $key)]
            pub entries: Vec<$entry>,
        }
    )*};
}

list_file! {
    /// `countries.toml`
    CountriesFile of CountryRule as "country";
    /// `actors.toml`
    ActorsFile of ActorRule as "actor";
    /// `conditions.toml`
    ConditionsFile of ConditionRule as "condition";
    /// `gates.toml`
    GatesFile of GateRule as "gate";
    /// `outcomes.toml`
    OutcomesFile of OutcomeRule as "outcome";
    /// `timeline.toml`
    TimelineFile of MomentRule as "moment";
    /// `further.toml`
    FurtherFile of Work as "work";
}

/// A party.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CountryRule {
    /// Its name in addresses.
    pub id: String,
    /// How it takes part.
    #[schemars(with = "Named<Role>")]
    pub role: Role,
    /// The requirement that its politics have to give: what its pane tells. Without one the pane tells where
    /// its government stands.
    pub requirement: Option<String>,
    /// The actor whose stance is its government's.
    pub speaks: Option<String>,
    /// The country's own positions, where no one actor speaks for it.
    #[serde(default, rename = "position")]
    pub positions: Vec<PositionRule>,
}

/// A position that an actor may take.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PositionRule {
    /// Its name within the actor.
    pub id: String,
    /// The stance.
    #[schemars(with = "Named<Stance>")]
    pub stance: Stance,
    /// When it is taken; the last has none.
    pub when: Option<String>,
    /// What says so.
    pub rests_on: Vec<String>,
}

/// An actor.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ActorRule {
    /// Their name in the other files.
    pub id: String,
    /// Where they act.
    pub country: String,
    /// Where they may stand.
    #[serde(rename = "position")]
    pub positions: Vec<PositionRule>,
}

/// A condition.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConditionRule {
    /// Its name in addresses and rules.
    pub id: String,
    /// The countries whose condition it is, and in whose panels it is switched. Left out, it is nobody's.
    #[serde(default)]
    pub countries: Vec<String>,
    /// What says that a deal needs it.
    pub rests_on: Vec<String>,
    /// Who leaves it undecided, if it is a question: `source` where the source says that it is not known,
    /// `ours` where the source doesn't say.
    #[schemars(with = "Option<Named<Asker>>")]
    pub question: Option<Asker>,
    /// How likely it is where a reader has not said otherwise, in per cent, by steps of 5.
    pub likelihood: u8,
}

/// A gate.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct GateRule {
    /// Its name in addresses.
    pub id: String,
    /// Gates before it that must be open.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What says that this is what it takes.
    pub rests_on: Vec<String>,
    /// What else must be met.
    #[serde(default, rename = "requirement")]
    pub requirements: Vec<RequirementRule>,
}

/// A part of a gate.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RequirementRule {
    /// Its name in addresses.
    pub id: String,
    /// The country it is about.
    pub country: Option<String>,
    /// What it asks.
    pub rule: String,
    /// What says so.
    pub rests_on: Vec<String>,
}

/// `scenarios.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ScenariosFile {
    /// The scenario a reader meets first.
    #[serde(default)]
    pub start: String,
    /// The scenarios, in order.
    #[serde(default, rename = "scenario")]
    pub entries: Vec<ScenarioRule>,
}

/// A scenario.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ScenarioRule {
    /// Its name in addresses.
    pub id: String,
    /// The conditions that are off.
    #[serde(default)]
    pub off: Vec<String>,
    /// The conditions left open. The rest are on.
    #[serde(default)]
    pub open: Vec<String>,
    /// The conditions whose value is this project's inference.
    #[serde(default)]
    pub assumed: Vec<String>,
    /// Whether values of the source's own date are carried back to an earlier one.
    #[serde(default)]
    pub carried_back: bool,
    /// The countries of which the source speaks in this situation, where its values are carried back.
    #[serde(default)]
    pub told: Vec<String>,
    /// What says so.
    pub rests_on: Vec<String>,
    /// The outcome it claims, gate by gate.
    #[schemars(with = "IndexMap<String, Named<Answer>>")]
    pub outcome: IndexMap<String, Answer>,
}

/// `steps.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StepsFile {
    /// What the board was called in addresses while it was a step.
    #[serde(default)]
    pub board_formerly: Vec<String>,
    /// The steps, in their order.
    #[serde(default, rename = "step")]
    pub entries: Vec<StepRule>,
}

/// A step.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StepRule {
    /// Its name in addresses, and that of its text.
    pub id: String,
    /// What it was called in addresses before.
    #[serde(default)]
    pub formerly: Vec<String>,
    /// The scenario it puts on the table.
    pub scenario: Option<String>,
    /// The country that it is about.
    pub country: Option<String>,
    /// The countries it lights; all, if not said.
    pub lit: Option<Vec<String>>,
    /// The countries whose line it draws; all, if not said.
    pub lines: Option<Vec<String>>,
    /// The conditions switched within its text.
    #[serde(default)]
    pub switches: Vec<String>,
    /// What stands beside its text: the map, if not said.
    #[serde(default)]
    #[schemars(with = "Option<Named<StepPicture>>")]
    pub picture: StepPicture,
    /// What stands within its text.
    #[schemars(with = "Option<Named<StepFigure>>")]
    pub figure: Option<StepFigure>,
    /// What the picture shows of the map: `whole`, `table`, or a country. Without it, the whole.
    pub camera: Option<String>,
    /// The countries whose pane this step sets in the window.
    #[serde(default)]
    pub panes: Vec<String>,
    /// Settings to be tried from here: changes to the step's scenario, such as `+us-president -nk-open`.
    #[serde(default)]
    pub what_ifs: Vec<String>,
}

/// A sentence for a pattern of answers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OutcomeRule {
    /// Its name in the words.
    pub id: String,
    /// The answers it is for.
    #[schemars(with = "IndexMap<String, Named<Answer>>")]
    pub when: IndexMap<String, Answer>,
    /// The gate whose reasons it gives.
    pub because: Option<String>,
}

/// A moment on the road.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MomentRule {
    /// Its name in the words.
    pub id: String,
    /// When, as year, year-month or year-month-day.
    pub date: String,
    /// The scenario it is.
    pub scenario: Option<String>,
    /// What says so.
    #[serde(default)]
    pub rests_on: Vec<String>,
    /// Where it is told, if it is a fact from outside the source.
    #[serde(default, rename = "source")]
    pub sources: Vec<OutsideRule>,
}

/// Where something stands that the source does not say.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OutsideRule {
    /// Who wrote it, where that is known.
    pub author: Option<String>,
    /// Where it appeared.
    pub outlet: String,
    /// When, as year, year-month or year-month-day.
    pub date: String,
    /// Its address.
    pub url: String,
}

/// `outside.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutsideFile {
    /// What others hold against the argument.
    #[serde(default, rename = "objection")]
    pub objections: Vec<ObjectionRule>,
    /// What happened after it.
    #[serde(default, rename = "event")]
    pub events: Vec<EventRule>,
}

/// An objection from outside the source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ObjectionRule {
    /// Its name in the words.
    pub id: String,
    /// The country whose case it is about.
    pub country: String,
    /// The conditions that it bears on.
    pub conditions: Vec<String>,
    /// Where it stands.
    #[serde(default, rename = "source")]
    pub sources: Vec<OutsideRule>,
}

/// Something that happened after the source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct EventRule {
    /// Its name in the words.
    pub id: String,
    /// When, as year, year-month or year-month-day.
    pub date: String,
    /// The conditions that it bears on.
    pub conditions: Vec<String>,
    /// Where it is told.
    #[serde(default, rename = "source")]
    pub sources: Vec<OutsideRule>,
}

/// `corrections.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectionsFile {
    /// When anything that readers see was changed last, as year-month-day.
    #[serde(default)]
    pub changed: String,
    /// What was put right, the latest first.
    #[serde(default, rename = "correction")]
    pub entries: Vec<CorrectionRule>,
}

/// Something that was put right.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CorrectionRule {
    /// Its name in the words.
    pub id: String,
    /// When, as year-month-day.
    pub date: String,
}

/// `source.toml`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SourceFile {
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<Author>,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// Where it appeared.
    #[serde(default)]
    pub outlet: String,
    /// When, as year-month.
    #[serde(default)]
    pub month: String,
    /// How many paragraphs it has.
    pub paragraphs: u8,
    /// Where it can be read about.
    #[serde(default)]
    pub url: String,
    /// Where the report that it is based on is.
    #[serde(default)]
    pub report_url: String,
    /// Where readers can report a mistake on the page: an address of the web, or `mailto:`.
    pub mistakes_to: Option<String>,
}

/// An author of the source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Author {
    /// Their name.
    pub name: String,
}

/// A work for the curious.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Work {
    /// Its name.
    pub id: String,
    /// Who wrote it.
    pub author: String,
    /// Its title.
    pub title: String,
    /// Where and when it appeared: journal, volume, pages, publisher, year.
    pub published: String,
    /// Its digital object identifier.
    pub doi: Option<String>,
    /// Where it is.
    pub url: Option<String>,
}
