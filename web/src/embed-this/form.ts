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
  /** The step to begin with, where another than the first one is chosen. */
  readonly step: string | undefined;
  /** The fragment of the present state, where that is to be shown; else nothing. */
  readonly state: string;
}

export function choiceOf({ plain, state, theme, step }: Fields): Choice {
  return {
    plain: plain.checked,
    theme: theme.value,
    step: step.selectedIndex > 0 ? step.value : undefined,
    state: state.checked ? location.hash : '',
  };
}
