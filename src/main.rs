//! The program that runs in the reader's browser. The press, a program of its own, writes the pages.

#[cfg(target_arch = "wasm32")]
fn main() {
    deal_window::browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. `cargo xtask serve` builds the page and serves it.");
}
