//! Every word of the interface has a name here and its text in the content.

use crate::grammar::Grammar;
use crate::template::fill;

macro_rules! words {
    ($($name:ident = $key:literal $(($($slot:literal),+))? $(by $number:literal)?;)*) => {
        /// A word, label or sentence of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is documented by its key, which the content explains")]
        pub enum Word { $($name,)* }

        impl Word {
            /// The first of the words that the pages alone say. They come last.
            pub const FIRST_ON_PAPER: Self = Self::PageKicker;

            /// All words, in the order in which a page carries their texts.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The key of the word in the content's `interface.toml`.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The names in braces that its text has to contain, and no others.
            pub fn slots(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($($slot),+)?],)* }
            }

            /// A number beside these, which its text need not say: it may only choose by it.
            pub fn number(self) -> Option<&'static str> {
                match self {
                    $($(Self::$name => Some($number),)?)*
                    _ => None,
                }
            }
        }
    };
}

words! {
    // Steps.
    StepsLabel = "steps.label";
    StepsName = "steps.name" ("number", "title");
    StepsProgress = "steps.progress" ("number", "count");
    StepsSwitches = "steps.switches";
    StepsWhatIf = "steps.what-if" ("list");
    // Rooms.
    RoomLabel = "room.label";
    RoomStory = "room.story";
    RoomBoard = "room.board";
    RoomSources = "room.sources";
    PageTitle = "page.title";
    PageHeadline = "page.headline";
    PageStandfirst = "page.standfirst";
    PageByline = "page.byline";
    // The picture.
    MapLabel = "map.label";
    MapSays = "map.says" ("stances");
    MapStance = "map.stance" ("capitals", "stance");
    MapNotTold = "map.not-told";
    MapTable = "map.table";
    // The window.
    WindowLabel = "window.label";
    WindowSays = "window.says" ("moment", "state", "panes");
    WindowGhost = "window.ghost" ("stance");
    WindowOpen = "window.open";
    WindowBars = "window.bars" ("n");
    WindowPanes = "window.panes" ("n", "all");
    WindowNotTold = "window.not-told";
    WindowComing = "window.coming";
    MapGuess = "map.guess";
    MapOcean = "map.ocean";
    CountriesLabel = "countries.label";
    StanceBacks = "stance.backs";
    StanceWaits = "stance.waits";
    StanceTolerates = "stance.tolerates";
    StanceOpposes = "stance.opposes";
    StanceUnknown = "stance.unknown";
    // The outcome.
    OutcomeLabel = "outcome.label";
    OutcomeShort = "outcome.short";
    AnswerYes = "answer.yes";
    AnswerNo = "answer.no";
    AnswerUndecided = "answer.undecided";
    GateNeeds = "gate.needs" ("gate");
    GateMet = "gate.met";
    GateWaits = "gate.waits";
    GateAsked = "gate.asked" ("whose");
    GateOneOf = "gate.one-of";
    GateAllOf = "gate.all-of";
    GateSoManyOf = "gate.so-many-of" ("n");
    GateVotesOf = "gate.votes-of" ("n");
    GateVotes = "gate.votes" ("n");
    // Scenarios and changes.
    ScenarioChoose = "scenario.choose";
    ScenarioImplies = "scenario.implies";
    ScenarioCaveat = "scenario.caveat";
    ChangesNone = "changes.none" ("scenario");
    ChangesCount = "changes.count" ("n", "scenario");
    ChangesOpened = "changes.opened" ("changes", "list");
    ChangesIgnored = "changes.ignored" ("parts");
    ChangesUndo = "changes.undo";
    ChangesRedo = "changes.redo";
    ChangesReset = "changes.reset" ("scenario");
    ChangesLinkAddress = "changes.link-address";
    // Switches.
    SwitchOn = "switch.on";
    SwitchOff = "switch.off";
    SwitchOpen = "switch.open";
    SwitchYes = "switch.yes";
    SwitchNo = "switch.no";
    SwitchLocked = "switch.locked";
    SwitchIs = "switch.is" ("need", "value");
    SwitchWas = "switch.was" ("scenario", "value");
    SwitchLeftOpen = "switch.left-open";
    SwitchAsked = "switch.asked" ("whose");
    AskedSource = "asked.source";
    AskedOurs = "asked.ours";
    SwitchMoved = "switch.moved" ("what");
    SwitchMovedGate = "switch.moved-gate" ("gate", "before", "after");
    SwitchMovedCountry = "switch.moved-country" ("country", "before", "after");
    SwitchMovedNothing = "switch.moved-nothing";
    SwitchMovedNothingYet = "switch.moved-nothing-yet" ("gate", "answer");
    SwitchEvidence = "switch.evidence";
    // Panels.
    PanelLabel = "panel.label" ("country");
    PanelNeeds = "panel.needs";
    PanelActors = "panel.actors";
    PanelLinks = "panel.links";
    PanelUnknown = "panel.unknown";
    PanelUndecided = "panel.undecided" ("capital", "why");
    PanelBut = "panel.but";
    PanelOutside = "panel.outside";
    PanelBears = "panel.bears" ("list");
    PanelClose = "panel.close";
    // Evidence.
    BasisParagraph = "basis.paragraph" ("n");
    BasisParagraphLong = "basis.paragraph-long" ("n");
    BasisAssumption = "basis.assumption";
    BasisWay = "basis.way";
    KindPoll = "kind.poll";
    KindReported = "kind.reported";
    KindAccount = "kind.account";
    KindHistorical = "kind.historical";
    KindJudgement = "kind.judgement";
    KindPrediction = "kind.prediction";
    KindUnknown = "kind.unknown";
    KindRecommendation = "kind.recommendation";
    FigureSides = "figure.sides";
    // Who stands where.
    AxisSays = "axis.says" ("actors");
    AxisStands = "axis.stands" ("actor", "stance");
    AxisIfNot = "axis.if-not" ("what");
    AxisIf = "axis.if" ("what");
    AxisOurs = "axis.ours";
    AxisWhy = "axis.why";
    // A part of the program that has not come.
    PartMissing = "part.missing";
    PartAgain = "part.again";
    // Beside undo and redo.
    ChangesRestart = "changes.restart";
    ChangesReplay = "changes.replay";
    ChangesNote = "changes.note";
    ChangesNoteShown = "changes.note-shown" ("note");
    ChangesTellGuess = "changes.tell-guess";
    ChangesMoved = "changes.moved" ("before");
    // The board.
    BoardAbout = "board.about";
    BoardAll = "board.all";
    BoardNobodys = "board.nobodys";
    BoardWhy = "board.why";
    BoardWhyThese = "board.why-these";
    BoardWas = "board.was" ("value");
    BoardTest = "board.test";
    CannotSays = "cannot.says" ("n", "all", "list");
    CannotIdle = "cannot.idle" ("n", "all", "list");
    CannotAllBut = "cannot.all-but" ("n", "all", "list");
    CannotAllButIdle = "cannot.all-but-idle" ("n", "all", "list");
    CannotNothing = "cannot.nothing" ("all");
    CannotEverything = "cannot.everything" ("all");
    CannotMore = "cannot.more";
    MatrixIntro = "matrix.intro";
    ScenariosTitle = "scenarios.title";
    ScenariosColumn = "scenarios.column";
    MatrixPast = "matrix.past";
    MatrixStart = "matrix.start";
    MatrixWhatIf = "matrix.what-if";
    MatrixWindow = "matrix.window";
    MatrixInferred = "matrix.inferred";
    // What a reader would have to believe.
    BeliefLasts = "belief.lasts";
    BeliefUndecided = "belief.undecided";
    BeliefNot = "belief.not";
    BeliefEven = "belief.even" ("opening", "list");
    BeliefHave = "belief.have" ("opening");
    BeliefSentence = "belief.sentence" ("opening", "list");
    BeliefFirst = "belief.first" ("clause");
    BeliefNext = "belief.next" ("clause");
    BeliefLast = "belief.last" ("clause");
    BeliefOr = "belief.or" ("first", "next");
    BeliefStruck = "belief.struck" ("list") by "n";
    BeliefStruckIn = "belief.struck-in" ("what", "requirement");
    BeliefStay = "belief.stay";
    BeliefElse = "belief.else";
    BeliefCopy = "belief.copy";
    BeliefCopied = "belief.copied";
    BeliefSelected = "belief.selected";
    BeliefLink = "belief.link";
    // A picture of the state, to be saved.
    SaveFold = "save.fold";
    SaveSvg = "save.svg";
    SavePng = "save.png";
    SaveDone = "save.done" ("file");
    SaveFailed = "save.failed";
    SaveStruck = "save.struck";
    // Striking parts of the rules.
    StrikeFold = "strike.fold";
    StrikeOne = "strike.one" ("what");
    StrikeStruck = "strike.struck";
    StrikeCount = "strike.count" ("n");
    StrikeRestore = "strike.restore";
    // The analysis.
    LabIntro = "lab.intro";
    LabGate = "lab.gate";
    LabWithheld = "lab.withheld" ("n");
    RareTitle = "rare.title";
    RareSays = "rare.says" ("gate", "open", "all");
    RareNever = "rare.never" ("gate", "all");
    RareAssumes = "rare.assumes";
    RarePicture = "rare.picture";
    RareCaption = "rare.caption" ("all");
    RareHere = "rare.here";
    RareElsewhere = "rare.elsewhere";
    RareTable = "rare.table";
    RareGateColumn = "rare.gate-column";
    RareOpenColumn = "rare.open-column";
    HangsTitle = "hangs.title";
    HangsTable = "hangs.table" ("gate");
    HangsExplains = "hangs.explains";
    HangsConditionColumn = "hangs.condition-column";
    HangsAloneColumn = "hangs.alone-column";
    HangsPartColumn = "hangs.part-column";
    HangsAlone = "hangs.alone" ("n", "all");
    HangsVeto = "hangs.veto";
    HangsSubstitute = "hangs.substitute";
    HangsNone = "hangs.none";
    HangsSuffice = "hangs.suffice" ("n");
    HangsSufficeCore = "hangs.suffice-core";
    HangsSufficeRest = "hangs.suffice-rest";
    HangsSufficeNothing = "hangs.suffice-nothing";
    HangsBreak = "hangs.break" ("n");
    HangsBreakSays = "hangs.break-says";
    HangsBreakNothing = "hangs.break-nothing";
    HangsMore = "hangs.more" ("n");
    WayTitle = "way.title";
    WayOpens = "way.opens" ("n");
    WayCloses = "way.closes" ("n");
    WayCannotOpen = "way.cannot-open";
    WayCannotClose = "way.cannot-close";
    WaySettleYes = "way.settle-yes";
    WaySettleNo = "way.settle-no";
    WayGo = "way.go";
    OddsTitle = "odds.title";
    OddsIntro = "odds.intro";
    OddsStart = "odds.start";
    OddsEven = "odds.even";
    OddsOurs = "odds.ours";
    OddsLikely = "odds.likely";
    OddsValue = "odds.value" ("n");
    OddsChance = "odds.chance";
    OddsChanceColumn = "odds.chance-column";
    OddsTiny = "odds.tiny";
    OddsLesson = "odds.lesson" ("low", "high", "chance");
    OddsLessonSame = "odds.lesson-same" ("low", "chance");
    OddsCaveat = "odds.caveat";
    // Another link beside the reader's table.
    CompareTitle = "compare.title";
    CompareIntro = "compare.intro";
    CompareField = "compare.field";
    CompareGo = "compare.go";
    CompareUnreadable = "compare.unreadable";
    CompareHere = "compare.here";
    CompareThere = "compare.there";
    CompareSame = "compare.same";
    CompareParts = "compare.parts" ("list", "answers");
    CompareSwitches = "compare.switches" ("list") by "n";
    CompareStruck = "compare.struck" ("list") by "n";
    CompareOdds = "compare.odds" ("n");
    CompareSituations = "compare.situations";
    CompareMore = "compare.more" ("list", "n");
    CompareAnswer = "compare.answer" ("gate", "here", "there");
    CompareAnswers = "compare.answers" ("n", "list", "gate", "here", "there");
    CompareAnswersSame = "compare.answers-same";
    ComparePanes = "compare.panes" ("capitals");
    CompareTable = "compare.table";
    CompareWhat = "compare.what";
    CompareDiffers = "compare.differs";
    CompareSwitchesGroup = "compare.switches-group";
    CompareRulesGroup = "compare.rules-group";
    CompareOddsGroup = "compare.odds-group";
    CompareKept = "compare.kept";
    CompareCrossed = "compare.crossed";
    CompareTake = "compare.take";
    CompareEnd = "compare.end";
    // The guess.
    GuessQuestion = "guess.question";
    GuessNobody = "guess.nobody";
    GuessPicked = "guess.picked" ("capital");
    GuessPickedNobody = "guess.picked-nobody";
    GuessStart = "guess.start";
    GuessTitle = "guess.title";
    GuessNone = "guess.none";
    GuessHold = "guess.hold" ("capital");
    GuessHoldNobody = "guess.hold-nobody";
    GuessSaid = "guess.said" ("capital");
    GuessSaidNobody = "guess.said-nobody";
    GuessWasNobody = "guess.was-nobody";
    // What answers within a step's text.
    ForkGate = "fork.gate" ("gate", "answer");
    ForkSource = "fork.source";
    ForkOurs = "fork.ours";
    ForkIfNo = "fork.if-no";
    WaysFollow = "ways.follow" ("list") by "n";
    WaysNone = "ways.none" ("scenario");
    WaysRest = "ways.rest";
    MomentsChoose = "moments.choose";
    // The argument as a picture.
    ArgumentTree = "argument.tree";
    ArgumentLabel = "argument.label";
    ArgumentThesis = "argument.thesis";
    ArgumentGraph = "argument.graph";
    // Lists within sentences.
    ListPair = "list.pair" ("first", "last");
    ListAnd = "list.and" ("first", "last");
    ListComma = "list.comma" ("first", "next");
    ListMore = "list.more" ("list", "n");
    ListQuoted = "list.quoted" ("item");
    // What stands between parts that are no sentence.
    SeparatorLabel = "separator.label";
    SeparatorComma = "separator.comma";
    SeparatorClause = "separator.clause";
    SeparatorParts = "separator.parts";
    // What the pages alone say: the program does not carry these.
    PageKicker = "page.kicker";
    PageDescription = "page.description";
    PageNoScript = "page.no-script";
    PageFailed = "page.failed";
    PageSkip = "page.skip";
    PageWhole = "page.whole";
    PageSourceLink = "page.source-link";
    PageReportLink = "page.report-link";
    StepsTimeline = "steps.timeline";
    StepsNext = "steps.next" ("title");
    StepsBack = "steps.back" ("title");
    StepsBackToCover = "steps.back-to-cover";
    StepsToBoard = "steps.to-board";
    ScenariosFold = "scenarios.fold";
    ScenariosIntro = "scenarios.intro";
    ScenariosPut = "scenarios.put" ("scenario");
    ScenariosAssumed = "scenarios.assumed" ("list");
    SourcesSays = "sources.says";
    SourcesContents = "sources.contents";
    SourcesTitle = "sources.title";
    SourcesIntro = "sources.intro";
    SourcesParagraph = "sources.paragraph" ("n");
    SourcesUsed = "sources.used";
    AssumptionsTitle = "assumptions.title";
    AssumptionsIntro = "assumptions.intro";
    FurtherTitle = "further.title";
    FurtherWork = "further.work" ("author", "title", "published");
    FurtherDoi = "further.doi" ("doi");
    LaterLabel = "later.label";
    LaterTests = "later.tests";
    OutsideTitle = "outside.title";
    OutsideIntro = "outside.intro";
    OutsideSource = "outside.source" ("outlet", "date");
    OutsideBy = "outside.by" ("author", "source");
    OutsideMark = "outside.mark";
    CorrectionsTitle = "corrections.title";
    CorrectionsChanged = "corrections.changed" ("date");
    CorrectionsNone = "corrections.none";
    DateMonths = "date.months";
    DateDay = "date.day" ("day", "month", "year");
    DateMonth = "date.month" ("month", "year");
    NumberWords = "number.words";
    FigurePerCent = "figure.per-cent" ("n");
    FigureOf = "figure.of" ("asked", "label", "when");
    FigureAmount = "figure.amount" ("label", "when");
    FigureScale = "figure.scale" ("says", "most");
    CountedParties = "counted.parties";
    CountedConditions = "counted.conditions";
    CountedQuestions = "counted.questions";
    CountedGates = "counted.gates";
    CountedSituations = "counted.situations";
    CountedSteps = "counted.steps";
    PaperTick = "paper.tick";
    PaperFinish = "paper.finish";
    FooterKeep = "footer.keep";
    FooterDownload = "footer.download";
    FooterNote = "footer.note";
    ThemeLabel = "theme.label";
    ThemeAuto = "theme.auto";
    ThemeLight = "theme.light";
    ThemeDark = "theme.dark";
    // The argument as data.
    DataFold = "data.fold";
    DataSays = "data.says";
    DataFile = "data.file" ("file", "format");
    DataWhole = "data.whole";
    DataSchema = "data.schema";
    DataClaims = "data.claims";
    DataConditions = "data.conditions";
    DataScenarios = "data.scenarios";
    DataTable = "data.table";
    DataReasons = "data.reasons";
    DataRules = "data.rules";
    DataCite = "data.cite";
    DataLicence = "data.licence";
    // For other sites.
    EmbedFold = "embed.fold";
    EmbedWaits = "embed.waits";
    EmbedIntro = "embed.intro";
    EmbedLook = "embed.look";
    EmbedWidth = "embed.width";
    EmbedNarrow = "embed.narrow";
    EmbedMiddle = "embed.middle";
    EmbedWide = "embed.wide";
    EmbedShow = "embed.show";
    EmbedAll = "embed.all";
    EmbedPartCover = "embed.part-cover";
    EmbedPartWindow = "embed.part-window";
    EmbedPartMap = "embed.part-map";
    EmbedPartCountry = "embed.part-country";
    EmbedPartSwitch = "embed.part-switch";
    EmbedPartFork = "embed.part-fork";
    EmbedPartCloses = "embed.part-closes";
    EmbedPartMatrix = "embed.part-matrix";
    EmbedPartBoard = "embed.part-board";
    EmbedPartStep = "embed.part-step";
    EmbedCountry = "embed.country";
    EmbedTheme = "embed.theme";
    EmbedThemeAuto = "embed.theme-auto";
    EmbedStep = "embed.step";
    EmbedCover = "embed.cover";
    EmbedPlain = "embed.plain";
    EmbedState = "embed.state";
    EmbedPreview = "embed.preview";
    EmbedFits = "embed.fits";
    EmbedFitsSays = "embed.fits-says";
    EmbedStays = "embed.stays";
    EmbedStaysSays = "embed.stays-says";
    EmbedPicture = "embed.picture";
    EmbedPictureSays = "embed.picture-says";
    EmbedCopy = "embed.copy" ("what");
    EmbedCopied = "embed.copied" ("what");
    EmbedSelected = "embed.selected" ("what");
    EmbedTitle = "embed.title";
    EmbedQuestion = "embed.question";
    EmbedWalk = "embed.walk";
    EmbedAlt = "embed.alt";
    // The gallery.
    GalleryTitle = "gallery.title";
    GalleryIntro = "gallery.intro";
    GalleryParts = "gallery.parts";
    GalleryPartsSays = "gallery.parts-says";
    GalleryStill = "gallery.still";
    GalleryPaste = "gallery.paste" ("what");
    GalleryCard = "gallery.card";
    GalleryPictures = "gallery.pictures";
    GalleryPicturesSays = "gallery.pictures-says";
    GallerySeveral = "gallery.several";
    GallerySteps = "gallery.steps";
    GalleryWindows = "gallery.windows";
    GalleryMaps = "gallery.maps";
    GallerySize = "gallery.size";
    GalleryLight = "gallery.light";
    GalleryDark = "gallery.dark";
    GalleryFile = "gallery.file" ("size", "theme", "format");
    GalleryWords = "gallery.words" ("what");
    GalleryPage = "gallery.page";
    GalleryLesson = "gallery.lesson";
    // How this works.
    RuleFold = "rule.fold";
    RuleStances = "rule.stances";
    RuleMet = "rule.met" ("name", "rule");
    RuleActor = "rule.actor" ("actor", "positions");
    RuleStands = "rule.stands" ("stance", "rule");
    RuleOtherwise = "rule.otherwise" ("stance");
    RuleAlways = "rule.always";
    RuleNeed = "rule.need" ("need");
    RuleAnd = "rule.and" ("first", "next");
    RuleOr = "rule.or" ("first", "next");
    RuleGroup = "rule.group" ("rule");
    RuleAtLeast = "rule.at-least" ("n", "all", "list");
    RuleVotes = "rule.votes" ("n", "all", "list");
    RuleWeighed = "rule.weighed" ("part", "n");
    MistakesTitle = "mistakes.title";
    MistakesSays = "mistakes.says";
    MistakesHost = "mistakes.host";
    MistakesLink = "mistakes.link";
    // The language itself.
    LanguageName = "language.name";
    LanguageDirection = "language.direction";
    LanguageLabel = "language.label";
}

/// All words in one language.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Words {
    /// Their texts, in the order of [`Word::ALL`].
    pub texts: Vec<String>,
    /// How these are filled.
    pub grammar: Grammar,
}

impl Words {
    /// The text of a word. A word without a text, which the content check rules out, is empty.
    pub fn get(&self, word: Word) -> &str {
        self.texts.get(word as usize).map_or("", String::as_str)
    }

    /// The text of a word with its slots filled.
    pub fn fill(&self, word: Word, slots: &[(&str, &str)]) -> String {
        fill(self.get(word), slots, &self.grammar)
    }
}
