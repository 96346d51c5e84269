//! The press's modules know each other in one direction: nothing leads back to where it came from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The parts of the press, each of which may know those before it.
const PARTS: [&str; 8] =
    ["tools", "content", "wasm", "sentence", "data", "page", "pictures", "site"];

/// A module's path below the crate: `["content", "files", "rules"]`.
type Module = Vec<String>;

/// Every module with what it names.
type Uses = BTreeMap<Module, BTreeSet<Module>>;

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn read(folder: &Path, within: &[String], texts: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let module = [within, std::slice::from_ref(&name)].concat();
        if path.is_dir() {
            read(&path, &module, texts);
        } else if !(within.is_empty() && ["main", "lib"].contains(&name.as_str())) {
            texts.insert(module, fs::read_to_string(path).expect("a text"));
        }
    }
}

/// The paths in a text that begin within the crate, those in braces one by one.
fn paths(text: &str) -> Vec<Vec<String>> {
    let code: Vec<&str> =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let starts = ["crate::", "super::"].into_iter().flat_map(|start| code.match_indices(start));
    let whole = starts.filter(|(at, _)| !code[..*at].ends_with(':'));
    whole.flat_map(|(at, _)| spread(&code[at..])).collect()
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn spread(path: &str) -> Vec<Vec<String>> {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let end = path.find(|letter| !part(letter)).unwrap_or(path.len());
    let (first, rest) = path.split_at(end);
    let Some(rest) = rest.strip_prefix("::") else { return vec![vec![first.to_owned()]] };
    let tails = match rest.strip_prefix('{') {
        Some(inner) => {
            let mut depth = 1;
            let close = inner.find(|letter| {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                depth == 0
            });
            let mut items = vec![String::new()];
            for letter in inner[..close.unwrap_or(inner.len())].chars() {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                match letter {
                    ',' if depth == 0 => items.push(String::new()),
                    _ => items.last_mut().expect("an item").push(letter),
                }
            }
            items.iter().flat_map(|item| spread(item.trim())).collect()
        }
        None => spread(rest),
    };
    tails.into_iter().map(|tail| [vec![first.to_owned()], tail].concat()).collect()
}

/// What each module names of the others.
fn uses(texts: &BTreeMap<Module, String>) -> Uses {
    let of = |module: &Module, text: &str| {
        let named = paths(text).into_iter().map(|path| {
            let mut base = module.clone();
            let mut rest = path.as_slice();
            while let Some((first, after)) = rest.split_first() {
                match first.as_str() {
                    "crate" => base.clear(),
                    "super" => drop(base.pop()),
                    _ => break,
                }
                rest = after;
            }
            let mut whole = [base, rest.to_vec()].concat();
            // What is left of it once the item's own name is gone.
            while !whole.is_empty() && !texts.contains_key(&whole) {
                whole.pop();
            }
            whole
        });
        named.collect()
    };
    texts.iter().map(|(module, text)| (module.clone(), of(module, text))).collect()
}

/// The modules of one folder, with what they and their own parts name of each other.
fn beside_each_other(uses: &Uses, folder: &[String]) -> BTreeMap<String, BTreeSet<String>> {
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let child = |module: &Module| module.strip_prefix(folder)?.first().cloned();
    for (module, used) in uses {
        let Some(from) = child(module) else { continue };
        let others = used.iter().filter_map(child).filter(|to| *to != from);
        named.entry(from.clone()).or_default().extend(others);
    }
    named
}

/// A way from a module back to itself, if there is one.
fn circle(named: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<&str>> {
    fn follow<'a>(
        named: &'a BTreeMap<String, BTreeSet<String>>,
        way: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
    ) -> bool {
        let last = *way.last().expect("a start");
        for next in named.get(last).into_iter().flatten() {
            if let Some(at) = way.iter().position(|one| one == next) {
                way.drain(..at);
                way.push(next);
                return true;
            }
            if done.contains(next.as_str()) {
                continue;
            }
            way.push(next);
            if follow(named, way, done) {
                return true;
            }
            way.pop();
        }
        done.insert(last);
        false
    }
    let mut done = BTreeSet::new();
    named.keys().find_map(|start| {
        let mut way = vec![start.as_str()];
        follow(named, &mut way, &mut done).then_some(way)
    })
}

#[test]
fn no_modules_know_each_other_in_a_circle() {
    let mut texts = BTreeMap::new();
    read(&sources(), &[], &mut texts);
    let uses = uses(&texts);
    assert!(uses.len() > 50 && uses.values().any(|used| !used.is_empty()), "{uses:?}");
    let folders: BTreeSet<&[String]> =
        uses.keys().map(|module| &module[..module.len() - 1]).collect();
    for folder in folders {
        let named = beside_each_other(&uses, folder);
        assert_eq!(circle(&named), None, "in press/src/{}", folder.join("/"));
    }
}

#[test]
fn each_part_knows_those_before_it_alone() {
    let mut texts = BTreeMap::new();
    read(&sources(), &[], &mut texts);
    let uses = uses(&texts);
    let place = |part: &str| PARTS.iter().position(|one| *one == part);
    for (from, used) in beside_each_other(&uses, &[]) {
        let own = place(&from).unwrap_or_else(|| panic!("{from} is no part of the press"));
        for to in used {
            assert!(place(&to).is_some_and(|to| to < own), "{from} names {to}");
        }
    }
    for (module, used) in uses {
        let root = used.iter().any(Vec::is_empty);
        assert!(!root, "{} names something of the crate's root", module.join("::"));
    }
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let texts = [
        ("a", "use crate::{b::{self, c}, other};"),
        ("b", "// crate::a"),
        ("b::c", "fn f() { super::super::d::g() }"),
        ("d", "use crate::a::Thing;"),
    ];
    let module = |path: &str| path.split("::").map(str::to_owned).collect::<Module>();
    let texts = texts.map(|(path, text)| (module(path), text.to_owned()));
    let uses = uses(&BTreeMap::from(texts));
    let named = beside_each_other(&uses, &[]);
    assert_eq!(circle(&named), Some(vec!["a", "b", "d", "a"]));
    assert_eq!(circle(&beside_each_other(&uses, &module("b"))), None);
}
