import { STEP } from '../generated';

/** The id of the step that an address asks for, in its fragment or else in its query. */
export function stepIn(address: { readonly hash: string; readonly search: string }): string | undefined {
  return STEP.exec(address.hash + address.search)?.[1];
}
