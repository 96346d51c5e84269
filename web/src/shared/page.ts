/** The element with the marks that style sheets and scripts go by. */
export const root = document.documentElement;

/** The marks themselves: `data-` attributes. */
export const marks = root.dataset;

/** Whether another page holds this one in a frame. */
export const isFramed = window.parent !== window;

/** The address of a file that stands beside the page. */
export function address(relative: string): string {
  return new URL(relative, document.baseURI).href;
}

/** Does something once all of the page has been read. */
export function whenRead(run: () => void): void {
  document.addEventListener('DOMContentLoaded', run);
}

/** All elements that a selector finds. */
export function all<Kind extends HTMLElement>(selector: string): Kind[] {
  return Array.from(document.querySelectorAll<Kind>(selector));
}
