// One thing that shows all there is to see of it without the program.
import { all, marks } from '../shared/page';

/** Has a link lead to a state of the whole. */
export function leadTo(link: HTMLAnchorElement, state: string | undefined): void {
  link.href = `${location.pathname}#${state ?? ''}`;
}

/** Shows what has this `id`, and has what would do something with the program lead to the whole. */
export function staysStill(id: string): void {
  marks.static = 'yes';
  // By then it has its style.
  window.addEventListener('load', () => {
    const part = document.getElementById(id);
    for (const one of all('.room, .step, #slot-cover')) one.hidden = !one.contains(part);
    for (const link of all<HTMLAnchorElement>('[data-leads]')) leadTo(link, link.dataset.leads);
    marks.app = 'still';
  });
  // A state takes the program.
  window.addEventListener('hashchange', () => { location.reload(); });
}
