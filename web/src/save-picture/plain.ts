// A drawing of the page by itself: what it refers to stands in it, and what style sheets say are attributes.
import { followed, isGone, look, opacity, reference, type Style } from './look';
import { type Attributes, type Drawn, drawn } from './svg';

const SVG = 'http://www.w3.org/2000/svg';
/** What holds other elements. */
const HOLDS = ['svg', 'g', 'defs', 'pattern'];
const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'];
/** What says where something is, and how large. */
const PLACES = [
  'd', 'x', 'y', 'dx', 'dy', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2', 'points',
  'transform', 'patternUnits', 'patternTransform',
];
/**
 * What stands for a part that is defined elsewhere. As an element of this name it is none that a selector means, and
 * what is in it inherits from its place, as it does where the browser draws it.
 */
const PART = 'part';

/** A drawing, and the definitions that it refers to. */
export interface Plain {
  readonly within: readonly (Drawn | string)[];
  readonly definitions: readonly Drawn[];
}

/** A drawing as it looks where it stands. `see` is given a copy of it there that looks the same. */
export function plain(svg: SVGSVGElement, see: (copy: Element) => void): Plain {
  const copy = expanded(svg);
  const restore = withoutForcedColours();
  svg.after(copy);
  try {
    see(copy);
    const within = children(copy);
    const ids = followed(references(within), (id) => references(defined(id)));
    const definitions = ids.flatMap((id) => defined(id).map((one) => ({ ...one, attributes: { ...one.attributes, id } })));
    return { within, definitions };
  } finally {
    copy.remove();
    restore();
  }
}

/** A copy that has in itself what it refers to, and in which nothing moves. */
function expanded(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (let use = copy.querySelector('use'); use; use = copy.querySelector('use')) {
    const part = document.createElementNS(SVG, PART);
    for (const { name, value } of Array.from(use.attributes)) part.setAttribute(name, value);
    const meant = document.getElementById(use.getAttribute('href')?.slice(1) ?? '')?.cloneNode(true) as Element | undefined;
    meant?.removeAttribute('id');
    if (meant) part.append(meant);
    use.replaceWith(part);
  }
  for (const element of [copy, ...Array.from(copy.querySelectorAll<SVGElement>('*'))]) {
    element.style.animation = 'none';
    element.style.transition = 'none';
  }
  copy.style.setProperty('forced-color-adjust', 'none');
  return copy;
}

/** Whoever sees a saved picture may have other colours of their own than the reader: it has the page's. */
function withoutForcedColours(): () => void {
  const found: [MediaList, string][] = [];
  const look = (rules: CSSRuleList): void => {
    for (const rule of Array.from(rules)) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('forced-colors')) {
        found.push([rule.media, rule.media.mediaText]);
      } else if (rule instanceof CSSGroupingRule) {
        look(rule.cssRules);
      }
    }
  };
  for (const sheet of Array.from(document.styleSheets)) look(sheet.cssRules);
  for (const [media] of found) media.mediaText = 'not all';
  return () => { for (const [media, text] of found) media.mediaText = text; };
}

function children(element: Element): (Drawn | string)[] {
  return Array.from(element.childNodes).flatMap((node): (Drawn | string)[] => {
    if (node instanceof Element) return one(node);
    return node instanceof Text && element.matches('text, tspan') ? [node.data] : [];
  });
}

/** An element as attributes alone. Nothing comes of one that isn't seen. */
function one(element: Element): Drawn[] {
  const computed = getComputedStyle(element);
  const style: Style = (property) => computed.getPropertyValue(property);
  const tag = element.localName;
  if (isGone(style)) return [];
  if (SHAPES.includes(tag)) {
    const looks = look(style, tag === 'text' || tag === 'tspan');
    return looks ? [drawn(tag, { ...placed(element, style), ...looks }, ...children(element))] : [];
  }
  const within = HOLDS.includes(tag) || tag === PART ? children(element) : [];
  if (within.length === 0) return [];
  const attributes = { ...placed(element, style), ...opacity(style) };
  if (tag !== PART) return [drawn(tag, attributes, ...within)];
  const { x = 0, y = 0, transform = '', ...others } = attributes as Record<string, string | number>;
  const moved = x || y ? `${transform} translate(${x} ${y})`.trim() : transform;
  return [drawn('g', moved === '' ? others : { ...others, transform: moved }, ...within)];
}

function placed(element: Element, style: Style): Attributes {
  const found: Record<string, string> = {};
  for (const name of PLACES) {
    const value = element.getAttribute(name);
    if (value !== null) found[name] = value;
  }
  const moved = style('transform');
  if (!found.transform && moved.startsWith('matrix(')) found.transform = moved;
  return found;
}

/** A definition of the page, as it looks there. */
function defined(id: string): Drawn[] {
  const element = document.getElementById(id);
  if (!element) return [];
  return [drawn(element.localName, placed(element, () => ''), ...children(element))];
}

/** What a drawing refers to. */
function references(within: readonly (Drawn | string)[]): string[] {
  return within.flatMap((one) => {
    if (typeof one === 'string') return [];
    const own = Object.values(one.attributes).flatMap((value) => reference(`${value}`) ?? []);
    return [...own, ...references(one.within)];
  });
}
