//! The program that runs in the reader's browser. The press, a program of its own, writes the pages.

#[cfg(target_arch = "wasm32")]
fn main() {
    #[cfg(debug_assertions)]
    say_panics();
    deal_window::browser::start();
}

/// In a build to work with the console has where in the source a panic was, and why.
#[cfg(all(target_arch = "wasm32", debug_assertions))]
fn say_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. `cargo xtask serve` builds the page and serves it.");
}
