// Several modules of wasm in one file, as the press packs what parts have in common.

/** How a module of wasm begins, as a number. No module is as long as that. */
const MAGIC = 0x6d736100;

/** The modules in a file: itself, or several, each behind its length. */
export function modulesIn(bytes: ArrayBuffer): ArrayBuffer[] {
  const numbers = new DataView(bytes);
  if (numbers.getUint32(0, true) === MAGIC) return [bytes];
  const modules: ArrayBuffer[] = [];
  for (let at = 0; at < bytes.byteLength;) {
    const begins = at + 4;
    at = begins + numbers.getUint32(at, true);
    modules.push(bytes.slice(begins, at));
  }
  return modules;
}
