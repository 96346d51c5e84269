import { root } from '../shared/page';
import type { Size } from './measuring';

/** Whether the page has a scroll bar. */
function hasBar(): boolean {
  return window.innerWidth > root.clientWidth;
}

/**
 * The size of the page: its height without a scroll bar, its width with one. With one the page is narrower
 * and, since its pictures are smaller, may be lower, too: a frame of that height would keep the bar for ever,
 * or not, as it came to be.
 */
export function size(): Size {
  const isBarred = hasBar();
  if (isBarred) root.style.overflow = 'hidden';
  const { height } = root.getBoundingClientRect();
  if (isBarred) root.style.overflow = '';
  return [Math.ceil(height), window.innerWidth];
}
