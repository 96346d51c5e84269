//! Panics without a message. A panic ends the program, and nothing listens to what it says: there is no
//! console and no file. So the functions that put the message together become a plain trap, after which
//! wasm-opt takes out what only they needed, and the places in the source are wiped from the data.

mod places;

use std::collections::{HashSet, VecDeque};
use std::convert::Infallible;
use std::io;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, DataSection, Function, Module};
use wasmparser::{DataKind, FunctionBody, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

use places::Segment;

/// The functions that end in a panic and do nothing else, and modules with nothing but such functions, as the
/// standard library names them. What a later compiler calls otherwise costs bytes, nothing more: a name counts
/// only if it is one of these or within one.
const PANICS: [&str; 25] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "alloc::vec::Vec::insert::assert_failed",
    "alloc::vec::Vec::remove::assert_failed",
    "alloc::vec::Vec::split_off::assert_failed",
    "alloc::vec::Vec::swap_remove::assert_failed",
    "core::cell::lazy::panic_poisoned",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::assert_failed",
    "core::panicking::assert_failed_inner",
    "core::panicking::panic",
    "core::panicking::panic_bounds_check",
    "core::panicking::panic_const",
    "core::panicking::panic_fmt",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "core::str::slice_error_fail_rt",
    "std::panicking::panic_with_hook",
    "std::thread::local::panic_access_error",
];

/// The wasm with panics that only trap. It has to have its names still.
pub(super) fn silenced(wasm: &[u8]) -> io::Result<Vec<u8>> {
    let mut silencer = Silencer {
        panics: panics(wasm)?,
        function: imported_functions(wasm)?,
        data: places::without_places(segments(wasm)?).into(),
    };
    let mut module = Module::new();
    silencer.parse_core_module(&mut module, Parser::new(0), wasm).map_err(io::Error::other)?;
    Ok(module.finish())
}

struct Silencer {
    panics: HashSet<u32>,
    /// The index of the function that comes next.
    function: u32,
    /// The data still to be written.
    data: VecDeque<Segment>,
}

impl Reencode for Silencer {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Infallible>> {
        let index = self.function;
        self.function += 1;
        if !self.panics.contains(&index) {
            return wasm_encoder::reencode::utils::parse_function_body(self, code, body);
        }
        let mut trap = Function::new([]);
        trap.instructions().unreachable().end();
        code.function(&trap);
        Ok(())
    }

    fn parse_data(
        &mut self,
        data: &mut DataSection,
        datum: wasmparser::Data<'_>,
    ) -> Result<(), Error<Infallible>> {
        let segment = self.data.pop_front().unwrap_or_default();
        let wiped = wasmparser::Data { data: &segment.bytes, ..datum };
        wasm_encoder::reencode::utils::parse_data(self, data, wiped)
    }
}

/// The indices of the functions that only panic.
fn panics(wasm: &[u8]) -> io::Result<HashSet<u32>> {
    let mut panics = HashSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload.map_err(io::Error::other)? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for names in names {
            let Name::Function(names) = names.map_err(io::Error::other)? else { continue };
            for naming in names {
                let naming = naming.map_err(io::Error::other)?;
                if only_panics(naming.name) {
                    panics.insert(naming.index);
                }
            }
        }
    }
    Ok(panics)
}

fn only_panics(name: &str) -> bool {
    if says_for_debugging(name) || feeds_a_stream(name) {
        return true;
    }
    let Some(path) = path(name) else { return false };
    PANICS.iter().any(|panic| {
        path.strip_prefix(panic).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    })
}

/// Whether a function writes a value in the form that is for debugging. In a release nothing but the message of a
/// panic has one, and the tables by which messages find these functions would keep them all.
fn says_for_debugging(name: &str) -> bool {
    let Some((of_type, of_trait)) = name.split_once(" as core") else { return false };
    let of_trait = of_trait.split_once("::").map_or("", |(_, path)| path);
    // Where a type looks the same to a debugger as to a reader, the compiler may have made one function of both.
    let looks_the_same =
        ["<bool", "<&T", "<&mut T"].contains(&of_type) || of_type.contains("::fmt::");
    name.starts_with('<') && of_trait.starts_with("fmt::Debug>::fmt") && !looks_the_same
}

