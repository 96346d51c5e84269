// What a style comes to, as attributes.
import type { Attributes } from './svg';

/** What a property of an element comes to. */
export type Style = (property: string) => string;

/** The properties that matter, each with what holds without it. */
const SHAPE = {
  'stroke-width': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter',
  'paint-order': 'normal',
};
const TEXT = { 'font-size': '', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start' };

/** Whether nothing of an element and of what is in it is seen. */
export function isGone(style: Style): boolean {
  return style('display') === 'none' || style('opacity') === '0';
}

/** How a shape looks, or a text. None if nothing of it is seen. */
export function look(style: Style, isText: boolean): Attributes | undefined {
  const fill = paint('fill', style);
  const stroke = paint('stroke', style);
  if (style('visibility') !== 'visible' || (isNothing(fill.fill) && isNothing(stroke.stroke))) return undefined;
  const found: Record<string, string> = { ...fill };
  const take = (properties: Readonly<Record<string, string>>): void => {
    for (const [property, otherwise] of Object.entries(properties)) {
      const value = style(property).replace(/px/g, '');
      if (value !== '' && value !== otherwise) found[property] = value;
    }
  };
  if (!isNothing(stroke.stroke)) {
    Object.assign(found, stroke);
    take(SHAPE);
  }
  if (isText) {
    take(TEXT);
    found['font-family'] = family(style('font-family'));
  }
  return { ...found, ...opacity(style) };
}

/** How much of an element shows through. */
export function opacity(style: Style): Attributes {
  const value = style('opacity');
  return value === '' || value === '1' ? {} : { opacity: value };
}

/** The kind of letters that every machine has: the last of those that are wished for. */
export function family(wished: string): string {
  return wished.split(',').pop()?.trim() === 'serif' ? 'serif' : 'sans-serif';
}

/** The id that a value refers to, wherever the browser takes it to be. */
export function reference(value: string): string | undefined {
  return /^url\(["']?[^"')]*#([^"')]+)["']?\)/.exec(value)?.[1];
}

/** All that is referred to, and what that refers to in turn, each once. */
export function followed(ids: Iterable<string>, from: (id: string) => Iterable<string>): string[] {
  const found = new Set(ids);
  // What is added to a set while it is walked is walked as well.
  for (const id of found) for (const next of from(id)) found.add(next);
  return [...found];
}

/** A colour or pattern. Not every program knows a colour that shows something through. */
function paint(name: 'fill' | 'stroke', style: Style): Record<string, string> {
  const value = style(name);
  const id = reference(value);
  const shows = Number(style(`${name}-opacity`) || 1);
  const [colour, alpha] = id === undefined ? hex(value) : [`url(#${id})`, 1];
  if (shows * alpha === 0) return { [name]: 'none' };
  return shows * alpha === 1 ? { [name]: colour } : { [name]: colour, [`${name}-opacity`]: `${shows * alpha}` };
}

function isNothing(paint: string | undefined): boolean {
  return paint === undefined || paint === 'none';
}

/** A colour in six figures, and how much of it there is. */
function hex(colour: string): [string, number] {
  const parts = /^rgba?\(([^)]*)\)$/.exec(colour)?.[1]?.split(/[\s,/]+/).map(Number);
  if (!parts) return [colour === '' ? 'none' : colour, 1];
  const figures = parts.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return [`#${figures.join('')}`, parts[3] ?? 1];
}
