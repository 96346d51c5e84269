// A line that says that the program can't start. Until then it is empty: a browser without style sheets
// would say it always.
import { marks, root } from '../shared/page';

export function watchFailure(): void {
  // The start script may be kept from arriving; then nobody else is left to say so. Other scripts aren't ours.
  window.addEventListener('error', ({ target }) => {
    if (target instanceof HTMLScriptElement && target.dataset.wasm && !marks.app) marks.app = 'failed';
  }, true);
  new MutationObserver(() => {
    const note = document.getElementById('failed');
    if (!note) return;
    note.hidden = marks.app !== 'failed';
    note.textContent = note.dataset.says ?? '';
  }).observe(root, { attributeFilter: ['data-app'] });
}
