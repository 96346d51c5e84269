import assert from 'node:assert/strict';
import test from 'node:test';

import { hashOf } from '../src/worker/hash';
import { pageOf } from '../src/worker/page';

const SCOPE = 'https://example.org/deal/';
const FILES = [['./index.html', 'a'], ['./de/index.html', 'b'], ['./frame-1.js', 'c']] as const;

function named(url: string, mode = 'navigate'): string | null {
  return pageOf({ url, mode }, SCOPE, FILES);
}

void test('a page has its name, whatever query it is asked for with', () => {
  for (const end of ['', '?plain', '#step=us', '?plain#step=us', 'index.html', 'index.html?a=/b/']) {
    assert.equal(named(SCOPE + end), './index.html', end);
  }
  assert.equal(named(`${SCOPE}de/`), './de/index.html');
  assert.equal(named(`${SCOPE}de/index.html?plain`), './de/index.html');
});

void test('what is no page of the release has none', () => {
  for (const url of [`${SCOPE}fr/`, `${SCOPE}other.html`, 'https://example.org/', 'https://example.com/deal/']) {
    assert.equal(named(url), null, url);
  }
  assert.equal(named(SCOPE, 'cors'), null);
});

void test('a file has the hash that a page states of it', async () => {
  const hash = await hashOf(new TextEncoder().encode('alert(1)'));
  // By `openssl dgst -sha384 -binary | base64`.
  assert.equal(hash, 'sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW');
});
