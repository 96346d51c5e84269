import { address } from '../shared/page';
import { keepTouched } from './touched';

/** What the glue between wasm and page offers. */
interface Glue {
  default(options: { module_or_path: Response | ArrayBuffer }): Promise<unknown>;
}

/** Fetches wasm and glue side by side, and starts the program. */
export async function startProgram({ js = '', wasm = '', integrity }: DOMStringMap): Promise<void> {
  // The wasm is the largest file: it starts first. Its integrity is enforced.
  const program = fetchProgram(wasm, integrity);
  const [glue, module_or_path] = await Promise.all([import(address(js)) as Promise<Glue>, program]);
  const restore = keepTouched(document);
  await glue.default({ module_or_path });
  restore();
}

async function fetchProgram(wasm: string, integrity: string | undefined): Promise<Response | ArrayBuffer> {
  const response = await fetch(address(wasm), integrity ? { integrity } : {});
  if (!response.ok) throw new Error('no program');
  const type = response.headers.get('Content-Type') ?? '';
  // With another type the glue would complain on the console before it went on.
  return type.trim().toLowerCase() === 'application/wasm' ? response : response.arrayBuffer();
}
