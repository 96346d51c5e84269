// Keeps one whole release on the reader's machine, so that a second visit needs no network. A release is
// taken as a whole, each file checked against its hash, or not at all; pages that are open go on with the
// one they came from. A later release switches this off by putting a script in this place that unregisters
// itself: see HOSTING.md.
import { hashOf } from './hash';
import { pageOf } from './page';

declare const self: ServiceWorkerGlobalScope;

const SCOPE = self.registration.scope;
const FILES = PRESS_FILES;
const OURS = 'deal-window-' + SCOPE;
const RELEASE = PRESS_RELEASE;
const CACHE = OURS + RELEASE;
/** How a note begins that this release was found touched: the name of a cache that stays empty, with the time in it. */
const TOUCHED = `${OURS}touched-${RELEASE}-`;

const HOUR = 60 * 60 * 1000;
/** How long a reader with a page at hand waits for a newer one, in milliseconds. */
const PATIENCE = 4000;

/** Something on the way to the reader writes into files: this release can't be kept. */
class Touched extends Error {}

async function whole(file: string, integrity: string): Promise<Response> {
  const response = await fetch(file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(file + ' is missing');
  const bytes = await response.arrayBuffer();
  if (await hashOf(bytes) !== integrity) throw new Touched(file);
  // Made anew: browsers refuse a page that was found by way of a redirection.
  return new Response(bytes, { headers: response.headers });
}

async function take(): Promise<void> {
  // No need to load all of it again at each visit only to find the same.
  const notes = (await caches.keys()).filter((name) => name.startsWith(TOUCHED));
  if (notes.some((note) => Date.now() - Number(note.slice(TOUCHED.length)) < HOUR)) throw new Touched(RELEASE);
  const cache = await caches.open(CACHE);
  const taken = await Promise.allSettled(FILES.map(async ([file, integrity]) => {
    await cache.put(file, await whole(file, integrity));
  }));
  const errors = taken.flatMap((one) => one.status === 'rejected' ? [one.reason as unknown] : []);
  if (errors.length === 0) return;
  // A release that is half there is no release: the one before stays.
  await caches.delete(CACHE);
  if (errors.some((error) => error instanceof Touched)) {
    await Promise.all(notes.map((note) => caches.delete(note)));
    await caches.open(TOUCHED + String(Date.now()));
  }
  throw errors[0];
}

async function forget(): Promise<void> {
  const names = await caches.keys();
  const before = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(before.map((name) => caches.delete(name)));
}

/** A page by its name; every other file by its address. */
async function kept(request: Request, page: string | null): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  return cache.match(page ?? request, { ignoreSearch: page === null });
}

/**
 * A page as it is now, so that a correction shows at the next visit; without a network, or with one that takes too
 * long, as it is kept. All other files bear their hash in their name.
 */
async function answer(request: Request): Promise<Response> {
  const page = pageOf(request, SCOPE, FILES);
  const file = await kept(request, page);
  if (!file) return fetch(request);
  if (page === null) return file;
  const late = new Promise<Response>((done) => { setTimeout(done, PATIENCE, file); });
  const fresh = fetch(request).then((now) => now.status < 500 ? now : file, () => file);
  return Promise.race([fresh, late]);
}

self.addEventListener('install', (event) => { event.waitUntil(take()); });
self.addEventListener('activate', (event) => { event.waitUntil(forget()); });
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});
