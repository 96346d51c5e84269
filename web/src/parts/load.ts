// The parts of the program that come later. This is joined with the glue; the press names the parts.
import { bytesOf } from 'part-bytes';
import { modulesIn } from './modules';

/** What the first part shares with all others: memory, functions, globals. */
export type Shared = WebAssembly.ModuleImports;

const parts = new Map<string, Promise<unknown>>();

/** Has parts of the program loaded, each once, and tells whether they are here. What did not come is tried again. */
export function loadParts(names: readonly string[], shared: Shared, tell: (came: boolean) => void): void {
  Promise.all(names.map((name) => load(name, shared))).then(() => { tell(true); }, () => { tell(false); });
}

function load(name: string, shared: Shared): Promise<unknown> {
  const known = parts.get(name);
  if (known) return known;
  const loading = bytesOf(name).then((bytes) => Promise.all(
    modulesIn(bytes).map((module) => WebAssembly.instantiate(module, { __wasm_split: shared })),
  ));
  parts.set(name, loading);
  loading.catch(() => parts.delete(name));
  return loading;
}
