// The page in a frame: it tells the page that holds it how high it is, in each way that newsrooms listen for,
// and answers nothing but the wish for that number.
import { asks, nameOf } from '../shared/options';
import { marks, root, whenRead } from '../shared/page';
import { placeIn } from '../shared/step';
import { bring } from '../shared/top';
import { tellEvents } from './events';
import { hearTheme } from './host-theme';
import { followLinks } from './links';
import { expectsProgram } from './marks';
import { measuring } from './measuring';
import type { Protocol } from './protocols';
import { embedSize } from './protocols/embed-size';
import { iframeResize } from './protocols/iframe-resize';
import { iframeResizer, READY } from './protocols/iframe-resizer';
import { openIframeResizer } from './protocols/open-iframe-resizer';
import { pym } from './protocols/pym';
import { wordPress } from './protocols/wordpress';
import { size } from './size';

function goOn(): void {
  delete marks.waiting;
}

export function speakWith(host: Window, query: URLSearchParams): void {
  marks.framed = 'yes';
  // Before one place of the text is shown, the frame would shortly be as high as all of them.
  if (expectsProgram() || marks.show) marks.waiting = placeIn(location);
  setTimeout(goOn, 10000);

  function post(message: unknown): void {
    // The host's origin can't be known, and a number is no secret.
    host.postMessage(message, '*');
  }

  const protocols: readonly Protocol[] = [
    embedSize(nameOf(query.get('frame'))),
    iframeResize(location.href),
    pym(query),
    wordPress(location.hash),
    openIframeResizer(),
    iframeResizer(),
  ];
  // Half a page has half a height, one without its style ten times as much, and nobody is to move for that.
  const isWhole = () => document.readyState !== 'loading' && document.styleSheets[0];
  const whole: typeof size = () => marks.waiting && !isWhole() ? [0, 0] : size();
  const { measure, anew, mayGrow, wish } = measuring(whole, (...now) => {
    protocols.flatMap((protocol) => protocol.tell(...now)).forEach(post);
  });

  window.addEventListener('message', (event) => {
    if (event.source !== host) return;
    hearTheme(event.data);
    if (protocols.some((protocol) => protocol.hears(event.data))) wish();
  });
  // Later, since measuring may take a scroll bar away: an observer must not do that as it observes.
  new ResizeObserver(() => { setTimeout(measure); }).observe(root);
  // Out of sight a frame is not drawn, and the observer hears nothing there.
  whenRead(anew);
  window.addEventListener('load', anew);
  // The host has followed: whether a scroll bar is still needed is seen anew.
  window.addEventListener('resize', measure);
  window.addEventListener('pointerdown', anew);
  window.addEventListener('keydown', anew);
  window.addEventListener('click', mayGrow);
  new MutationObserver(() => {
    goOn();
    anew();
  }).observe(root, { attributeFilter: ['data-app'] });
  // The program has brought something into view, as far as a frame can.
  window.addEventListener('bring', (event) => {
    if (event.target instanceof Element) post(bring(event.target.getBoundingClientRect().top));
  }, true);
  post(READY);
  followLinks();
  if (asks(query, 'events')) tellEvents(post);
}
