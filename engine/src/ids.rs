//! Positions in the book's lists, one type a list, so that none can be taken for another.

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub struct $name(pub u8);

        impl $name {
            /// The place in its list, counted from 0.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }

            /// All positions of a list of `length` entries, in order.
            ///
            /// The content check keeps every list within 256 entries; more would wrap.
            pub fn all(length: usize) -> impl DoubleEndedIterator<Item = Self> + Clone {
                (0..length).map(Self::at)
            }

            /// The position `index` of a list.
            pub fn at(index: usize) -> Self {
                Self(index as u8)
            }
        }
    )*};
}

index! {
    /// A condition: one thing that a deal needs and a reader can switch.
    ConditionId;
    /// A party to the argument with a place on the map and a panel.
    CountryId;
    /// A domestic actor whose stance follows from the conditions.
    ActorId;
    /// One of the questions that the outcome consists of.
    GateId;
    /// A part of a gate that can fail.
    RequirementId;
    /// A named setting of all conditions.
    ScenarioId;
    /// A stage of the walk through the argument.
    StepId;
    /// A statement of the source.
    ClaimId;
    /// A modelling choice of this project, not of the source.
    AssumptionId;
    /// A sentence for a pattern of gate answers.
    OutcomeId;
}
