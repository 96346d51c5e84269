// The page in browsers of years ago. Chromium 109 is the last for old Windows; 103 knows neither `:has()` nor container
// queries nor small heights of windows.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, serve, TODAY } from './browsers.mjs';

const MESSAGE = 'Washington says clearly that its positions are negotiable';

let site;
before(async () => { site = await serve(); });
after(() => { site.close(); });

/** Has a browser of this version do something with a page, which must have nothing to complain of. */
async function reader(version, { width = 1280, height = 800 }, work) {
  const browser = await open(version);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await work(page);
    assert.deepEqual(complaints, []);
  } finally {
    // In the middle of something it may not hear of its end.
    browser.process().kill('SIGKILL');
  }
}

/** A test that ends whatever the browser does. */
const trial = (name, work) => test(name, { timeout: 120_000 }, work);

async function live(page, rest = '') {
  await page.goto('about:blank');
  await page.goto(site.address + rest, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction("document.documentElement.dataset.app === 'live'");
  await page.waitForFunction("document.documentElement.dataset.parts === 'here'");
}

/** Waits until something holds, or tells what is lacking. */
const holds = (page, script, what) => page.waitForFunction(script, { timeout: 10_000 }).catch(() => assert.fail(what));
const gate = (page, id, open) => holds(page, `document.querySelector('[data-gate=${id}]').dataset.open === '${open}'`, `${id} is not ${open}`);
const step = (page, id) => holds(page, `document.querySelector('main').dataset.step === '${id}'`, `the step is not ${id}`);

/** What has a role by nature, and where its name stands. Old browsers don't tell all roles. */
const KINDS = { link: 'a[href]', button: 'button', switch: 'input[role=switch]', radio: 'input[type=radio]' };

/** Presses what is shown with this role and name, once it is there. */
async function press(page, role, name) {
  const found = await page.waitForFunction((kind, name) => {
    const said = (element) => {
      const heard = element.cloneNode(true);
      heard.querySelectorAll('[aria-hidden=true], .basis').forEach((one) => { one.remove(); });
      return heard.textContent.replace(/\s+/g, ' ').trim();
    };
    // A native field lies under what it is drawn as.
    return [...document.querySelectorAll(kind)]
      .flatMap((element) => element.labels?.length ? [...element.labels] : [element])
      .find((element) => !element.closest('[hidden]') && element.getClientRects().length > 0
        && said(element).includes(name));
  }, { timeout: 10_000 }, KINDS[role], name).catch(() => assert.fail(`there is no ${role} "${name}"`));
  await found.evaluate((element) => { element.click(); });
}

/** The walk that every browser has to pass: cover, the pay-off, a flip, the verdict, a country, the Board. */
async function walk(page) {
  await live(page);
  await step(page, 'cover');
  const cover = await page.evaluate(() => [innerHeight, document.querySelector('.cover').getBoundingClientRect().bottom]);
  assert.equal(cover[1], cover[0], 'the cover fills the window');
  await press(page, 'radio', 'None of them');
  await press(page, 'link', 'Start');
  await step(page, 'window');
  await press(page, 'link', 'Step 10: Nobody in the way, nobody moving');
  await step(page, 'one-thing');
  await gate(page, 'talks', 'no');
  await press(page, 'switch', MESSAGE);
  await gate(page, 'talks', 'yes');
  await press(page, 'link', 'Board');
  await page.waitForFunction("document.querySelector('main').dataset.room === 'board'");
  await gate(page, 'talks', 'yes');
  await press(page, 'button', 'Undo');
  await gate(page, 'talks', 'no');
}

/** The colours of land, lines, table and switches where they stand, as today's rules give them. */
function colours() {
  const of = (selector, property) => [...document.querySelectorAll(selector)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => getComputedStyle(element)[property]);
  return {
    land: of('#slot-picture svg use, #slot-picture svg path', 'fill'),
    lines: of('#slot-picture svg use, #slot-picture svg path', 'stroke'),
    ground: [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.documentElement).backgroundColor],
    tracks: of('.switch__track, .flip__track', 'backgroundColor'),
  };
}

for (const version of [109, 103]) {
  trial(`Chromium ${version} walks from the cover to the Board`, () => reader(version, {}, walk));

  trial(`Chromium ${version} opens a country beside the Board, over none of its switches`, () => reader(version, {}, async (page) => {
    await live(page, '#room=board&country=us');
    await page.waitForSelector('[data-panel=us]');
    const covered = await page.evaluate(() => {
      const edge = document.querySelector('[data-panel=us]').getBoundingClientRect().right;
      return [...document.querySelectorAll('.board__switches .capital')]
        .filter((capital) => capital.getBoundingClientRect().left < edge - 1).length;
    });
    assert.equal(covered, 0);
  }));
}

trial('the map has the same colours in all of them as today, and none is black', async () => {
  const seen = [];
  for (const version of [TODAY, 109, 103]) {
    await reader(version, {}, async (page) => {
      await live(page, '#step=one-thing');
      seen.push(await page.evaluate(colours));
    });
  }
  const [{ land }] = seen;
  assert.ok(land.length >= 5 && new Set(land).size > 3, JSON.stringify(land));
  assert.deepEqual(seen[1], seen[0]);
  assert.deepEqual(seen[2], seen[0]);
});

trial('on a phone of then the story reads and answers', () => reader(103, { width: 390, height: 844 }, async (page) => {
  await live(page, '#step=one-thing');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, String(wide));
  await press(page, 'switch', MESSAGE);
  await gate(page, 'talks', 'yes');
}));
