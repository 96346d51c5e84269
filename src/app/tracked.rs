//! What the state consists of: values of any type that views follow.
//!
//! A signal of Leptos is compiled, and downloaded, anew for each type of value. Here the value is one's
//! own and what is followed is Leptos' trigger, of which there is one type.

use std::sync::{Mutex, MutexGuard, PoisonError};

use leptos::prelude::{ArcTrigger, Notify, Track};

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A value. Who has read it is told when it becomes another.
pub(super) struct Tracked<T> {
    value: Mutex<T>,
    changed: ArcTrigger,
}

impl<T: Clone + PartialEq> Tracked<T> {
    pub(super) fn new(value: T) -> Self {
        Self { value: Mutex::new(value), changed: ArcTrigger::new() }
    }

    /// The value, which is followed from now on.
    pub(super) fn get(&self) -> T {
        self.changed.track();
        self.get_untracked()
    }

    pub(super) fn get_untracked(&self) -> T {
        lock(&self.value).clone()
    }

    /// Sets the value and gives the one before. Setting the same again is no change.
    pub(super) fn replace(&self, value: T) -> T {
        let before = std::mem::replace(&mut *lock(&self.value), value.clone());
        if before != value {
            self.changed.notify();
        }
        before
    }

    pub(super) fn set(&self, value: T) {
        self.replace(value);
    }
}

/// Something that is asked for once, and done by whoever takes it.
pub(super) struct Request<T> {
    pending: Mutex<Option<T>>,
    made: ArcTrigger,
}

impl<T> Request<T> {
    pub(super) fn new() -> Self {
        Self { pending: Mutex::new(None), made: ArcTrigger::new() }
    }

    /// Asks for it. A request that nobody has taken yet is forgotten over it.
    pub(super) fn make(&self, request: T) {
        *lock(&self.pending) = Some(request);
        self.made.notify();
    }

    /// Takes what is asked for, and follows further requests.
    pub(super) fn take(&self) -> Option<T> {
        self.made.track();
        lock(&self.pending).take()
    }
}

/// A stack of values. Followed is just whether it is empty.
pub(super) struct Stack<T> {
    values: Mutex<Vec<T>>,
    filled_or_emptied: ArcTrigger,
}

impl<T: Clone> Stack<T> {
    pub(super) fn new() -> Self {
        Self { values: Mutex::new(Vec::new()), filled_or_emptied: ArcTrigger::new() }
    }

    /// Whether it is empty, which is followed from now on.
    pub(super) fn is_empty(&self) -> bool {
        self.filled_or_emptied.track();
        lock(&self.values).is_empty()
    }

    pub(super) fn last_untracked(&self) -> Option<T> {
        lock(&self.values).last().cloned()
    }

    pub(super) fn push(&self, value: T) {
        self.change(|values| values.push(value));
    }

    pub(super) fn pop(&self) -> Option<T> {
        self.change(Vec::pop)
    }

    pub(super) fn clear(&self) {
        self.change(Vec::clear);
    }

    fn change<R>(&self, change: impl FnOnce(&mut Vec<T>) -> R) -> R {
        let mut values = lock(&self.values);
        let was_empty = values.is_empty();
        let result = change(&mut values);
        let is_empty = values.is_empty();
        drop(values);
        if was_empty != is_empty {
            self.filled_or_emptied.notify();
        }
        result
    }
}
