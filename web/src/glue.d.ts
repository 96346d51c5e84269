/** The glue between wasm and page, which wasm-bindgen writes. */
declare module 'glue' {
  export default function start(options: { module_or_path: ArrayBuffer }): Promise<unknown>;
}
