//! The same measurements in a browser, as lines of text.

use std::hint::black_box;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{SIZES, model, one_by_one, parts, swept, whole_analysis};

/// Measures everything and tells it, one line a size.
#[wasm_bindgen]
pub fn measure() -> String {
    let lines = SIZES.map(|conditions| {
        let model = model(conditions);
        let whole = milliseconds(|| whole_analysis(&model));
        let sweep = milliseconds(|| swept(&model));
        let parts = parts(conditions);
        let single = milliseconds(|| one_by_one(&model, parts)) * f64::from(parts);
        format!(
            "{conditions} conditions: whole analysis {whole:.2} ms, sweep {sweep:.2} ms, \
             one by one {single:.0} ms, ratio {:.0}",
            single / sweep
        )
    });
    lines.join("\n")
}

/// The shortest of some runs.
fn milliseconds(work: impl Fn() -> u64) -> f64 {
    let now = || web_sys::window().and_then(|one| one.performance()).map_or(0.0, |one| one.now());
    let runs = (0..5).map(|_| {
        // The clock is coarse: short work is repeated.
        let start = now();
        let mut times = 0.0;
        while times == 0.0 || now() - start < 20.0 {
            black_box(work());
            times += 1.0;
        }
        (now() - start) / times
    });
    runs.fold(f64::INFINITY, f64::min)
}
