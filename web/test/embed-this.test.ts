import assert from 'node:assert/strict';
import test from 'node:test';
import { runInNewContext } from 'node:vm';

import { behind } from '../src/embed-this/address';
import { filled } from '../src/embed-this/fill';
import { stateOf } from '../src/embed-this/form';
import { fit, heightAt, type Heights, least, leastOf, type Row, rowOf, rowOfPart, widthOf } from '../src/embed-this/heights';
import { WIDTHS } from '../src/generated';
import { placeIn } from '../src/shared/step';

const [NARROW, COLUMN, WIDE] = WIDTHS;
const ROW: Row = [2799, 2406, 1515];
const HEIGHTS: Heights = {
  first: [ROW, [2990, 2547, 1669]],
  other: [[2700, 2500, 1400], [2900, 2600, 1600]],
};

/** The length that a browser makes of a text of `min`, `max`, `clamp` and `calc`, in a window of a width. */
function length(text: string, window: number): number {
  const code = text
    .replace(/(-?[\d.]+)vw/g, (_, number: string) => String(Number(number) * window / 100))
    .replace(/px/g, '').replace(/clamp/g, 'Clamp').replace(/calc/g, '')
    .replace(/min|max/g, (name) => `Math.${name}`)
    .replace(/Clamp/g, '((low, now, high) => Math.max(low, Math.min(now, high)))');
  return Number(runInNewContext(code));
}

void test('a height fits at each width that was measured', () => {
  assert.equal(fit(ROW, NARROW), '2799px');
  assert.equal(fit(ROW, COLUMN), 'clamp(2406px, calc(3192px + -109.2vw), 2799px)');
  for (const width of [COLUMN, WIDE]) {
    const text = fit(ROW, width);
    const near = (window: number, height: number): void => {
      const is = length(text, window);
      assert.ok(Math.abs(is - height) <= 1, `${text} at ${window}: ${is}`);
    };
    near(NARROW, 2799);
    near(COLUMN, 2406);
    // Between the two it follows the width, and below the phone it stays.
    near((NARROW + COLUMN) / 2, (2799 + 2406) / 2);
    near(200, 2799);
  }
  assert.equal(length(fit(ROW, WIDE), WIDE), 1515);
  assert.equal(length(fit(ROW, WIDE), 2000), 1515);
});

void test('a row that rises with the width is a length, too', () => {
  const text = fit([500, 700, 600], COLUMN);
  assert.equal(text, 'clamp(500px, calc(300px + 55.6vw), 700px)');
});

void test('the least height is that of no step lower, up to the width', () => {
  assert.equal(least(HEIGHTS, NARROW, true), 2700);
  assert.equal(least(HEIGHTS, COLUMN, true), 2406);
  assert.equal(least(HEIGHTS, WIDE, true), 1400);
  assert.equal(least(HEIGHTS, WIDE, false), 1600);
});

void test('a step has its row, and one that is not known that of the first', () => {
  assert.deepEqual(rowOf(HEIGHTS, 'other', false), [2900, 2600, 1600]);
  assert.deepEqual(rowOf(HEIGHTS, 'third', true), ROW);
  assert.deepEqual(rowOf(HEIGHTS, undefined, true), ROW);
  // A page without any is none that would keep the form from working.
  assert.equal(heightAt(rowOf({}, 'first', true), COLUMN), 0);
  assert.equal(heightAt(ROW, WIDE), 1515);
  assert.equal(widthOf('1100'), 1100);
  assert.equal(widthOf('17'), COLUMN);
});

void test('one thing alone has its own row, with a step where that was measured', () => {
  const parts = { map: ROW, step: [800, 700, 600] as const, 'step-us': [900, 950, 600] as const };
  assert.deepEqual(rowOfPart(parts, 'map', 'us'), ROW);
  assert.deepEqual(rowOfPart(parts, 'step', 'us'), [900, 950, 600]);
  assert.deepEqual(rowOfPart(parts, 'step', 'other'), [800, 700, 600]);
  assert.deepEqual(rowOfPart(parts, 'board', undefined), [0, 0, 0]);
  assert.equal(leastOf([900, 950, 600], COLUMN), 900);
  assert.equal(leastOf([900, 950, 600], WIDE), 600);
});

void test('the address asks for what is chosen and for nothing else', () => {
  const choice = {
    plain: false, theme: 'auto', step: undefined, part: undefined, country: undefined, state: '',
  };
  assert.equal(behind(choice), '');
  assert.equal(behind({ ...choice, plain: true, theme: 'dark', step: 'us' }), '?plain&theme=dark&step=us');
  // A state has a step of its own.
  assert.equal(behind({ ...choice, step: 'us', state: '#step=road' }), '#step=road');
  assert.equal(behind({ ...choice, plain: true, state: '#on=a' }), '?plain#on=a');
  // One thing alone.
  assert.equal(behind({ ...choice, part: 'step', step: 'us' }), '?plain&show=step&step=us');
  const country = { ...choice, part: 'country', country: 'jp' };
  assert.equal(behind(country), '?plain&show=country#country=jp');
  assert.equal(behind({ ...country, state: '#country=us&on=a' }), '?plain&show=country#country=us&on=a');
});

void test('a state is what has been set, without the room of the form', () => {
  assert.equal(stateOf('#room=sources&step=us&on=a'), '#step=us&on=a');
  assert.equal(stateOf('#room=sources'), '');
  assert.equal(stateOf('#room=board&step=us'), '#room=board&step=us');
});

void test('a place is told by its address', () => {
  const at = (hash: string, search = ''): string => placeIn({ hash, search });
  assert.equal(at(''), 'cover');
  assert.equal(at('#?secret=a1B2c3D4e5'), 'cover');
  assert.equal(at('', '?plain&step=us'), 'step');
  assert.equal(at('#step=us&on=a', '?plain'), 'step');
  assert.equal(at('#on=a', '?plain'), 'board');
});

void test('slots are filled as an attribute has it, and what is none of them stays', () => {
  const slots = { src: 'https://example.org/?a&b', title: 'Say "yes" <now>' };
  assert.equal(
    filled('<a href="{src}" title="{title}">{ }{x}{src}', slots),
    '<a href="https://example.org/?a&amp;b" title="Say &quot;yes&quot; &lt;now>">{ }{x}https://example.org/?a&amp;b',
  );
  // Names that every object has are no slots.
  assert.equal(filled('{toString}{constructor}', slots), '{toString}{constructor}');
});
