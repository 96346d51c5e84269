import { marks } from '../shared/page';
import { named, save } from './file';
import { fileName } from './name';
import { picture } from './picture';
import { pixels } from './pixels';
import { written } from './svg';

/** Shows what saves a picture, and answers it. The Board may be drawn anew: the page listens in its place. */
export function offer(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('.save > [data-save]');
    const fold = button?.closest<HTMLElement>('.save');
    if (button && fold) void answer(fold, button.dataset.save === 'png');
  });
  marks.saves = 'yes';
}

async function answer(fold: HTMLElement, inPixels: boolean): Promise<void> {
  const { done = '', failed = '' } = fold.dataset;
  const status = fold.querySelector('[role=status]');
  const say = (says: string): void => { if (status) status.textContent = says; };
  say('');
  try {
    const drawing = picture(fold.dataset);
    const svg = written(drawing.root);
    const file = fileName(fold.dataset, inPixels ? 'png' : 'svg');
    save(inPixels ? await pixels(svg, drawing.size) : new Blob([svg], { type: 'image/svg+xml' }), file);
    say(named(done, file));
  } catch {
    say(failed);
  }
}
