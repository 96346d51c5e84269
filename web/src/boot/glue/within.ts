// Where the glue comes from in a release: this very script.
import start from 'glue';

/** The glue. */
export function glueOf(): typeof start {
  return start;
}
