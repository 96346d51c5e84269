/** The fields of the form, as the press writes it. */
export interface Fields {
  readonly plain: HTMLInputElement;
  readonly state: HTMLInputElement;
  readonly theme: HTMLSelectElement;
  readonly step: HTMLSelectElement;
  readonly width: RadioNodeList;
}

/** What the fields say. */
export interface Choice {
  readonly plain: boolean;
  readonly theme: string;
  /** The step to begin with, where that is chosen instead of the cover. */
  readonly step: string | undefined;
  /** The fragment of the present state, where that is to be shown; else nothing. */
  readonly state: string;
}

/** What an editor has set, as a fragment: not the room in which the form stands. */
export function stateOf(fragment: string): string {
  return fragment.replace(/\broom=sources&?/, '').replace(/^#$/, '');
}

export function choiceOf({ plain, state, theme, step }: Fields): Choice {
  return {
    plain: plain.checked,
    theme: theme.value,
    step: step.selectedIndex > 0 ? step.value : undefined,
    state: state.checked ? stateOf(location.hash) : '',
  };
}
