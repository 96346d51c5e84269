import assert from 'node:assert/strict';
import test from 'node:test';

import type { Protocol } from '../src/frame/protocols';
import { embedSize } from '../src/frame/protocols/embed-size';
import { iframeResize } from '../src/frame/protocols/iframe-resize';
import { iframeResizer } from '../src/frame/protocols/iframe-resizer';
import { openIframeResizer } from '../src/frame/protocols/open-iframe-resizer';
import { pym } from '../src/frame/protocols/pym';
import { wordPress } from '../src/frame/protocols/wordpress';

/** An object of this kind can't be turned into text. */
const BARE = Object.create(null) as object;

/** Messages that mean nothing to anybody, or not yet. */
const STRANGE: readonly unknown[] = [
  undefined, null, 0, 7, true, '', 'resizes', 'a'.repeat(100_000), [], {}, { type: 'resize' }, { type: null },
  BARE, { type: BARE }, { message: 'ready' }, { message: 'ready', secret: 'other' },
];

function all(): Protocol[] {
  return [
    embedSize(undefined), iframeResize('https://example.org/'), pym(new URLSearchParams()), wordPress(''),
    openIframeResizer(), iframeResizer(),
  ];
}

void test('whatever a host sends, what means nothing is no wish', () => {
  for (const protocol of [...all(), pym(new URLSearchParams('childId=a')), wordPress('#?secret=abc')]) {
    for (const message of STRANGE) assert.equal(protocol.hears(message), false);
  }
});

void test('a page that nobody has asked tells its height in two ways and no more', () => {
  const told = all().flatMap((protocol) => protocol.tell(900, 720));
  assert.deepEqual(told, [
    { 'sentinel': 'amp', 'type': 'embed-size', 'height': 900, 'datawrapper-height': { 'deal-window-explainer': 900 } },
    '{"context":"iframe.resize","src":"https://example.org/","height":900,"type":"set-height","value":900}',
  ]);
});

void test('a frame has the name that its host gives it', () => {
  const [told] = embedSize('first').tell(900, 720);
  assert.deepEqual((told as Record<string, unknown>)['datawrapper-height'], { first: 900 });
  assert.equal(embedSize().hears({ type: 'frames-init' }), true);
  assert.equal(embedSize().hears({ type: 'embed-size-query' }), true);
});

void test('the wish for a new size is heard with and without quotation marks', () => {
  assert.equal(iframeResize('').hears('resize'), true);
  assert.equal(iframeResize('').hears('"resize"'), true);
});

void test('pym.js is told by the id that it gave, and heard by that alone', () => {
  const one = pym(new URLSearchParams('childId=place&initialWidth=700'));
  assert.deepEqual(one.tell(900, 720), ['pymxPYMxplacexPYMxheightxPYMx900']);
  assert.equal(one.hears('pymxPYMxplacexPYMxwidthxPYMx640'), true);
  assert.equal(one.hears('pymxPYMxotherxPYMxwidthxPYMx640'), false);
  const long = pym(new URLSearchParams({ childId: 'i'.repeat(300) }));
  assert.deepEqual(long.tell(900, 720), [`pymxPYMx${'i'.repeat(200)}xPYMxheightxPYMx900`]);
});

void test('WordPress is told with its secret', () => {
  const one = wordPress('#step=us#?secret=aB3');
  assert.deepEqual(one.tell(900, 720), [{ message: 'height', value: 900, secret: 'aB3' }]);
  assert.equal(one.hears({ message: 'ready', secret: 'aB3' }), true);
  // Without a secret nobody is WordPress, whatever they leave out.
  assert.equal(wordPress('#step=us').hears({ message: 'ready' }), false);
});

void test('open-iframe-resizer is told once it has asked', () => {
  for (const type of ['iframe-child-init', 'iframe-get-child-dimensions']) {
    const one = openIframeResizer();
    assert.equal(one.hears({ type }), true);
    assert.equal(one.hears({ type: 'another' }), false);
    assert.deepEqual(one.tell(900, 720), [{ type: 'iframe-resized', width: 720, height: 900 }]);
  }
});

void test('iframe-resizer is greeted once for each time that it asks for the first time', () => {
  const one = iframeResizer();
  assert.equal(one.hears('[iFrameSizer]frame-1:8:false:false:32:true:true:null:bodyOffset'), true);
  assert.deepEqual(one.tell(900, 720), [
    '[iFrameSizer]frame-1:900:720:init', '[iFrameSizer]frame-1:900:720:resizeObserver',
  ]);
  assert.deepEqual(one.tell(910, 720), ['[iFrameSizer]frame-1:910:720:resizeObserver']);
  // A later message has no truth value third, and changes no name.
  assert.equal(one.hears('[iFrameSizer]resize:'), true);
  assert.deepEqual(one.tell(920, 720), ['[iFrameSizer]frame-1:920:720:resizeObserver']);
  assert.equal(one.hears('[iFrameSizer]frame-2:8:true'), true);
  assert.equal(one.tell(920, 720).length, 2);
});

void test('a wish of iframe-resizer before it has said its name is heard, and nobody is told in its words', () => {
  const one = iframeResizer();
  assert.equal(one.hears('[iFrameSizer]'), true);
  assert.deepEqual(one.tell(900, 720), []);
});
