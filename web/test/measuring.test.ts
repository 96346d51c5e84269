import assert from 'node:assert/strict';
import test, { mock } from 'node:test';

import { type Measuring, measuring, type Size } from '../src/frame/measuring';

/** A page whose size is set by hand, and what its host has been told. */
interface Scene extends Measuring {
  readonly page: { height: number; width: number; looks: number };
  readonly told: [height: number, width: number][];
}

function scene(): Scene {
  const page = { height: 900, width: 720, looks: 0 };
  const told: [number, number][] = [];
  const size = (): Size => {
    page.looks += 1;
    return [page.height, page.width];
  };
  return { page, told, ...measuring(size, (height, width) => { told.push([height, width]); }) };
}

void test('a height is told once, and again when it has changed', () => {
  const { page, told, measure } = scene();
  measure();
  measure();
  page.height = 1200;
  measure();
  page.height = 800;
  measure();
  assert.deepEqual(told, [[900, 720], [1200, 720], [800, 720]]);
});

void test('a hidden frame tells nothing', () => {
  const { page, told, measure } = scene();
  measure();
  page.height = 0;
  measure();
  assert.deepEqual(told, [[900, 720]]);
});

void test('a host that adds to each height is followed for a while, and then no more', () => {
  const { page, told, measure, anew } = scene();
  for (let times = 0; times < 100; times += 1) {
    page.height += 10;
    measure();
  }
  assert.equal(told.length, 30);
  const [last] = told[29] ?? [];
  assert.equal(last, 1200);
  // What a reader does is a reason to grow.
  anew();
  assert.equal(told.length, 31);
});

void test('another width and a lower height end the suspicion', () => {
  const { page, told, measure } = scene();
  const grow = (): void => {
    for (let times = 0; times < 30; times += 1) {
      page.height += 10;
      measure();
    }
  };
  grow();
  page.width = 500;
  grow();
  page.height = 100;
  measure();
  grow();
  assert.equal(told.length, 91);
});

void test('many wishes in a short while have one answer, also where nothing has changed', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { page, told, measure, wish } = scene();
  measure();
  wish();
  wish();
  mock.timers.tick(49);
  wish();
  assert.equal(told.length, 1);
  mock.timers.tick(1);
  assert.deepEqual(told, [[900, 720], [900, 720]]);
  mock.timers.tick(1000);
  assert.equal(told.length, 2);
  assert.equal(page.looks, 2);
  wish();
  mock.timers.tick(50);
  assert.equal(told.length, 3);
  mock.timers.reset();
});

void test('a wish is answered with the next height, if that is sooner', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { page, told, measure, wish } = scene();
  wish();
  page.height = 950;
  measure();
  mock.timers.tick(50);
  assert.deepEqual(told, [[950, 720]]);
  mock.timers.reset();
});
