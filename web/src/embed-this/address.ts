import type { Option } from '../generated';
import { themeOf } from '../shared/options';
import type { Choice } from './form';

/** What stands behind the page's address for a frame that looks as chosen. */
export function behind({ plain, theme, step, part, country, state }: Choice): string {
  const query: string[] = [];
  const ask = (option: Option, value?: string): void => {
    query.push(value === undefined ? option : `${option}=${value}`);
  };
  // One thing alone has no title.
  if (plain || part) ask('plain');
  if (part) ask('show', part);
  if (themeOf(theme)) ask('theme', theme);
  // A state has a step of its own.
  if (!state && step) ask('step', step);
  const place = country && !state ? `#country=${country}` : '';
  return (query.length ? '?' + query.join('&') : '') + (state || place);
}
