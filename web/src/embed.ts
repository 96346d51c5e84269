// For the page that holds frames of Deal Window: each gets the height that it tells, and the first one
// the state that the article's address names, so that a reader's link leads to what they have seen.
import { toldHeight } from './shared/height';
import { stateIn } from './shared/state';

const FRAMES = 'iframe[data-deal-window]';

const asked = stateIn(location);
const first = document.querySelector<HTMLIFrameElement>(FRAMES);
if (asked && first) {
  // A frame that may be loading already, or waits to be seen, can miss a change of its address.
  const fresh = first.cloneNode() as HTMLIFrameElement;
  fresh.src = first.src.replace(/#.*$/s, '') + '#' + asked;
  first.replaceWith(fresh);
  fresh.scrollIntoView();
}
window.addEventListener('message', (event) => {
  const height = toldHeight(event.data);
  if (height === undefined) return;
  document.querySelectorAll<HTMLIFrameElement>(FRAMES).forEach((frame) => {
    if (frame.contentWindow === event.source) frame.style.height = `${height}px`;
  });
});
