// For the page that holds frames of Deal Window: each gets the height that it tells, and the first one
// the state that the article's address names, so that a reader's link leads to what they have seen.
import { toldHeight } from './shared/height';
import { stateIn } from './shared/state';
import { toldTop } from './shared/top';

/** The state that the article's address asks for, until a frame of ours has it. */
let asked = stateIn(location);
/** The frame that links lead to: a marked one, or else the first that has told its height. */
let ours = document.querySelector<HTMLIFrameElement>('iframe[data-deal-window]');

/** Leads a frame to a state, by its own address: a lazy loader or a question of consent may still keep that. */
function lead(frame: HTMLIFrameElement): void {
  if (asked === null || !frame.getAttribute('src')) return;
  frame.src = frame.src.replace(/#.*$/s, '') + '#' + asked;
  frame.scrollIntoView();
  asked = null;
}

/** What a host's style puts around the content of a frame where that counts as its height. */
function around(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return 0;
  const sides = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth];
  return sides.reduce((sum, side) => sum + (parseFloat(side) || 0), 0);
}

/** The height that each frame has told. */
const told = new WeakMap<Element, number>();

function fit(frame: HTMLIFrameElement): void {
  frame.style.height = `${(told.get(frame) ?? 0) + around(frame)}px`;
}

// A host's style may come after that, or be another one in a narrower window.
// Fitted later, since an observer must not change what it observes.
const inner = new ResizeObserver((frames) => {
  setTimeout(() => {
    for (const { target } of frames) fit(target as HTMLIFrameElement);
  });
});

if (ours && asked !== null && ours.getAttribute('src')) {
  // A frame that may be loading already, or waits to be seen, can miss a change of its address.
  const fresh = ours.cloneNode() as HTMLIFrameElement;
  ours.replaceWith(fresh);
  ours = fresh;
  lead(ours);
}
window.addEventListener('message', (event) => {
  const [height, top] = [toldHeight(event.data), toldTop(event.data)];
  if (height === undefined && top === undefined) return;
  // Whoever has spoken is in a frame of this page. Systems may have taken its mark away.
  const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === event.source);
  if (!frame) return;
  if (top !== undefined) {
    const at = frame.getBoundingClientRect().top + top;
    if (at < 0) scrollBy(0, at);
  }
  if (height === undefined) return;
  if (!ours?.isConnected) ours = frame;
  told.set(frame, height);
  fit(frame);
  inner.observe(frame);
  lead(ours);
});
// A link within the article.
window.addEventListener('hashchange', () => {
  asked = stateIn(location);
  if (ours?.isConnected) lead(ours);
});
