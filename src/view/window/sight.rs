//! What is seen in a window, and when that changes.

use engine::ids::{CountryId, ScenarioId};
use engine::model::pane::Pane;
use engine::model::settings::Settings;
use engine::window::{self, Glass, Window};

use crate::app::App;
use crate::view::node::{Element, Node};

/// A window as a view looks at it: every question follows what the answer hangs on, and no more.
#[derive(Clone, Copy)]
pub struct Sight {
    pub(super) app: App,
    shows: Shows,
}

#[derive(Clone, Copy)]
enum Shows {
    Table,
    Story,
    Moment(ScenarioId, fn(App, ScenarioId) -> bool),
    Still(ScenarioId, Settings),
    Other(ScenarioId, fn(App, CountryId) -> Pane),
}

impl Sight {
    /// What lies on the table, all of it told.
    pub fn table(app: App) -> Self {
        Self { app, shows: Shows::Table }
    }

    /// What lies on the table, as far as the steps up to the reader's have told of it.
    pub fn story(app: App) -> Self {
        Self { app, shows: Shows::Story }
    }

    /// A moment of the book. While `is_live` says so it follows the table; the moment of the argument itself
    /// shows as much as the steps have told.
    pub fn moment(app: App, moment: ScenarioId, is_live: fn(App, ScenarioId) -> bool) -> Self {
        Self { app, shows: Shows::Moment(moment, is_live) }
    }

    /// A scenario as the book has it.
    pub fn scenario(app: App, scenario: ScenarioId) -> Self {
        Self::still(app, scenario, app.book.model.scenario(scenario))
    }

    /// What would follow from a setting near a scenario. It stays as it is.
    pub fn still(app: App, near: ScenarioId, settings: Settings) -> Self {
        Self { app, shows: Shows::Still(near, settings) }
    }

    /// What lies on another table, which began as a scenario: all of it told.
    pub fn other(app: App, began: ScenarioId, pane: fn(App, CountryId) -> Pane) -> Self {
        Self { app, shows: Shows::Other(began, pane) }
    }

    /// What is seen of a country.
    #[inline(never)]
    pub fn glass(self, country: CountryId) -> Glass {
        let Self { app, shows } = self;
        let book = app.book;
        let pane = match shows {
            Shows::Moment(moment, is_live) if !is_live(app, moment) => {
                app.pane_in(book.model.scenario(moment), country)
            }
            Shows::Still(_, settings) => app.pane_in(settings, country),
            Shows::Other(_, pane) => pane(app, country),
            _ => app.pane(country),
        };
        match shows {
            _ if self.is_told_in_steps() && !app.is_told(country) => Glass::Empty,
            Shows::Table | Shows::Story | Shows::Other(..) => Glass::Told(pane),
            Shows::Moment(scenario, _) | Shows::Still(scenario, _) => {
                book.glass(scenario, country, pane)
            }
        }
    }

    /// Whether the steps set its panes one by one.
    fn is_told_in_steps(self) -> bool {
        match self.shows {
            Shows::Story => true,
            Shows::Moment(moment, _) => moment == self.app.book.model.start,
            _ => false,
        }
    }

    /// Whether the reader's step is the one that sets this pane.
    pub(super) fn is_new(self, country: CountryId) -> bool {
        let app = self.app;
        self.is_told_in_steps()
            && app.pictured().is_some_and(|step| app.book.step(step).panes.contains(&country))
    }

    /// All that is seen.
    #[inline(never)]
    pub fn window(self) -> Window {
        Window::seen(self.countries(), &|country| self.glass(country))
    }

    /// How many panes there are.
    pub fn countries(self) -> usize {
        self.app.book.countries.len()
    }

    /// A word or two for the moment.
    pub fn name(self) -> &'static str {
        let scenario = match self.shows {
            Shows::Table | Shows::Story => self.app.scenario(),
            Shows::Moment(scenario, _) | Shows::Still(scenario, _) | Shows::Other(scenario, _) => {
                scenario
            }
        };
        &self.app.book.scenario(scenario).short
    }

    /// The sentence.
    #[inline(never)]
    pub fn says(self) -> String {
        window::sentence(self.app.book, self.name(), &self.window())
    }
}

/// Has an attribute of a window follow what is seen. It is compiled once for all of them, as is [`text`].
#[inline(never)]
pub(super) fn attr(
    element: Element,
    name: &'static str,
    sight: Sight,
    of: fn(Sight) -> &'static str,
) -> Element {
    element.attr_fn(name, move || of(sight))
}

/// Finishes an element with a text that follows what is seen.
#[inline(never)]
pub(super) fn text(element: Element, sight: Sight, of: fn(Sight) -> String) -> Node {
    element.text_fn(move || of(sight))
}

/// Makes an element the image of a window, with its sentence.
#[inline(never)]
pub(super) fn image(element: Element, sight: Sight) -> Element {
    element.attr("role", "img").attr_fn("aria-label", move || sight.says())
}

/// The name of the pane that is seen.
#[inline(never)]
pub(super) fn stance(element: Element, sight: Sight, country: CountryId) -> Element {
    element.attr_option("data-stance", move || sight.glass(country).pane().map(Pane::name))
}
