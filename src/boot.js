// Starts the program. A classic script, so that it runs in a sandboxed frame too, where module scripts
// need permission from the server. Whatever fails here, the text of the page stays.
(function () {
  'use strict';
  var root = document.documentElement;
  var script = document.currentScript;
  var data = script.dataset;

  // The host wants text and picture alone: see frame.js.
  if (root.dataset.static) return;

  function failed() {
    if (root.dataset.app !== 'live') root.dataset.app = 'failed';
  }

  function address(relative) {
    return new URL(relative, document.baseURI).href;
  }

  // A program that stops in the middle of its start leaves an error of this kind.
  window.addEventListener('unhandledrejection', failed);

  if (typeof WebAssembly !== 'object' || typeof fetch !== 'function') {
    failed();
    return;
  }
  // The wasm is the largest file: it starts first, beside the glue. Its integrity is enforced.
  var options = data.integrity ? { integrity: data.integrity } : {};
  var wasm = fetch(address(data.wasm), options).then(function (response) {
    if (!response.ok) throw new Error('no program');
    var type = response.headers.get('Content-Type') || '';
    // With another type the glue would complain on the console before it went on.
    return type.trim().toLowerCase() === 'application/wasm' ? response : response.arrayBuffer();
  });
  Promise.all([import(address(data.js)), wasm])
    .then(function (parts) {
      return parts[0].default({ module_or_path: parts[1] });
    })
    .catch(failed);

  // A later visit needs no network. Not before the first one has all it needs, never in a frame, and
  // where it isn't allowed nothing is lost.
  var container = window.parent === window && navigator.serviceWorker;
  if (container) {
    setTimeout(function () {
      // Beside this script: the page may be in the folder of a language.
      container.register(new URL('worker.js', script.src)).catch(function () {});
    }, 2500);
  }
})();
