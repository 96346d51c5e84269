// Keeps one whole release on the reader's machine, so that a second visit needs no network. A release is
// taken as a whole, each file checked against its hash, or not at all; pages that are open go on with the
// one they came from. A later release switches this off by putting a script in this place that unregisters
// itself: see HOSTING.md.
import { pageOf } from './page';

declare const self: ServiceWorkerGlobalScope;

const SCOPE = self.registration.scope;
const FILES = PRESS_FILES;
const OURS = 'deal-window-' + SCOPE;
const CACHE = OURS + PRESS_RELEASE;

async function take(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map(async ([file, integrity]) => {
      const response = await fetch(file, { integrity, cache: 'no-cache' });
      if (!response.ok) throw new Error(file + ' is missing');
      await cache.put(file, response);
    }));
  } catch (error) {
    // A release that is half there is no release: the one before stays.
    await caches.delete(CACHE);
    throw error;
  }
}

async function forget(): Promise<void> {
  const names = await caches.keys();
  const before = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(before.map((name) => caches.delete(name)));
}

/** A page by its name; every other file by its address. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const name = pageOf(request, SCOPE, FILES);
  const kept = await cache.match(name ?? request, { ignoreSearch: name === null });
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => { event.waitUntil(take()); });
self.addEventListener('activate', (event) => { event.waitUntil(forget()); });
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});
