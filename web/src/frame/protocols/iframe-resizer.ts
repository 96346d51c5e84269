// iframe-resizer, 4 and 5. It asks first, by its name for the frame.
import { textOf } from '../../shared/message';
import type { Protocol } from '../protocols';

const MARK = '[iFrameSizer]';

/** What is said at once, since the host may have asked before this page was here to hear it. */
export const READY = '[iFrameResizerChild]Ready';

export function iframeResizer(): Protocol {
  let name: string | undefined;
  let greeted = false;
  return {
    tell(height, width) {
      if (name === undefined) return [];
      const sizes = `${MARK}${name}:${height}:${width}:`;
      // The second word is the one that open-iframe-resizer's mode for old frames waits for.
      const words = greeted ? ['resizeObserver'] : ['init', 'resizeObserver'];
      greeted = true;
      return words.map((word) => sizes + word);
    },
    hears(message) {
      const text = textOf(message);
      if (!text.startsWith(MARK)) return false;
      const [first = '', , third = ''] = text.split(':');
      // The first message has a truth value third.
      if (third === 'true' || third === 'false') {
        name = first.slice(MARK.length);
        greeted = false;
      }
      return true;
    },
  };
}
