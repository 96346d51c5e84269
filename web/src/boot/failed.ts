import { all, marks } from '../shared/page';

/** The program can't start: the whole text is shown, and a line says so. */
export function failed(): void {
  if (marks.app === 'live') return;
  marks.app = 'failed';
  for (const section of all('main section[hidden]')) section.hidden = false;
  // A copy that was saved while the program ran has its controls, and nobody who hears them.
  for (const control of all<HTMLInputElement>('main :is(input, button, select)')) control.disabled = true;
}
