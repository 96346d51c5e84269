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
    if (root.dataset.app === 'live') return;
    root.dataset.app = 'failed';
    all('main section[hidden]').forEach(function (one) { one.hidden = false; });
  }

  function all(selector) {
    return Array.from(document.querySelectorAll(selector));
  }

  // A link to one step shows that step from the start, as the program will.
  var asked = /[?&#]step=([\w-]+)/.exec(location.hash + location.search);
  var step = asked && document.getElementById('step-' + asked[1]);
  if (step && !/read=page/.test(location.hash)) {
    all('main .step').forEach(function (one) { one.hidden = one !== step; });
  }

  function address(relative) {
    return new URL(relative, document.baseURI).href;
  }

  // What only newsrooms need comes when somebody opens it; in a frame it would lead to a frame in a frame.
  function offer() {
    var fold = document.getElementById('embed-this');
    if (!fold || window.parent !== window) return;
    fold.hidden = false;
    fold.addEventListener('toggle', function () {
      if (!fold.open || fold.querySelector('form')) return;
      var script = document.createElement('script');
      script.src = address(fold.dataset.script);
      fold.append(script);
    });
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
  // What a reader has unfolded in the text, and what has the focus, stays so when views take its place.
  // What is unfolded from the start is the program's to decide.
  function keepTouched() {
    var open = all('main [open]:not(#lab) > summary').map(text);
    var focused = document.activeElement;
    var says = text(focused);
    return function () {
      all('main summary').forEach(function (one) {
        if (open.indexOf(text(one)) >= 0) one.parentNode.open = true;
      });
      if (focused.isConnected) return;
      var same = all('main a, main summary').filter(function (one) {
        return text(one) === says;
      })[0];
      if (same) same.focus();
    };
  }

  function text(element) {
    return element.textContent;
  }

  Promise.all([import(address(data.js)), wasm])
    .then(function (parts) {
      var restore = keepTouched();
      return parts[0].default({ module_or_path: parts[1] }).then(restore);
    })
    .then(offer)
    .catch(failed);

  // On paper nothing is folded up.
  var folded = [];
  window.addEventListener('beforeprint', function () {
    folded = all('details:not([open])');
    folded.forEach(function (one) { one.open = true; });
  });
  window.addEventListener('afterprint', function () {
    folded.forEach(function (one) { one.open = false; });
  });

  // A later visit needs no network. Not before the first one has all it needs, never in a frame, and
  // where it isn't allowed, which some browsers say by throwing, nothing is lost.
  if (window.parent === window) {
    setTimeout(function () {
      try {
        // Beside this script: the page may be in the folder of a language.
        navigator.serviceWorker.register(new URL('worker.js', script.src)).catch(function () {});
      } catch (error) {
        // No second visit without a network.
      }
    }, 2500);
  }
})();
