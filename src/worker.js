// Keeps one whole release on the reader's machine, so that a second visit needs no network. A release is
// taken as a whole, each file checked against its hash, or not at all; pages that are open go on with the
// one they came from. A later release switches this off by putting a script in this place that unregisters
// itself: see HOSTING.md.
'use strict';

// The press fills in the release: each file with its hash.
const RELEASE = '{release}';
const FILES = [/* files */];
const OURS = 'deal-window-';
const CACHE = OURS + self.registration.scope + RELEASE;

async function take() {
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

async function forget() {
  const mine = OURS + self.registration.scope;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(mine) && name !== CACHE)
    .map((name) => caches.delete(name)));
}

// The name of a page in the release, whatever query it is asked for with.
function page(request) {
  const address = request.url.split(/[?#]/)[0];
  const scope = self.registration.scope;
  if (request.mode !== 'navigate' || !address.startsWith(scope)) return null;
  const name = './' + address.slice(scope.length).replace(/(^|\/)$/, '$1index.html');
  return FILES.some(([file]) => file === name) ? name : null;
}

// A page by its name; every other file by its address.
async function answer(request) {
  const cache = await caches.open(CACHE);
  const name = page(request);
  const kept = await cache.match(name || request, { ignoreSearch: name === null });
  return kept || fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(take()));
self.addEventListener('activate', (event) => event.waitUntil(forget()));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});
