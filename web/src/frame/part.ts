// One thing of the page and nothing else, for a host that has no room for the whole.
import { marks, root } from '../shared/page';
import { stepIn } from '../shared/step';

/** Whether one thing is asked for. Then the address leads to where it stands, before the program reads it. */
export function showsPart(query: URLSearchParams): boolean {
  // Each part of this argument and its spot: with `@` where no step of an address counts, with `#` where one does.
  for (const part of (marks.shows ?? '').split(' ')) {
    const [name, spot = ''] = part.split(/[#@]/);
    if (name !== query.get('show')) continue;
    marks.show = name;
    const state = location.hash.slice(1);
    // The last of two steps counts.
    const places = part.includes('@') ? [state, spot] : [stepIn(location) ? spot.replace(/^step=[^&]*/, '') : spot, state];
    location.replace('#' + places.filter(Boolean).join('&'));
    document.addEventListener('DOMContentLoaded', leadToWhole);
    return true;
  }
  return false;
}

/** Names the argument, and leads to the whole of it in the state in view. */
function leadToWhole(): void {
  const line = document.createElement('p');
  const link = document.createElement('a');
  line.className = 'whole';
  link.textContent = document.getElementById('cover-title')?.textContent ?? document.title;
  link.href = location.pathname + location.hash;
  link.onfocus = link.onpointerdown = (): void => { link.href = location.pathname + location.hash; };
  line.append(link);
  (document.querySelector('main') ?? root).append(line);
}
