// open-iframe-resizer. It asks first, so nobody else is bothered with its messages.
import { fieldsOf } from '../../shared/message';
import type { Protocol } from '../protocols';

export function openIframeResizer(): Protocol {
  let asked = false;
  return {
    tell: (height, width) => asked ? [{ type: 'iframe-resized', width, height }] : [],
    hears(message) {
      const { type } = fieldsOf(message);
      const asks = type === 'iframe-child-init' || type === 'iframe-get-child-dimensions';
      asked ||= asks;
      return asks;
    },
  };
}
