import { fieldsOf } from './message';

/** Where in a frame, in CSS pixels, that begins which its reader is to see, if a message is about that. */
export function toldTop(message: unknown): number | undefined {
  const { type, top } = fieldsOf(message);
  return type === BRING && typeof top === 'number' && Number.isFinite(top) ? top : undefined;
}

/** What asks the page that holds the frame for it: not every browser moves that page by itself. */
export const bring = (top: number): unknown => ({ type: BRING, top });

const BRING = 'embed-bring';
