//! Why a picture can't be drawn.

use std::fmt;

/// What is in the way of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The fonts lack some letters of a text.
    Letters {
        /// The text.
        text: String,
        /// What they lack.
        missing: String,
    },
    /// A text finds no room, however small it is set.
    Long {
        /// The text.
        text: String,
    },
    /// The words run from right to left, and the picture doesn't.
    RightToLeft,
    /// A font or a picture can't be read: a mistake of this program's.
    Broken(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letters { text, missing } => write!(
                f,
                "The fonts of pictures lack {missing:?}, which is in \"{text}\". Write it without, or add a font with \
                 these letters to press/fonts/ and name it in press/src/pictures/fonts.rs."
            ),
            Self::Long { text } => write!(
                f,
                "\"{text}\" finds no room in its picture, even in the smallest letters. Say it in fewer or shorter words."
            ),
            Self::RightToLeft => write!(
                f,
                "Pictures are drawn from left to right. Links in this language show the general picture; draw it by \
                 hand if they should have their own."
            ),
            Self::Broken(what) => {
                write!(f, "{what}. That is a mistake in press/src/pictures/, not in the content.")
            }
        }
    }
}
