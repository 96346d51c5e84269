import assert from 'node:assert/strict';
import test from 'node:test';

import { keepTouched, type Page } from '../src/boot/touched';

/** As much of an element as matters here. */
interface Part {
  textContent: string;
  isConnected: boolean;
  isOpen: boolean;
  hasFocus: boolean;
}

function part(textContent: string, isOpen = false): Part {
  return { textContent, isConnected: true, isOpen, hasFocus: false };
}

/** A page with these summaries, which views replace later. */
class Scene {
  parts: Part[];
  focused: Part | null = null;

  constructor(...parts: Part[]) {
    this.parts = parts;
  }

  page(): Page {
    const element = (one: Part): Element => ({
      textContent: one.textContent,
      get isConnected() { return one.isConnected; },
      parentElement: { setAttribute: () => { one.isOpen = true; } },
      focus: () => { one.hasFocus = true; },
    }) as unknown as Element;
    return {
      activeElement: this.focused && element(this.focused),
      querySelectorAll: (selector) =>
        this.parts.filter((one) => one.isOpen || !selector.includes('[open]')).map(element),
    };
  }

  replace(...parts: Part[]): void {
    for (const one of this.parts) one.isConnected = false;
    this.parts.splice(0, Infinity, ...parts);
  }
}

void test('what was unfolded is unfolded again in the views', () => {
  const scene = new Scene(part('Talks', true), part('A deal'));
  const restore = keepTouched(scene.page());
  scene.replace(part('Talks'), part('A deal'));
  restore();
  assert.deepEqual(scene.parts.map((one) => one.isOpen), [true, false]);
});

void test('what had the focus has it again, the first of that name alone', () => {
  const scene = new Scene(part('Talks'), part('A deal'));
  scene.focused = scene.parts[1] ?? null;
  const restore = keepTouched(scene.page());
  scene.replace(part('Talks'), part('A deal'), part('A deal'));
  restore();
  assert.deepEqual(scene.parts.map((one) => one.hasFocus), [false, true, false]);
});

void test('what is still there keeps the focus by itself', () => {
  const scene = new Scene(part('Talks'));
  scene.focused = part('Talks');
  keepTouched(scene.page())();
  assert.deepEqual(scene.parts.map((one) => one.hasFocus), [false]);
});

void test('where nothing has the focus the start goes on', () => {
  const scene = new Scene(part('Talks', true));
  const restore = keepTouched(scene.page());
  scene.replace(part('Talks'));
  restore();
  assert.deepEqual(scene.parts.map((one) => one.isOpen), [true]);
});
