//! The files of the pictures that travel: which there are, and how they are drawn, by as many threads as the machine has.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::content::edition::Edition;
use crate::pictures::card;
use crate::pictures::form::Dress;
use crate::pictures::png::png;
use crate::pictures::subject::{Motif, Subject};
use crate::pictures::trouble::Trouble;

/// How much is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Every picture in every dress, and in points what others need in points.
    All,
    /// The pictures of shared links, as lines: what a build to work with has time for.
    Cards,
}

/// A picture in one dress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Still {
    /// What it is of.
    pub subject: Subject,
    /// What is drawn of that.
    pub motif: Motif,
    /// How it is cut and coloured.
    pub dress: Dress,
}

impl Still {
    /// The picture of a shared link.
    pub fn card(subject: Subject) -> Self {
        Self { subject, motif: Motif::Card, dress: Dress::CARD }
    }

    /// All pictures of a subject, each in every dress.
    pub fn all(subject: Subject) -> impl Iterator<Item = Self> {
        let dressed =
            move |motif: Motif| Dress::all().map(move |dress| Self { subject, motif, dress });
        subject.motifs().iter().copied().flat_map(dressed)
    }

    /// Its file as lines.
    pub fn svg(self) -> String {
        self.motif.stem(self.dress) + ".svg"
    }

    /// Its file in points, if a release has it.
    pub fn png(self) -> Option<String> {
        self.dress.is_in_points().then(|| self.motif.stem(self.dress) + ".png")
    }

    fn write(
        self,
        folder: &Path,
        edition: &Edition,
        amount: Amount,
    ) -> io::Result<Option<Trouble>> {
        let Self { subject, motif, dress } = self;
        let svg = match card::draw(edition, subject, motif, dress) {
            Ok(card) => card.svg,
            Err(trouble) => return Ok(Some(trouble)),
        };
        if let Some(file) = self.png().filter(|_| amount == Amount::All) {
            match png(&svg) {
                Ok(points) => fs::write(folder.join(file), points)?,
                Err(trouble) => return Ok(Some(trouble)),
            }
        }
        fs::write(folder.join(self.svg()), svg)?;
        Ok(None)
    }
}

/// Writes the pictures of an edition, each into the folder of its subject, and tells which can't be drawn.
///
/// # Errors
///
/// When a file can't be written.
pub fn write(
    edition: &Edition,
    folder: &(dyn Fn(Subject) -> std::path::PathBuf + Sync),
    amount: Amount,
) -> io::Result<Vec<(Still, Trouble)>> {
    let subjects = Subject::all(&edition.book);
    let stills: Vec<Still> = match amount {
        Amount::All => subjects.flat_map(Still::all).collect(),
        Amount::Cards => subjects.map(Still::card).collect(),
    };
    let (next, outcomes) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(still) = stills.get(next.fetch_add(1, Ordering::Relaxed)) {
            let outcome = still.write(&folder(still.subject), edition, amount);
            let mut outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
            outcomes.push((*still, outcome));
        }
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let outcomes = outcomes.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut troubles = Vec::new();
    for (still, outcome) in outcomes {
        if let Some(trouble) = outcome? {
            troubles.push((still, trouble));
        }
    }
    // Which thread comes first is nobody's affair.
    troubles.sort_by_key(|(still, _)| stills.iter().position(|one| one == still));
    Ok(troubles)
}

/// The troubles in words, each once however many pictures have it.
pub fn told(edition: &Edition, troubles: &[(Still, Trouble)]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut told = Vec::new();
    for (still, trouble) in troubles {
        let (file, entry) = still.subject.written_in(&edition.book);
        let entry = if entry.is_empty() { entry } else { format!(", {entry}") };
        let says = format!("{}/{file}{entry}: (a remark) {trouble}", edition.language);
        if seen.insert(says.clone()) {
            told.push(says);
        }
    }
    told
}
