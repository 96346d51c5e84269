// The options that must hold before anything is drawn, as marks for the style sheet.
import type { Flag } from '../generated';
import { asks, themeOf } from '../shared/options';
import { all, isFramed, marks, whenRead } from '../shared/page';
import { styleSheet } from '../shared/sheet';
import { stepIn } from '../shared/step';

/** Whether the program will come. */
export function expectsProgram(): boolean {
  return !marks.static && typeof WebAssembly === 'object';
}

export function mark(query: URLSearchParams): void {
  // A copy that was saved while the program ran says so still.
  delete marks.app;
  const shown: Flag[] = ['plain', 'transparent', 'static'];
  for (const flag of shown) {
    if (asks(query, flag)) marks[flag] = 'yes';
  }
  const theme = themeOf(query.get('theme'));
  if (theme) marks.theme = theme;
  // What the first screen needs no style for has it soon after.
  whenRead(() => {
    for (const place of all('[data-later]')) place.after(styleSheet(place.dataset.later ?? ''));
  });
  // Whoever has scrolled before the program comes goes on reading. Where a page is that nobody has scrolled need not be
  // asked, and to ask would have it laid out. A page that is opened again may be where it was.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const scrolled = () => { marks.scrolled = 'yes'; };
  if (visit?.type === 'navigate') window.addEventListener('scroll', scrolled, { once: true });
  else scrolled();
}

/** Marks that the program will come, where it will. */
export function markExpected(): void {
  // Room for what the program will add, so that nothing jumps when it does.
  if (expectsProgram()) {
    marks.expects = stepIn(location) || location.hash.includes('=') ? 'step' : 'yes';
    // By then the start script has found the step that a link asks for. On a page of its own the program goes there.
    if (isFramed) whenRead(() => { marks.expects = 'yes'; });
  }
}
