/** The glue between wasm and page, which wasm-bindgen writes. */
declare module 'glue' {
  export default function start(options: { module_or_path: Response | ArrayBuffer }): Promise<unknown>;
}

/** Where a script has the glue from: `boot/glue/fetched.ts` or `boot/glue/within.ts`. */
declare module 'boot-glue' {
  import type start from 'glue';

  export function glueOf(script: HTMLScriptElement): typeof start | Promise<typeof start>;
}

/** Where the parts of the program come from: `parts/fetched.ts` or `parts/within.ts`. */
declare module 'part-bytes' {
  export function bytesOf(name: string): Promise<ArrayBuffer>;
}
