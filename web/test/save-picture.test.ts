import assert from 'node:assert/strict';
import test from 'node:test';

import { named } from '../src/save-picture/file';
import { lines } from '../src/save-picture/lines';
import { family, followed, isGone, look, reference } from '../src/save-picture/look';
import { fileName } from '../src/save-picture/name';
import { drawn, written } from '../src/save-picture/svg';

/** A style in which everything else is as it is without one. */
function style(says: Record<string, string>): (property: string) => string {
  const otherwise: Record<string, string> = {
    display: 'inline', visibility: 'visible', opacity: '1', fill: 'rgb(0, 0, 0)', 'fill-opacity': '1', stroke: 'none',
    'stroke-opacity': '1', 'stroke-width': '1px', 'stroke-dasharray': 'none',
  };
  return (property) => says[property] ?? otherwise[property] ?? '';
}

void test('a file is called after the site and the situation, and says that it was changed', () => {
  const file = { site: 'Deal Window', id: 'june-2019', changes: '', crossed: '' };
  assert.equal(fileName(file, 'svg'), 'deal-window-june-2019.svg');
  assert.equal(fileName({ ...file, changes: '1 change' }, 'png'), 'deal-window-june-2019-changed.png');
  assert.equal(fileName({ ...file, crossed: 'A reader’s model' }, 'png'), 'deal-window-june-2019-changed.png');
  // Of what no system takes nothing is left, and letters of every script are.
  assert.equal(fileName({ site: '딜 윈도/..\\: “1”', id: 'a_b' }, 'svg'), '딜-윈도-1-a-b.svg');
});

void test('a line is no wider than its room, and no word is lost', () => {
  const width = (text: string): number => Array.from(text).length;
  assert.deepEqual(lines('who would  stop a deal', 10, width), ['who would', 'stop a', 'deal']);
  assert.deepEqual(lines('stop', 4, width), ['stop']);
  assert.deepEqual(lines(' ', 4, width), []);
  // An address has no spaces to be parted at.
  assert.deepEqual(lines('at https://example.org/', 8, width), ['at', 'https://', 'example.', 'org/']);
  assert.deepEqual(lines('한국어는 길다', 3, width), ['한국어', '는', '길다']);
});

void test('what is referred to is found, wherever the browser takes it to be', () => {
  assert.equal(reference('url("#slats")'), 'slats');
  assert.equal(reference('url(#slats)'), 'slats');
  assert.equal(reference('url("https://example.org/deal/?a#slats") none'), 'slats');
  assert.equal(reference('rgb(0, 0, 0)'), undefined);
  const from: Record<string, string[]> = { a: ['b'], b: ['c', 'a'], c: [], d: ['a'] };
  assert.deepEqual(followed(['a', 'a'], (id) => from[id] ?? []), ['a', 'b', 'c']);
});

void test('a style becomes the attributes that differ', () => {
  assert.deepEqual(look(style({}), false), { fill: '#000000' });
  assert.deepEqual(
    look(style({ fill: 'url("#w")', stroke: 'rgb(21, 117, 114)', 'stroke-width': '1.8px', 'stroke-dasharray': '5px, 3px' }), false),
    { fill: 'url(#w)', stroke: '#157572', 'stroke-width': '1.8', 'stroke-dasharray': '5, 3' },
  );
  // Not every program knows a colour with a fourth figure.
  assert.deepEqual(look(style({ fill: 'rgba(255, 0, 0, 0.5)', 'fill-opacity': '0.5' }), false), { fill: '#ff0000', 'fill-opacity': '0.25' });
  assert.deepEqual(
    look(style({ 'font-size': '13px', 'font-weight': '700', 'font-family': 'system-ui, sans-serif', 'text-anchor': 'end' }), true),
    { fill: '#000000', 'font-size': '13', 'font-weight': '700', 'text-anchor': 'end', 'font-family': 'sans-serif' },
  );
  assert.equal(family('Charter, "Noto Serif", serif'), 'serif');
});

void test('what is not seen is left out', () => {
  assert.equal(look(style({ visibility: 'hidden' }), false), undefined);
  assert.equal(look(style({ fill: 'none' }), false), undefined);
  assert.equal(look(style({ 'fill-opacity': '0' }), false), undefined);
  assert.deepEqual([style({ opacity: '0' }), style({ display: 'none' }), style({ opacity: '0.5' })].map(isGone), [true, true, false]);
});

void test('a picture is written as XML that any text can stand in', () => {
  const text = drawn('text', { x: 1, 'aria-label': '"a" & <b>' }, 'a < b & c\u0000');
  assert.equal(
    written(drawn('svg', {}, text, drawn('g', {}))),
    '<?xml version="1.0" encoding="UTF-8"?>\n<svg><text x="1" aria-label="&quot;a&quot; &amp; &lt;b>">a &lt; b &amp; c</text><g/></svg>\n',
  );
  assert.equal(named('Saved as {file}.', 'a$&b.svg'), 'Saved as a$&b.svg.');
});
