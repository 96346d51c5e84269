import assert from 'node:assert/strict';
import test from 'node:test';

import { asks, nameOf, themeOf } from '../src/shared/options';
import { stateIn } from '../src/shared/state';
import { stepIn } from '../src/shared/step';

const query = (text: string): URLSearchParams => new URLSearchParams(text);

void test('a flag is asked for by its name alone or by a word for yes', () => {
  for (const text of ['?plain', '?plain=', '?plain=true', '?a=b&plain=yes', '?plain=1&plain=no']) {
    assert.equal(asks(query(text), 'plain'), true, text);
  }
  for (const text of ['', '?plain=no', '?plain=YES', '?plain=0', '?plain=11', '?plane', '?static']) {
    assert.equal(asks(query(text), 'plain'), false, text);
  }
});

void test('a theme is light or dark, and anything else goes with the reader', () => {
  assert.equal(themeOf('light'), 'light');
  assert.equal(themeOf('dark'), 'dark');
  for (const value of ['auto', 'Dark', 'dark ', 'null', '', null, undefined]) {
    assert.equal(themeOf(value), undefined, String(value));
  }
});

void test('a name that a host gives is one of letters, digits and two signs', () => {
  assert.equal(nameOf('first-one_2'), 'first-one_2');
  assert.equal(nameOf('n'.repeat(80)), 'n'.repeat(80));
  for (const value of ['', null, 'a b', 'é', 'a.b', 'n'.repeat(81)]) {
    assert.equal(nameOf(value), undefined, String(value));
  }
});

void test('a step is found in the fragment, then in the query', () => {
  assert.equal(stepIn({ hash: '#step=out-of-phase&on=a', search: '?step=us' }), 'out-of-phase');
  assert.equal(stepIn({ hash: '#on=a&step=us', search: '' }), 'us');
  assert.equal(stepIn({ hash: '#on=a&amp;step=us', search: '' }), 'us');
  assert.equal(stepIn({ hash: '#step%3Dus%26on%3Da', search: '' }), 'us');
  assert.equal(stepIn({ hash: '#?secret=abc', search: '?plain&step=us' }), 'us');
  for (const hash of ['', '#step=', '#nostep=us', '#steps=us']) {
    assert.equal(stepIn({ hash, search: '' }), undefined, hash);
  }
});

void test('a state in the address of an article is handed on as it is', () => {
  assert.equal(stateIn({ hash: '#deal-window:step=us&note=a%20b', search: '?deal-window=x' }), 'step=us&note=a%20b');
  assert.equal(stateIn({ hash: '#comments', search: '?deal-window=step%3Dus' }), 'step=us');
  assert.equal(stateIn({ hash: '', search: '' }), null);
});
