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

/// What the functions are called that end in a panic and do nothing else, as the standard library names
/// them. A name that a later compiler changes costs bytes, nothing more.
const PANICS: [&str; 15] = [
    "::alloc::handle_alloc_error",
    "::assert_failed",
    "::cell::lazy::panic_poisoned",
    "::cell::panic_already_",
    "::len_mismatch_fail",
    "::option::expect_failed",
    "::option::unwrap_failed",
    "::panicking::assert_failed",
    "::panicking::panic",
    "::raw_vec::capacity_overflow",
    "::raw_vec::handle_error",
    "::result::unwrap_failed",
    "::slice::index::slice_index_fail",
    "::str::slice_error_fail",
    "::thread::local::panic_access_error",
];

/// The libraries that these names belong to.
const LIBRARIES: [&str; 3] = ["core[", "alloc[", "std["];

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
    LIBRARIES.iter().any(|library| name.contains(library))
        && PANICS.iter().any(|panic| name.contains(panic))
        && !name.contains("drop_in_place")
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
        ] {
            assert!(only_panics(name), "{name}");
        }
        for name in [
            "deal_window::view::panel::panel",
            "core[c5930c85a12de822]::fmt::write",
            "core::ptr::drop_in_place<std[a5]::panicking::panic_handler::Payload>",
        ] {
            assert!(!only_panics(name), "{name}");
        }
    }
}
