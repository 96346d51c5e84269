// The reader's own choice of light or dark, kept where that is allowed. The address goes before it.
import { themeOf } from '../shared/options';
import { marks, whenRead } from '../shared/page';

const KEPT = 'deal-window-theme';

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    // Nothing can be kept here; the choice holds for this page.
    return null;
  }
}

function keep(choice: string): void {
  try {
    localStorage.setItem(KEPT, choice);
  } catch {
    // As above.
  }
}

export function theme(): void {
  const before = themeOf(kept());
  if (!marks.theme && before) marks.theme = before;
  whenRead(() => {
    const control = document.querySelector<HTMLSelectElement>('#theme');
    if (!control) return;
    control.value = marks.theme ?? 'auto';
    control.parentElement?.removeAttribute('hidden');
    control.addEventListener('change', () => {
      const choice = themeOf(control.value);
      if (choice) marks.theme = choice;
      else delete marks.theme;
      keep(control.value);
    });
  });
}
