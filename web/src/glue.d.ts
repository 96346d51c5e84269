/** The glue between wasm and page, which wasm-bindgen writes. */
declare module 'glue' {
  export default function start(options: { module_or_path: ArrayBuffer }): Promise<unknown>;
}

/** Where the parts of the program come from: `parts/fetched.ts` or `parts/within.ts`. */
declare module 'part-bytes' {
  export function bytesOf(name: string): Promise<ArrayBuffer>;
}
