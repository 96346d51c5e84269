//! How a picture is cut and coloured, and what its files are called.

use super::colours::Theme;

/// The shape of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As the large cards of shared links want it.
    Landscape,
    /// As the feeds of phones want it.
    Portrait,
    /// Twice as wide as high, as slides and the tops of pages want it.
    Wide,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Landscape, Self::Portrait, Self::Wide];

    /// How wide and how high it is.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Landscape => (1200, 630),
            Self::Portrait => (1080, 1350),
            Self::Wide => (1200, 600),
        }
    }

    /// What it is called in names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Landscape => "landscape",
            Self::Portrait => "portrait",
            Self::Wide => "wide",
        }
    }
}

/// The form of a picture with its colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dress {
    /// Its form.
    pub form: Form,
    /// Its colours.
    pub theme: Theme,
}

impl Dress {
    /// That of the picture that a shared link has.
    pub const CARD: Self = Self { form: Form::Landscape, theme: Theme::Light };

    /// All of them, form by form.
    pub fn all() -> impl Iterator<Item = Self> {
        let themes = |form| Theme::ALL.map(|theme| Self { form, theme });
        Form::ALL.into_iter().flat_map(themes)
    }

    /// Whether a release has it in points, too. Those who take no SVG are feeds, which show what is dark or light
    /// alike; only the cards of links are often shown on a dark ground.
    pub fn is_in_points(self) -> bool {
        self.theme == Theme::Light || self.form == Form::Landscape
    }
}
