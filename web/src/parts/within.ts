// Where the parts of the program come from in the edition that is one file: the page itself.
import { unpacked } from '../shared/packed';

/** The bytes of a part. */
export function bytesOf(name: string): Promise<ArrayBuffer> {
  return unpacked(`part-${name}`);
}
