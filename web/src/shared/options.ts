// What a host asks for in the query of the page's address. The table of all options is the program's.
import { type Flag, NAME, THEMES, YES } from '../generated';

/** Whether a flag is asked for. A wrong value is left to the default; the program says a line about it. */
export function asks(query: URLSearchParams, flag: Flag): boolean {
  return YES.test(query.get(flag) ?? 'no');
}

/** The theme that a value names, if it is another than that of the reader's system. */
export function themeOf(value: string | null | undefined): string | undefined {
  return THEMES.find((theme) => theme === value);
}

/** The name that a host gives to a frame. */
export function nameOf(value: string | null): string | undefined {
  return value && NAME.test(value) ? value : undefined;
}
