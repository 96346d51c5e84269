// How high a frame is to be, after the heights that were measured.
import { WIDTHS } from '../generated';

/** A width that was measured. */
export type Width = (typeof WIDTHS)[number];

/** The heights at each of the widths. */
export type Row = readonly [narrow: number, column: number, wide: number];

/** For the cover, each step and the Board, by their names, the heights without the title and those with it. */
export type Heights = Readonly<Record<string, readonly [plain: Row, titled: Row]>>;

const [NARROW, COLUMN] = WIDTHS;

/** The width that a value names. */
export function widthOf(value: string): Width {
  return WIDTHS.find((width) => width === Number(value)) ?? COLUMN;
}

/** The heights with a place; with the cover, where that place is unknown. */
export function rowOf(heights: Heights, place: string | undefined, plain: boolean): Row {
  const rows = heights[place ?? ''] ?? Object.values(heights)[0];
  return rows?.[plain ? 0 : 1] ?? [0, 0, 0];
}

/** The heights of one thing alone, by its name, and with a step by both. */
export type PartHeights = Readonly<Record<string, Row>>;

/** The heights of one thing, with a step where it was measured with that. */
export function rowOfPart(heights: PartHeights, part: string, step: string | undefined): Row {
  return heights[`${part}-${step ?? ''}`] ?? heights[part] ?? [0, 0, 0];
}

/** The height in a row at a width. */
export function heightAt(row: Row, width: Width): number {
  return row[WIDTHS.indexOf(width)] ?? 0;
}

/**
 * The height as a length that follows the width of the reader's window, right at each width that was
 * measured: text of the style attribute alone, since systems take style sheets out.
 */
export function fit(row: Row, width: Width): string {
  const [narrow, column, wide] = row;
  if (width === NARROW) return `${narrow}px`;
  const slope = (column - narrow) / (COLUMN - NARROW);
  const line = `calc(${Math.round(narrow - slope * NARROW)}px + ${Math.round(slope * 1000) / 10}vw)`;
  const clamped = `clamp(${Math.min(narrow, column)}px, ${line}, ${Math.max(narrow, column)}px)`;
  if (width === COLUMN) return clamped;
  // Beyond the column the page has two columns of its own, and is lower at once.
  return `max(${wide}px, min(${clamped}, calc((${width}px - 100vw) * 999)))`;
}

/** The lowest height of one row up to a width. */
export function leastOf(row: Row, width: Width): number {
  return Math.min(...row.slice(0, WIDTHS.indexOf(width) + 1));
}

/** The lowest height up to a width. No place is lower, so nothing jumps, and no gap is left below. */
export function least(heights: Heights, width: Width, plain: boolean): number {
  return Math.min(...Object.values(heights).map((rows) => leastOf(rows[plain ? 0 : 1], width)));
}
