// What a reader has unfolded in the text, and what has the focus, stays so when views take its place. What is
// unfolded from the start is the program's to decide.

/** What is needed of the page. */
export interface Page {
  readonly activeElement: Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Notes what a reader has touched, and hands back what restores it in the views. */
export function keepTouched(page: Page): () => void {
  const open = new Set(texts(page.querySelectorAll('main [open]:not(#lab) > summary')));
  const focused = page.activeElement;
  return () => {
    for (const summary of page.querySelectorAll('main summary')) {
      if (open.has(summary.textContent)) summary.parentElement?.setAttribute('open', '');
    }
    if (!focused || focused.isConnected) return;
    for (const same of page.querySelectorAll('main a, main summary')) {
      if (same.textContent !== focused.textContent) continue;
      (same as HTMLElement).focus();
      return;
    }
  };
}

function texts(elements: Iterable<Element>): (string | null)[] {
  return Array.from(elements, (element) => element.textContent);
}
