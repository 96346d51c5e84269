// AMP, @newswire/frames, AP; Datawrapper.
import { fieldsOf } from '../../shared/message';
import type { Protocol } from '../protocols';

/** With the name of the frame, or what Datawrapper's old snippet calls one that has none. */
export function embedSize(name = 'deal-window-explainer'): Protocol {
  return {
    tell: (height) =>
      [{ sentinel: 'amp', type: 'embed-size', height, 'datawrapper-height': { [name]: height } }],
    hears(message) {
      const { type } = fieldsOf(message);
      return type === 'frames-init' || type === 'embed-size-query';
    },
  };
}
