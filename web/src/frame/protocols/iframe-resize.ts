// Embedly, Medium, Infogram, Observable; the Guardian.
import { textOf } from '../../shared/message';
import type { Protocol } from '../protocols';

/** With the address as the host wrote it: some compare, and the program changes it later. */
export function iframeResize(src: string): Protocol {
  return {
    tell: (height) =>
      [JSON.stringify({ context: 'iframe.resize', src, height, type: 'set-height', value: height })],
    hears: (message) => /^"?resize"?$/.test(textOf(message)),
  };
}
