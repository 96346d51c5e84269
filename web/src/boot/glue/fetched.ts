// Where the glue comes from in a build to work with: a file of its own.
import type start from 'glue';
import { address } from '../../shared/page';

/** The glue that a script names. */
export async function glueOf(script: HTMLScriptElement): Promise<typeof start> {
  const glue = await import(address(script.dataset.js ?? '')) as { default: typeof start };
  return glue.default;
}
