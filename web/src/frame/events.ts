// What a host hears of what is reached in the page, if it asks for that.
import { whenRead } from '../shared/page';

/** A change of an attribute, which the observer is asked for. */
type Change = MutationRecord & { readonly target: HTMLElement; readonly attributeName: string };

/** What is told of an attribute that has changed. */
export function eventOf(attribute: string, marks: Readonly<DOMStringMap>): object {
  return attribute === 'data-step'
    ? { type: 'deal-window', event: 'step', step: marks.step }
    : { type: 'deal-window', event: 'gate', gate: marks.gate, open: marks.open };
}

export function tellEvents(post: (message: unknown) => void): void {
  whenRead(() => {
    new MutationObserver((changes) => {
      for (const { target, attributeName, oldValue } of changes as Change[]) {
        // An answer is shown in many places, and told once.
        const isTold = target.tagName === 'MAIN' || target.parentElement?.hidden;
        if (isTold && target.getAttribute(attributeName) !== oldValue) post(eventOf(attributeName, target.dataset));
      }
    }).observe(document.body, {
      subtree: true, attributeFilter: ['data-step', 'data-open'], attributeOldValue: true,
    });
  });
}
