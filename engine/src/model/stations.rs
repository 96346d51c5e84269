//! Who stands where within a country, stacked on four stations, and where they would go.
//!
//! A picture of it is drawn from nothing else, so it can't say more than the rules do.

use super::settings::{Settings, Value};
use super::verdict::Standing;
use super::{Basis, Model, Stance};
use crate::ids::{ActorId, ConditionId, CountryId};

/// The stations from one end of the axis to the other.
pub const STATIONS: [Stance; 4] =
    [Stance::Opposes, Stance::Tolerates, Stance::Waits, Stance::Backs];

/// The most actors that a country may have: so many are told apart where all stand on one station.
pub const MOST_ACTORS: usize = 6;

/// A place on the axis: the station, counted from where the opponents are, and how high in its stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Which of [`STATIONS`].
    pub station: usize,
    /// How many stand below.
    pub row: usize,
}

/// What one flip would do to those who act in a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The condition flipped.
    pub condition: ConditionId,
    /// What it is flipped to.
    pub value: Value,
    /// Whether any of those who move stands where this project assumes rather than where the source says.
    pub is_ours: bool,
}

/// The actors of a country on the axis, in the order of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stations {
    /// Where each stands.
    pub here: Vec<Spot>,
    /// Where each would go by the turn; none who would stay.
    pub there: Vec<Option<Spot>>,
    /// The first flip on offer that moves anybody.
    pub turn: Option<Turn>,
}

impl Stations {
    /// How many stand on a station, those who would go there counted in.
    pub fn height(&self, station: usize) -> usize {
        let spots = self.here.iter().chain(self.there.iter().flatten());
        spots.filter(|spot| spot.station == station).count()
    }
}

impl Model {
    /// Where an actor stands.
    pub fn standing(&self, actor: ActorId, settings: Settings) -> Standing {
        super::evaluate::standing(&self.actors[actor.index()].positions, settings)
    }

    /// The actors of `country` under `settings`, and where they would go by the first of `offers` that moves any.
    pub fn stations(
        &self,
        country: CountryId,
        settings: Settings,
        offers: &[ConditionId],
    ) -> Stations {
        let actors: Vec<ActorId> = ActorId::all(self.actors.len())
            .filter(|id| self.actors[id.index()].country == country)
            .collect();
        let standing = |settings| -> Vec<Standing> {
            actors.iter().map(|actor| self.standing(*actor, settings)).collect()
        };
        let now = standing(settings);
        let mut stacks = [0; STATIONS.len()];
        // Who comes first in the book stands on top, so the last is put down first.
        let mut here: Vec<Spot> =
            now.iter().rev().map(|one| put(&mut stacks, one.stance)).collect();
        here.reverse();
        let mut there = vec![None; actors.len()];
        let turn = offers.iter().find_map(|condition| {
            let value = match settings.value(*condition) {
                Value::Off => Value::On,
                Value::On | Value::Open => Value::Off,
            };
            let then = standing(settings.set(*condition, value));
            let mut is_ours = false;
            let mut moves = false;
            for (index, (before, after)) in now.iter().zip(&then).enumerate().rev() {
                if before.stance == after.stance {
                    continue;
                }
                moves = true;
                there[index] = Some(put(&mut stacks, after.stance));
                let position = &self.actors[actors[index].index()].positions[after.position];
                is_ours |= position.rests_on.iter().any(|one| matches!(one, Basis::Assumption(_)));
            }
            moves.then_some(Turn { condition: *condition, value, is_ours })
        });
        Stations { here, there, turn }
    }
}

/// The next free place of a station.
fn put(stacks: &mut [usize; STATIONS.len()], stance: Stance) -> Spot {
    let station = STATIONS.iter().position(|one| *one == stance).unwrap_or_default();
    let row = stacks[station];
    stacks[station] += 1;
    Spot { station, row }
}
