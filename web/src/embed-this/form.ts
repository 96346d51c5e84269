/** The fields of the form, as the press writes it. */
export interface Fields {
  readonly plain: HTMLInputElement;
  readonly state: HTMLInputElement;
  readonly theme: HTMLSelectElement;
  readonly step: HTMLSelectElement;
  readonly show: HTMLSelectElement;
  readonly country: HTMLSelectElement;
  readonly width: RadioNodeList;
}

/** What the fields say. */
export interface Choice {
  readonly plain: boolean;
  readonly theme: string;
  /** The step to begin with, where that is chosen instead of the cover. */
  readonly step: string | undefined;
  /** The one thing to show, where that is chosen instead of the whole. */
  readonly part: string | undefined;
  /** The country whose panel is that one thing. */
  readonly country: string | undefined;
  /** The fragment of the present state, where that is to be shown; else nothing. */
  readonly state: string;
}

/** What an editor has set, as a fragment: not the room in which the form stands. */
export function stateOf(fragment: string): string {
  return fragment.replace(/\broom=sources&?/, '').replace(/^#$/, '');
}

/** Whether a thing looks otherwise with each step; undefined is the whole. */
export function goesByStep(part: string | undefined): boolean {
  return part === undefined || part === 'step' || part === 'window';
}

export function choiceOf({ plain, state, theme, step, show, country }: Fields): Choice {
  const part = show.value || undefined;
  return {
    plain: plain.checked,
    theme: theme.value,
    step: step.selectedIndex > 0 && goesByStep(part) ? step.value : undefined,
    part,
    country: part === 'country' ? country.value : undefined,
    state: state.checked ? stateOf(location.hash) : '',
  };
}
