// "Embed this": a form in which an editor chooses how the page looks in theirs, sees it, and copies what
// to paste. Fetched when somebody opens the fold; the words are in the form, which the press fills in.
import { toldHeight } from '../shared/height';
import { styleSheet } from '../shared/sheet';
import { behind } from './address';
import { copy } from './copy';
import { filled } from './fill';
import { type Fields, choiceOf } from './form';
import { fit, heightAt, type Heights, least, rowOf, widthOf } from './heights';

/** This very script: the page may be in the folder of a language, and the style sheet stands beside the script. */
const script = document.currentScript as HTMLScriptElement;

/** Puts the form into the fold, with its style sheet before it. */
function put(fold: HTMLElement): HTMLFormElement | null {
  const note = fold.querySelector('p');
  if (!note || fold.querySelector('form')) return null;
  note.outerHTML = PRESS_FORM;
  const form = fold.querySelector('form');
  form?.before(styleSheet(new URL(PRESS_STYLE, script.src).href));
  return form;
}

function run(fold: HTMLElement, form: HTMLFormElement): void {
  const { heights: measured, title = '', link = '', alt = '' } = form.dataset;
  const heights = JSON.parse(measured ?? '{}') as Heights;
  const fields = form.elements as unknown as Fields;
  const texts = form.querySelectorAll('textarea');
  let frame = form.querySelector('iframe');
  const here = location.href.replace(/[?#].*$/s, '');
  // The site's own address, where the page knows it.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const home = canonical?.href ?? here.replace(/index\.html$/, '');

  function show(address: string, width: number, height: number): void {
    if (!frame) return;
    frame.width = `${width}`;
    if (frame.dataset.shows === address) return;
    // A change of the fragment alone would not load the page anew.
    const fresh = frame.cloneNode() as HTMLIFrameElement;
    fresh.dataset.shows = address;
    fresh.height = `${height}`;
    fresh.src = address;
    frame.replaceWith(fresh);
    frame = fresh;
  }

  function update(): void {
    const step = document.querySelector('main')?.dataset.step;
    // A state without a step is the Board's.
    const shown = step === 'cover' ? 'board' : step;
    fields.step.disabled = fields.state.checked;
    if (fields.state.checked && step) fields.step.value = step;
    const choice = choiceOf(fields);
    const width = widthOf(fields.width.value);
    const row = rowOf(heights, fields.state.checked ? shown : fields.step.value, choice.plain);
    const height = heightAt(row, width);
    show(here + behind(choice), width, height);
    const slots = {
      src: home + behind(choice), title, width: `${width}`, height: `${height}`, fit: fit(row, width),
      least: `${least(heights, width, choice.plain)}`, link, alt, card: new URL('card.png', home).href,
    };
    for (const text of texts) text.value = filled(text.defaultValue, slots);
  }

  window.addEventListener('message', (event) => {
    const height = toldHeight(event.data);
    if (frame && height !== undefined && event.source === frame.contentWindow) frame.height = `${height}`;
  });
  form.addEventListener('submit', (event) => { event.preventDefault(); });
  form.addEventListener('change', update);
  // The state may have changed since the fold was last looked at.
  form.addEventListener('focusin', update);
  fold.addEventListener('toggle', update);
  form.querySelectorAll('button').forEach((button, index) => {
    button.addEventListener('click', () => {
      const text = texts[index];
      const says = button.parentNode?.querySelector<HTMLElement>('[role=status]');
      if (text && says) copy(text, says);
    });
  });
  update();
}

const fold = document.getElementById('embed-this');
const form = fold && put(fold);
if (fold && form) run(fold, form);
