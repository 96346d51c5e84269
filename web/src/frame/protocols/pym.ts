// pym.js, which gives each frame an id in the query of its address.
import { textOf } from '../../shared/message';
import type { Protocol } from '../protocols';

export function pym(query: URLSearchParams): Protocol {
  const id = (query.get('childId') ?? '').slice(0, 200);
  return {
    tell: (height) => id ? [`pymxPYMx${id}xPYMxheightxPYMx${height}`] : [],
    hears: (message) => textOf(message).startsWith(`pymxPYMx${id}xPYMxwidth`),
  };
}
