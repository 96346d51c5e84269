import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { runInNewContext } from 'node:vm';

import { toldHeight } from '../src/shared/height';
import { toldTop } from '../src/shared/top';

const MESSAGES: readonly (readonly [message: unknown, height: number | undefined])[] = [
  [{ type: 'embed-size', height: 2138 }, 2138],
  [{ type: 'embed-size', height: 2138.2 }, 2139],
  [{ type: 'embed-size', height: 100 }, 100],
  [{ type: 'embed-size', height: 100000 }, 100000],
  [{ type: 'embed-size', height: 99 }, undefined],
  [{ type: 'embed-size', height: 100001 }, undefined],
  [{ type: 'embed-size', height: NaN }, undefined],
  [{ type: 'embed-size', height: '900' }, undefined],
  [{ type: 'embed-size', height: { valueOf: (): number => 900 } }, undefined],
  [{ type: 'embed-size' }, undefined],
  [{ type: 'another', height: 900 }, undefined],
  ['embed-size', undefined],
  [null, undefined],
  [undefined, undefined],
];

void test('a height is taken where it is a true one', () => {
  for (const [message, height] of MESSAGES) assert.equal(toldHeight(message), height, JSON.stringify(message));
});

void test('what newsrooms copy listens in the same way', () => {
  // From the folder of the tests, in which they are run.
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(readFileSync('../../embed/snippets/fits.html', 'utf8')) ?? [];
  for (const [data, height] of MESSAGES) {
    const frame = { contentWindow: {}, style: { height: '' }, getBoundingClientRect: () => ({ top: 0 }) };
    const listen = (_: string, hear: (event: object) => void): void => { hear({ data, source: frame.contentWindow }); };
    runInNewContext(script, { addEventListener: listen, document: { querySelectorAll: () => [frame] } });
    assert.equal(frame.style.height, height === undefined ? '' : `${height}px`, JSON.stringify(data));
  }
});

void test('what newsrooms copy scrolls up to what its reader is to see, and never down', () => {
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(readFileSync('../../embed/snippets/fits.html', 'utf8')) ?? [];
  const tops: readonly (readonly [told: unknown, by: number | undefined])[] = [[96, -404], [700, undefined], ['96px', undefined]];
  for (const [top, by] of tops) {
    assert.equal(toldTop({ type: 'embed-bring', top }), typeof top === 'number' ? top : undefined);
    const frame = { contentWindow: {}, style: { height: '' }, getBoundingClientRect: () => ({ top: -500 }) };
    const listen = (_: string, hear: (event: object) => void): void => {
      hear({ data: { type: 'embed-bring', top }, source: frame.contentWindow });
    };
    let scrolled: number | undefined;
    const scrollBy = (_: number, down: number): void => { scrolled = down; };
    runInNewContext(script, { addEventListener: listen, scrollBy, document: { querySelectorAll: () => [frame] } });
    assert.equal(scrolled, by);
  }
});

void test('what newsrooms copy has nothing that content systems take for markup', () => {
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(readFileSync('../../embed/snippets/fits.html', 'utf8')) ?? [];
  assert.match(script, /embed-size/);
  assert.doesNotMatch(script, /[<&]/);
});