/// Whether a function is a step of what only streams between Rust and the browser wait for. Their exports are taken
/// out (`UNUSED`); the tables of what a future can do would keep the rest.
fn feeds_a_stream(name: &str) -> bool {
    name.starts_with("js_sys::futures::future_to_promise::")
}

/// The path of a function, without hashes and types: `core::panicking::assert_failed`. An associated function
/// stands below its type, and one of a trait has none.
fn path(name: &str) -> Option<String> {
    let name = match name.strip_prefix('<') {
        Some(associated) if !associated.contains(" as ") => associated,
        Some(_) => return None,
        None => name,
    };
    let mut path = String::new();
    let mut depth = 0_u32;
    for letter in name.chars() {
        match letter {
            '<' | '[' => depth += 1,
            // The type of an associated function has been opened before.
            '>' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => path.push(letter),
            _ => {}
        }
    }
    Some(path.trim_end_matches("::").to_owned())
}

fn imported_functions(wasm: &[u8]) -> io::Result<u32> {
    let mut count = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(section) = payload.map_err(io::Error::other)? else { continue };
        for import in section.into_imports() {
            if matches!(import.map_err(io::Error::other)?.ty, TypeRef::Func(_)) {
                count += 1;
            }
        }
    }
    Ok(count)
}

/// The data that the program starts with.
fn segments(wasm: &[u8]) -> io::Result<Vec<Segment>> {
    let mut segments = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(section) = payload.map_err(io::Error::other)? else { continue };
        for datum in section {
            let datum = datum.map_err(io::Error::other)?;
            let address = match datum.kind {
                DataKind::Active { offset_expr, .. } => {
                    offset_expr.get_operators_reader().read().map_err(io::Error::other).map(
                        |operator| match operator {
                            Operator::I32Const { value } => u32::try_from(value).ok(),
                            _ => None,
                        },
                    )?
                }
                DataKind::Passive => None,
            };
            segments.push(Segment { address, bytes: datum.data.to_vec() });
        }
    }
    Ok(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_panics_are_known() {
        for name in [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "<alloc[3ca501edff3f0c7c]::vec::Vec<_, _>>::remove::assert_failed",
            "core[c5930c85a12de822]::str::slice_error_fail",
            "core[c5930c85a12de822]::panicking::assert_failed::<usize, usize>",
            "core[c5930c85a12de822]::panicking::panic_const::panic_const_div_by_zero",
            "<char as core[c5930c85a12de822]::fmt::Debug>::fmt",
            "<*mut T as core::fmt::Debug>::fmt::h841ad617a1c094bb",
            "js_sys::futures::future_to_promise::{{closure}}::{{closure}}::h865c3beda8448bcf",
        ] {
            assert!(only_panics(name), "{name}");
        }
        for name in [
            "deal_window::view::panel::panel",
            "core[c5930c85a12de822]::fmt::write",
            "core::ptr::drop_in_place<std[a5]::panicking::panic_handler::Payload>",
            // A lock asks whether its thread is about to panic, and is taken all the same.
            "std[a543996e6e7dbf1e]::panicking::panicking",
            "std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path",
            "std[a543996e6e7dbf1e]::panicking::panic_count::increase",
            "<std[a5]::panicking::panic_handler::StaticStrPayload as core[c5]::panic::PanicPayload>::as_str",
            "deal_window::option::unwrap_failed",
            "<usize as core[c5930c85a12de822]::fmt::Display>::fmt",
            "<bool as core[c5930c85a12de822]::fmt::Debug>::fmt",
            "<core[c5930c85a12de822]::fmt::Arguments as core[c5930c85a12de822]::fmt::Debug>::fmt",
            "<core[c5930c85a12de822]::fmt::builders::DebugStruct>::field",
            "core[c5930c85a12de822]::str::slice_error_fails_not",
        ] {
            assert!(!only_panics(name), "{name}");
        }
    }
}
