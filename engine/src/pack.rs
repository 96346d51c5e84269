//! The book as bytes and back, in as little code as it takes: the reader downloads this code.
//!
//! serde's derived code for these types was a tenth of the program. Here each type is its fields, one
//! after the other; a number is its bytes, lowest first; a list or a text begins with its length.

use crate::book::{
    Actor, Assumption, Book, Claim, Condition, Country, Figure, Gate, Kind, Link, MapLayout,
    MapParty, Outcome, Requirement, Role, Scenario, Side, Step,
};
use crate::ids::{
    ActorId, AssumptionId, ClaimId, ConditionId, CountryId, GateId, OutcomeId, RequirementId,
    ScenarioId, StepId,
};
use crate::model::rule::Rule;
use crate::model::settings::{ConditionSet, Settings};
use crate::model::verdict::Answer;
use crate::model::{self, Basis, Model, Position, Stance};
use crate::words::Words;

/// Something that can be written as bytes and read back.
pub(crate) trait Packed: Sized {
    /// Adds its bytes.
    fn write(&self, to: &mut Vec<u8>);

    /// Takes it off the front of what is left. If the bytes are something else, so is the result.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// What is left to be read.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    failed: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, failed: false }
    }

    /// Whether everything was there and nothing is left.
    pub(crate) fn is_done(&self) -> bool {
        !self.failed && self.rest.is_empty()
    }

    #[inline(never)]
    fn take(&mut self, length: usize) -> &'a [u8] {
        match self.rest.split_at_checked(length) {
            Some((taken, rest)) => {
                self.rest = rest;
                taken
            }
            None => {
                self.fail();
                &[]
            }
        }
    }

    fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }
}

impl Packed for u8 {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.take(1).first().copied().unwrap_or_default()
    }
}

impl Packed for bool {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        u8::read(from) != 0
    }
}

impl Packed for u16 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend(self.to_le_bytes());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::from_le_bytes([u8::read(from), u8::read(from)])
    }
}

impl Packed for i16 {
    fn write(&self, to: &mut Vec<u8>) {
        self.cast_unsigned().write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        u16::read(from).cast_signed()
    }
}

impl Packed for String {
    fn write(&self, to: &mut Vec<u8>) {
        length(self.len()).write(to);
        to.extend(self.as_bytes());
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        let length = u16::read(from);
        let text = std::str::from_utf8(from.take(length.into()));
        text.map_or_else(
            |_| {
                from.fail();
                Self::new()
            },
            str::to_owned,
        )
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        length(self.len()).write(to);
        self.iter().for_each(|item| item.write(to));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut list = Self::new();
        for _ in 0..u16::read(from) {
            // A length that means nothing must not fill the memory.
            if from.failed {
                break;
            }
            list.push(T::read(from));
        }
        list
    }
}

/// A length as it is written. The content check keeps lists short, and no text is a book of its own.
fn length(length: usize) -> u16 {
    length as u16
}

impl<T: Packed> Packed for Option<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.is_some().write(to);
        self.iter().for_each(|item| item.write(to));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        if bool::read(from) { Some(T::read(from)) } else { None }
    }
}

impl<T: Packed + Copy + Default, const N: usize> Packed for [T; N] {
    fn write(&self, to: &mut Vec<u8>) {
        self.iter().for_each(|item| item.write(to));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = [T::default(); N];
        for item in &mut items {
            *item = T::read(from);
        }
        items
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

impl Packed for ConditionSet {
    fn write(&self, to: &mut Vec<u8>) {
        self.bits().to_le_bytes().write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::from_bits(u32::from_le_bytes(<[u8; 4]>::read(from)))
    }
}

impl Packed for Settings {
    fn write(&self, to: &mut Vec<u8>) {
        (self.on(), self.open()).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let (on, open) = Packed::read(from);
        Self::new(on, open)
    }
}

impl Packed for Rule {
    fn write(&self, to: &mut Vec<u8>) {
        match self {
            Self::Always => to.push(0),
            Self::Condition(condition) => (1_u8, *condition).write(to),
            Self::All(parts) => {
                to.push(2);
                parts.write(to);
            }
            Self::Any(parts) => {
                to.push(3);
                parts.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match u8::read(from) {
            0 => Self::Always,
            1 => Self::Condition(Packed::read(from)),
            2 => Self::All(Packed::read(from)),
            3 => Self::Any(Packed::read(from)),
            _ => {
                from.fail();
                Self::Always
            }
        }
    }
}

impl Packed for Basis {
    fn write(&self, to: &mut Vec<u8>) {
        match self {
            Self::Claim(claim) => (0_u8, *claim).write(to),
            Self::Assumption(assumption) => (1_u8, *assumption).write(to),
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match u8::read(from) {
            0 => Self::Claim(Packed::read(from)),
            1 => Self::Assumption(Packed::read(from)),
            _ => {
                from.fail();
                Self::Claim(ClaimId(0))
            }
        }
    }
}

macro_rules! tuples {
    ($($type:ident),*) => {$(
        impl Packed for $type {
            fn write(&self, to: &mut Vec<u8>) {
                self.0.write(to);
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Self(Packed::read(from))
            }
        }
    )*};
}

macro_rules! choices {
    ($($type:ident { $($choice:ident),* })*) => {$(
        impl Packed for $type {
            fn write(&self, to: &mut Vec<u8>) {
                to.push(*self as u8);
            }

            fn read(from: &mut Reader<'_>) -> Self {
                let all = [$(Self::$choice),*];
                all.get(usize::from(u8::read(from))).copied().unwrap_or_else(|| {
                    from.fail();
                    all[0]
                })
            }
        }
    )*};
}

macro_rules! records {
    ($($type:path { $($field:ident),* })*) => {$(
        impl Packed for $type {
            fn write(&self, to: &mut Vec<u8>) {
                $(self.$field.write(to);)*
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Self { $($field: Packed::read(from)),* }
            }
        }
    )*};
}

tuples!(
    ActorId,
    AssumptionId,
    ClaimId,
    ConditionId,
    CountryId,
    GateId,
    OutcomeId,
    RequirementId,
    ScenarioId,
    StepId,
    Words
);

choices! {
    Answer { No, Undecided, Yes }
    Kind { Poll, Reported, Historical, Judgement, Prediction, Unknown, Recommendation }
    Role { Signs, Sustains }
    Side { For, Against }
    Stance { Backs, Tolerates, Opposes }
}

records! {
    Actor { name, positions }
    Assumption { id, says, why }
    Book {
        model, words, countries, actors, links, conditions, requirements, gates, scenarios, outcomes,
        claims, assumptions, steps, map
    }
    Claim { id, paragraph, kinds, says, figure }
    Condition { id, need, off, question, short, note }
    Country { id, role, name, capital, role_says, question, unknown, positions }
    Figure { per_cent, side, label, asked, when, note }
    Gate { id, name, short, means, yes, no, undecided }
    Link { condition, actor, says }
    MapLayout { width, height, table, insets, parties }
    MapParty { capital, line, seat, glyph, label, anchor }
    Model { conditions, countries, actors, requirements, gates, scenarios, start }
    Outcome { when, because, says }
    Position { stance, when, rests_on }
    Requirement { id, name, says }
    Scenario { id, name, short, stands_for, implies, caveat }
    Step { id, title, scenario, country, lit, lines, switches }
    model::Actor { country, positions }
    model::Condition { country, may_be_open, likelihood, rests_on }
    model::Gate { needs, rests_on }
    model::Requirement { gate, country, rule, rests_on }
}
