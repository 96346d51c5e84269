import { fieldsOf } from '../shared/message';
import { themeOf } from '../shared/options';
import { marks } from '../shared/page';

/** The host's own switch between light and dark: `{ type: 'embed-theme', theme: 'dark' }`, `light` or `auto`. */
export function hearTheme(message: unknown): void {
  const { type, theme } = fieldsOf(message);
  if (type !== 'embed-theme' || typeof theme !== 'string') return;
  const named = themeOf(theme);
  if (named) marks.theme = named;
  else if (theme === 'auto') delete marks.theme;
}
