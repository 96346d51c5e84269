// WordPress, which puts a secret behind the fragment of the address.
import { fieldsOf } from '../../shared/message';
import type { Protocol } from '../protocols';

export function wordPress(hash: string): Protocol {
  const secret = /#\?secret=(\w{1,80})/.exec(hash)?.[1];
  return {
    tell: (height) => secret ? [{ message: 'height', value: height, secret }] : [],
    hears(message) {
      const fields = fieldsOf(message);
      return !!secret && fields.message === 'ready' && fields.secret === secret;
    },
  };
}
