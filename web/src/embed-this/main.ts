// "Embed this": a form in which an editor chooses how the page looks in theirs, sees it, and copies what
// to paste. Fetched when somebody opens the fold; the words are in the form, which the press fills in.
import { toldHeight } from '../shared/height';
import { styleSheet } from '../shared/sheet';
import { behind } from './address';
import { copy } from './copy';
import { filled } from './fill';
import { type Fields, choiceOf, goesByStep } from './form';
import {
  fit, heightAt, type Heights, least, leastOf, type PartHeights, rowOf, rowOfPart, widthOf,
} from './heights';

/** The pictures that steps have of their own, by the steps' ids. */
type Cards = Readonly<Record<string, { readonly card: string; readonly alt: string }>>;

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
  const { title = '', link = '', alt = '', card = '' } = form.dataset;
  const data = (name: 'heights' | 'parts' | 'cards'): unknown => JSON.parse(form.dataset[name] ?? '{}');
  const heights = data('heights') as Heights;
  const partHeights = data('parts') as PartHeights;
  const cards = data('cards') as Cards;
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
    const holdsState = fields.state.checked;
    const part = fields.show.value || undefined;
    if (holdsState && step) fields.step.value = step;
    // A step alone is none that could be the cover.
    if (part === 'step' && fields.step.selectedIndex < 1) fields.step.selectedIndex = 1;
    fields.step.disabled = holdsState || !goesByStep(part);
    fields.plain.disabled = part !== undefined;
    fields.country.disabled = holdsState;
    // The paragraph with its label.
    fields.country.parentElement?.toggleAttribute('hidden', part !== 'country');
    const choice = choiceOf(fields);
    const width = widthOf(fields.width.value);
    const place = holdsState ? shown : fields.step.value;
    const row = part ? rowOfPart(partHeights, part, place) : rowOf(heights, place, choice.plain);
    const lowest = part ? leastOf(row, width) : least(heights, width, choice.plain);
    const height = heightAt(row, width);
    show(here + behind(choice), width, height);
    const picture = goesByStep(part) && place ? cards[place] : undefined;
    const slots = {
      src: home + behind(choice), title, width: `${width}`, height: `${height}`, fit: fit(row, width),
      least: `${lowest}`, link, alt: picture?.alt ?? alt,
      card: new URL(picture?.card ?? card, home).href,
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
