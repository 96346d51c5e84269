import { address } from '../shared/page';
import { styleSheet } from '../shared/sheet';

/**
 * Gives browsers that know no cascade layers, and pass over all that stands in one, a style sheet that has none. What they
 * may lack besides they do without.
 */
export function styleForOld(sheet: string | undefined): void {
  if ('CSSLayerBlockRule' in window || !sheet) return;
  document.head.append(styleSheet(address(sheet)));
}
