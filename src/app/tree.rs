//! The argument as a tree to walk: from the case down to the sources, with what is unfolded of it.

use super::tracked::Tracked;
use engine::book::Book;
use engine::ids::{ConditionId, GateId, RequirementId};
use engine::model::Basis;

/// What an item of the tree stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The case as a whole.
    Thesis,
    /// A gate that carries the case.
    Gate(GateId),
    /// A gate that another gate needs. What carries it stands with the gate itself.
    NeededGate(GateId),
    /// A requirement of a gate.
    Requirement(RequirementId),
    /// A condition of a requirement.
    Condition(ConditionId),
    /// What a requirement or a condition rests on.
    Source(Basis),
}

impl Item {
    /// Whether it can be unfolded.
    fn folds(self) -> bool {
        !matches!(self, Self::Source(_))
    }
}

/// The items in the order in which they are read, the case first.
pub struct ArgumentTree {
    items: Vec<Entry>,
    /// The item that the Tab key leads to.
    current: Tracked<usize>,
}

struct Entry {
    item: Item,
    parent: Option<usize>,
    /// The first item behind all that stands below this one.
    end: usize,
    expanded: Tracked<bool>,
}

impl ArgumentTree {
    /// The tree of a book, with the gates in sight.
    pub fn new(book: &Book) -> Self {
        let mut tree = Self { items: Vec::new(), current: Tracked::new(0) };
        tree.add(Item::Thesis, None, book);
        tree
    }

    fn add(&mut self, item: Item, parent: Option<usize>, book: &Book) {
        let index = self.items.len();
        let expanded = Tracked::new(parent.is_none());
        self.items.push(Entry { item, parent, end: index + 1, expanded });
        for below in carried_by(item, book) {
            self.add(below, Some(index), book);
        }
        self.items[index].end = self.items.len();
    }

    /// What an item stands for.
    pub fn item(&self, index: usize) -> Item {
        self.items[index].item
    }

    /// The items right below another.
    pub fn below(&self, index: usize) -> impl Iterator<Item = usize> {
        (index + 1..self.items[index].end).filter(move |one| self.parent(*one) == Some(index))
    }

    /// The item above another.
    pub fn parent(&self, index: usize) -> Option<usize> {
        self.items[index].parent
    }

    /// The first item below another.
    pub fn first_below(&self, index: usize) -> Option<usize> {
        self.below(index).next()
    }

    /// Whether an item is unfolded; nothing for one that can't be. Followed.
    pub fn expanded(&self, index: usize) -> Option<bool> {
        let Entry { item, expanded, .. } = &self.items[index];
        item.folds().then(|| expanded.get())
    }

    /// Unfolds an item, or folds it.
    pub fn set_expanded(&self, index: usize, expanded: bool) {
        self.items[index].expanded.set(expanded);
    }

    /// Whether the Tab key leads to an item. Followed.
    pub fn is_current(&self, index: usize) -> bool {
        self.current.get() == index
    }

    /// Has the Tab key lead to an item.
    pub fn set_current(&self, index: usize) {
        self.current.set(index);
    }

    /// The items that can be seen, from above.
    pub fn visible(&self) -> impl Iterator<Item = usize> {
        let behind = |index: usize| {
            let Entry { end, expanded, .. } = &self.items[index];
            if expanded.get_untracked() { index + 1 } else { *end }
        };
        let next =
            move |index: &usize| Some(behind(*index)).filter(|next| *next < self.items.len());
        std::iter::successors(Some(0), next)
    }

    /// The item below another among those that can be seen, or the one above it.
    pub fn beside(&self, index: usize, down: bool) -> Option<usize> {
        if down {
            self.visible().find(|one| *one > index)
        } else {
            self.visible().take_while(|one| *one < index).last()
        }
    }
}

/// What carries an item.
fn carried_by(item: Item, book: &Book) -> Vec<Item> {
    let model = &book.model;
    let sources = |rests_on: &[Basis]| rests_on.iter().copied().map(Item::Source).collect();
    match item {
        Item::Thesis => GateId::all(book.gates.len()).map(Item::Gate).collect(),
        Item::Gate(gate) => {
            let needed = model.gates[gate.index()].needs.iter().copied().map(Item::NeededGate);
            let requirements = RequirementId::all(book.requirements.len())
                .filter(|id| model.requirements[id.index()].gate == gate)
                .map(Item::Requirement);
            needed.chain(requirements).collect()
        }
        Item::Requirement(requirement) => {
            let requirement = &model.requirements[requirement.index()];
            let mut below: Vec<Item> =
                requirement.rule.conditions().iter().map(Item::Condition).collect();
            below.extend(requirement.rests_on.iter().copied().map(Item::Source));
            below
        }
        Item::Condition(condition) => sources(&model.conditions[condition.index()].rests_on),
        Item::NeededGate(_) | Item::Source(_) => Vec::new(),
    }
}
