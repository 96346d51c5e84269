//! Counting votes in every lane at once: whether what has been added reaches what is needed.

use super::lane::Lane;
use super::rule::Weight;

/// A sum in each lane, as binary digits that are lanes themselves, the lowest first.
///
/// It begins at the distance from what is needed to the next power of two, so that a sum carries out of the highest
/// digit just when it reaches what is needed. Nothing is compared, and a weight of any size takes no more digits
/// than what is needed has.
pub(super) struct Tally<L> {
    needed: Weight,
    digits: [L; Weight::BITS as usize],
    reached: L,
}

impl<L: Lane> Tally<L> {
    pub(super) fn of(needed: Weight) -> Self {
        let distance = needed.get().wrapping_neg();
        let digit = |place| if distance >> place & 1 == 1 { L::ALL } else { L::NONE };
        Self { needed, digits: std::array::from_fn(digit), reached: L::NONE }
    }

    /// Adds a weight in the lanes that are true.
    pub(super) fn add(&mut self, weight: Weight, lanes: L) {
        // More than is needed does no more, and so carries at most once.
        let weight = weight.min(self.needed).get();
        let mut carried = L::NONE;
        for place in 0..self.places() {
            let added = if weight >> place & 1 == 1 { lanes } else { L::NONE };
            let digit = self.digits[place];
            let either = digit.xor(added);
            self.digits[place] = either.xor(carried);
            carried = digit.and(added).or(either.and(carried));
        }
        self.reached = self.reached.or(carried);
    }

    /// Where what has been added is enough.
    pub(super) fn reached(&self) -> L {
        self.reached
    }

    /// How many digits what is needed has.
    fn places(&self) -> usize {
        (Weight::BITS - self.needed.leading_zeros()) as usize
    }
}
