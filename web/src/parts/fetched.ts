// Where the parts of the program come from in a site: files beside the program, each with its hash.
import { naming, programAddress } from '../shared/program';

const asked = new Set<string>();

/** The bytes of a part. Its integrity is enforced. */
export async function bytesOf(name: string): Promise<ArrayBuffer> {
  const part = PRESS_PARTS[name];
  if (!part) throw new Error(`no part ${name}`);
  const [file, integrity] = part;
  // It is asked for again where it failed: the browser's own copy may be what is broken.
  const cache = asked.has(name) ? 'reload' : 'default';
  asked.add(name);
  const response = await fetch(new URL(file, programAddress(naming())), { integrity, cache });
  if (!response.ok) throw new Error(`no ${file}`);
  return response.arrayBuffer();
}
