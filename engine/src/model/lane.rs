//! The one trait that lets the same rules read a single setting or 64 of them at once.

/// A bundle of truth values to all of which a connective applies at once.
pub trait Lane: Copy {
    /// False in every place.
    const NONE: Self;
    /// True in every place.
    const ALL: Self;

    /// True where both are.
    fn and(self, other: Self) -> Self;

    /// True where either is.
    fn or(self, other: Self) -> Self;

    /// True where just one is. Rules have no use for it; adding numbers does.
    fn xor(self, other: Self) -> Self;
}

impl Lane for bool {
    const NONE: Self = false;
    const ALL: Self = true;

    fn and(self, other: Self) -> Self {
        self && other
    }

    fn or(self, other: Self) -> Self {
        self || other
    }

    fn xor(self, other: Self) -> Self {
        self != other
    }
}

impl Lane for u64 {
    const NONE: Self = 0;
    const ALL: Self = Self::MAX;

    fn and(self, other: Self) -> Self {
        self & other
    }

    fn or(self, other: Self) -> Self {
        self | other
    }

    fn xor(self, other: Self) -> Self {
        self ^ other
    }
}
