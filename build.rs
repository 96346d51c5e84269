//! Says whether the program comes in parts: in what readers get it does (`docs/decisions/parts.md`).

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rustc-check-cfg=cfg(in_parts)");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo:rustc-cfg=in_parts");
        // Where the program can be cut is read from its relocations.
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
