import { address, isFramed } from '../shared/page';

/**
 * Shows the fold "Embed this". What only newsrooms need comes when somebody opens it; in a frame it would
 * lead to a frame in a frame.
 */
export function embedThis(): void {
  const fold = document.querySelector<HTMLDetailsElement>('details#embed-this');
  if (isFramed || !fold) return;
  fold.hidden = false;
  fold.addEventListener('toggle', () => {
    if (!fold.open || fold.querySelector('form')) return;
    const script = document.createElement('script');
    script.src = address(fold.dataset.script ?? '');
    fold.append(script);
  });
}
