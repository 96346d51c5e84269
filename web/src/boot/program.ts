import { glueOf } from 'boot-glue';
import { fetchProgram, type Naming } from '../shared/program';
import { keepTouched } from './touched';

/** Has wasm and glue come side by side, and starts the program. */
export async function startProgram(script: Naming): Promise<void> {
  // The wasm is the largest file: it starts first, where the head of the page hasn't asked for it.
  const program = script.asked ?? fetchProgram(script);
  const [glue, module_or_path] = await Promise.all([glueOf(script), program]);
  const restore = keepTouched(document);
  await glue({ module_or_path });
  restore();
}
