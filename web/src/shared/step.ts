import { STEP } from '../generated';

/** The id of the step that an address asks for, in its fragment or else in its query. */
export function stepIn(address: { readonly hash: string; readonly search: string }): string | undefined {
  return STEP.exec(address.hash + address.search)?.[1];
}

/** Where an address leads, as far as can be said before the program reads it: a state without a step is the Board's. */
export function placeIn(address: { readonly hash: string; readonly search: string }): 'cover' | 'step' | 'board' {
  if (stepIn(address)) return 'step';
  // WordPress puts a secret of its own behind a question mark.
  return /^#[^?]*=/.test(address.hash) ? 'board' : 'cover';
}
