//! What of a view runs again when the state changes, for tests.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::{GetUntracked, Memo, RenderHtml, untrack};

use super::{Attribute, Element, Live, Node};

/// All of a view that follows the state, down to its blocks.
#[derive(Default)]
pub(crate) struct Watched(Vec<Watcher>);

struct Watcher {
    path: String,
    seen: usize,
    runs: Arc<AtomicUsize>,
    value: Arc<Mutex<String>>,
    memo: Memo<usize>,
}

/// A part that has run again.
#[derive(Debug)]
pub(crate) struct Rerun {
    /// Where it stands.
    pub(crate) path: String,
    /// Whether that gave it another value.
    pub(crate) changed: bool,
}

impl Watched {
    pub(crate) fn add(&mut self, path: &str, node: Node) {
        match node {
            Node::Element(element) => self.element(path, element),
            Node::Text(_) => {}
            Node::Block(view) => self.part(path, "block", view, |node| untrack(|| node.to_html())),
            Node::List(list) => {
                for (index, node) in list.into_iter().enumerate() {
                    self.add(&format!("{path} {}", index + 1), node);
                }
            }
        }
    }

    fn element(&mut self, path: &str, element: Element) {
        let mut path = format!("{path} > {}", element.0.tag);
        for (name, attribute) in &element.0.attributes {
            if let Attribute::Fixed(value) = attribute
                && (["class", "id"].contains(name) || name.starts_with("data-"))
            {
                path += &format!("[{name}={value}]");
            }
        }
        for (name, attribute) in element.0.attributes {
            match attribute {
                Attribute::Fixed(_) | Attribute::Handler(_) => {}
                Attribute::Live(live) => self.part(&path, name, live, |value| format!("{value:?}")),
                Attribute::Bool(live) => self.part(&path, name, live, |value| value.to_string()),
                Attribute::Value(live) => self.part(&path, name, live, |value| value),
                Attribute::Text(live) => self.part(&path, "text", live, |value| value.into_owned()),
            }
        }
        for (index, child) in element.0.children.into_iter().enumerate() {
            self.add(&format!("{path} {}", index + 1), child);
        }
    }

    fn part<T: 'static>(&mut self, path: &str, name: &str, live: Live<T>, print: fn(T) -> String) {
        let (live, runs) = (Mutex::new(live), Arc::new(AtomicUsize::new(0)));
        let value = Arc::new(Mutex::new(String::new()));
        let (counted, written) = (Arc::clone(&runs), Arc::clone(&value));
        let memo = Memo::new(move |_| {
            let live = live.lock().unwrap_or_else(PoisonError::into_inner);
            let now = print(live());
            *written.lock().unwrap_or_else(PoisonError::into_inner) = now;
            counted.fetch_add(1, Ordering::Relaxed)
        });
        memo.get_untracked();
        self.0.push(Watcher { path: format!("{path} @ {name}"), seen: 1, runs, value, memo });
    }

    /// What has run again since this was asked last.
    pub(crate) fn reruns(&mut self) -> Vec<Rerun> {
        let mut reruns = Vec::new();
        for part in &mut self.0 {
            let value = || part.value.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let before = value();
            part.memo.get_untracked();
            let runs = part.runs.load(Ordering::Relaxed);
            if runs != part.seen {
                part.seen = runs;
                reruns.push(Rerun { path: part.path.clone(), changed: value() != before });
            }
        }
        reruns
    }
}
