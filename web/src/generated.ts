// Written by `cargo run -p press -- --scripts` from the program's own tables. Not to be changed by hand.

/** An option that is asked for by its name alone, or with a word for yes. */
export type Flag = 'plain' | 'transparent' | 'static' | 'lock' | 'events';

/** An option in the query of the page's address. */
export type Option = 'theme' | 'plain' | 'transparent' | 'static' | 'step' | 'lock' | 'article' | 'events' | 'frame' | 'show';

/** The values with which a flag is asked for. */
export const YES = /^(|true|yes|1)$/;

/** The values of `theme`, beside the default: `auto`. */
export const THEMES = ['light', 'dark'] as const;

/** What a name looks like that a host gives. */
export const NAME = /^[\w-]{1,80}$/;

/** A step that an address asks for, in its fragment or in its query, also where somebody has escaped its separators. */
export const STEP = /(?:[?&#;]|%26)step(?:=|%3D)([\w-]+)/i;

/** The widths of frames at which heights were measured, in CSS pixels. */
export const WIDTHS = [360, 720, 1100] as const;
