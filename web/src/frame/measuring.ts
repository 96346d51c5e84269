// When the height of the page is measured, and when the host is told of it.

/** What is measured, in CSS pixels. The width is that with a scroll bar, which comes and goes with the height. */
export type Size = readonly [height: number, width: number];

export interface Measuring {
  /** Measures, and tells a height that has changed or that was wished for. */
  readonly measure: () => void;
  /** The same when something has happened that is a reason to grow. */
  readonly anew: () => void;
  /** Something happens that is a reason to grow. */
  readonly mayGrow: () => void;
  /** The host wishes to hear the height, changed or not. */
  readonly wish: () => void;
}

/** Measures a size, again and again, and tells it. */
export function measuring(size: () => Size, tell: (...size: Size) => void): Measuring {
  let told = 0;
  let width = 0;
  let growths = 0;
  let wished = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function measure(): void {
    const [natural, wide] = size();
    let height = natural;
    if (wide !== width || height < told) growths = 0;
    // A host that adds a little to each height would make the frame grow for ever.
    if (height > told && ++growths > 30) height = told;
    width = wide;
    // A hidden frame has no height.
    if (!height || (height === told && !wished)) return;
    told = height;
    wished = false;
    tell(height, width);
  }

  function mayGrow(): void {
    growths = 0;
  }

  return {
    measure,
    mayGrow,
    anew() {
      mayGrow();
      measure();
    },
    wish() {
      wished = true;
      // However many wishes come, each twentieth of a second sees one answer.
      timer ??= setTimeout(() => {
        timer = undefined;
        measure();
      }, 50);
    },
  };
}
