import assert from 'node:assert/strict';
import test from 'node:test';
import { modulesIn } from '../src/parts/modules';

interface Asked { url: string; integrity: string | undefined; cache: string | undefined }

function fetching(status: number): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = (url, options) => {
    asked.push({ url: url instanceof Request ? url.url : url.toString(), integrity: options?.integrity, cache: options?.cache });
    return Promise.resolve(new Response('bytes', { status }));
  };
  return asked;
}

Object.assign(globalThis, {
  PRESS_PARTS: { lab: ['./lab-1.wasm', 'sha384-a'] },
  window: {},
  document: {
    baseURI: 'https://example.org/ko/',
    documentElement: { dataset: {} },
    querySelector: () => ({ dataset: { wasm: '../program.wasm' } }),
  },
});
// By now there is the page that it asks.
const { bytesOf } = await import('../src/parts/fetched');

void test('a part is fetched from beside the program, with its hash, and past the browser where that failed', async () => {
  const failing = fetching(404);
  await assert.rejects(bytesOf('lab'));
  const told = failing.map(({ url, integrity, cache }) => [url, integrity, cache]);
  assert.deepEqual(told, [['https://example.org/lab-1.wasm', 'sha384-a', 'default']]);
  const found = fetching(200);
  const bytes = await bytesOf('lab');
  assert.equal(bytes.byteLength, 5);
  assert.equal(found[0]?.cache, 'reload');
});

void test('a part that nobody knows is not fetched', async () => {
  const asked = fetching(200);
  await assert.rejects(bytesOf('other'));
  assert.deepEqual(asked, []);
});

void test('a file holds one module, or several behind their lengths', () => {
  const one = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1);
  assert.deepEqual(modulesIn(one.buffer), [one.buffer]);
  const several = Uint8Array.of(5, 0, 0, 0, ...one, 2, 0, 0, 0, 7, 8);
  const found = modulesIn(several.buffer).map((module) => [...new Uint8Array(module)]);
  assert.deepEqual(found, [[...one], [7, 8]]);
});
