import { root } from '../shared/page';
import { lines } from './lines';
import { plain } from './plain';
import { type Drawn, drawn } from './svg';

/** A picture with its width and height. */
export interface Picture {
  readonly root: Drawn;
  readonly size: readonly [number, number];
}

/** What the picture says beside the window. */
export interface Says {
  readonly title?: string;
  readonly about?: string;
  readonly changes?: string;
  readonly crossed?: string;
  readonly outcome?: string;
  readonly by?: string;
  readonly address?: string;
}

/** The width, and how far words keep from the edges. */
const WIDTH = 840;
const MARGIN = 40;
/** How much of the room is taken: another machine's letters may be wider. */
const TAKEN = 0.94;

/** Letters: how large, how heavy, of which kind and colour, and the room above them. */
interface Letters {
  readonly size: number;
  readonly weight: 400 | 700;
  readonly family: 'serif' | 'sans-serif';
  readonly colour: '--ink' | '--ink-quiet';
  readonly above: number;
}

const TITLE: Letters = { size: 38, weight: 700, family: 'serif', colour: '--ink', above: 0 };
const SITUATION: Letters = { size: 22, weight: 700, family: 'sans-serif', colour: '--ink', above: 16 };
const CHANGED: Letters = { size: 20, weight: 400, family: 'sans-serif', colour: '--ink', above: 4 };
const OUTCOME: Letters = { size: 25, weight: 400, family: 'serif', colour: '--ink', above: 14 };
const SOURCE: Letters = { size: 17, weight: 400, family: 'sans-serif', colour: '--ink', above: 0 };
const ADDRESS: Letters = { size: 15, weight: 400, family: 'sans-serif', colour: '--ink-quiet', above: 6 };

/** A picture of the window that the Board shows, with what there is to say of it and whose argument it is. */
export function picture(says: Says): Picture {
  const window = document.querySelector<SVGSVGElement>('.verdict__big .wall__picture');
  const pen = document.createElement('canvas').getContext('2d');
  if (!window || !pen) throw new Error('nothing to draw');
  const { title = '', about = '', changes = '', crossed = '', outcome = '', by = '', address = '' } = says;
  const colours: Record<string, string> = {};
  const { within, definitions } = plain(window, (copy) => {
    const style = getComputedStyle(copy);
    for (const name of ['--paper', '--ink', '--ink-quiet']) colours[name] = style.getPropertyValue(name).trim();
  });
  const { direction } = getComputedStyle(root);

  let y = MARGIN;
  const set = (text: string, letters: Letters): Drawn[] => {
    const { size, weight, family, colour, above } = letters;
    pen.font = `${weight} ${size}px ${family}`;
    const room = (WIDTH - 2 * MARGIN) * TAKEN;
    const found = lines(text, room, (line) => pen.measureText(line).width);
    if (found.length > 0) y += above;
    return found.map((line) => {
      y += Math.round(size * 1.3);
      return drawn('text', {
        x: direction === 'rtl' ? WIDTH - MARGIN : MARGIN, y: y - Math.round(size * 0.35),
        'font-family': family, 'font-size': size, 'font-weight': weight, fill: colours[colour] ?? '',
        ...(direction === 'rtl' ? { direction } : {}),
      }, line);
    });
  };
  const above = [
    [title, TITLE], [about, SITUATION], [changes, CHANGED], [crossed, CHANGED], [outcome, OUTCOME],
  ] as const;
  const over = above.flatMap(([text, letters]) => set(text, letters));
  y += 24;
  const box = window.viewBox.baseVal;
  const height = Math.round(WIDTH * box.height / box.width);
  const view = drawn('svg', {
    x: 0, y, width: WIDTH, height, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, overflow: 'hidden',
  }, ...within);
  y += height + 24;
  const below = [...set(by, SOURCE), ...set(address, ADDRESS)];
  const size = [WIDTH, y + MARGIN - 10] as const;
  const described = [window.getAttribute('aria-label') ?? '', changes, crossed, outcome].filter((text) => text !== '');
  return {
    size,
    root: drawn(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg', width: size[0], height: size[1], viewBox: `0 0 ${size[0]} ${size[1]}`,
        role: 'img', 'xml:lang': root.lang,
      },
      drawn('title', {}, [title, about].join(' · ')),
      drawn('desc', {}, described.join(' ')),
      drawn('defs', {}, ...definitions),
      drawn('rect', { width: size[0], height: size[1], fill: colours['--paper'] ?? '' }),
      ...over, view, ...below,
    ),
  };
}
