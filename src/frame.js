// The page in a frame: it tells the page that holds it how high it is, in each way that newsrooms listen
// for, and answers nothing but the wish for that number. It also reads the options that must hold before
// anything is drawn. A script of its own, before the program and without need of it.
(function () {
  'use strict';
  var root = document.documentElement;
  var marks = root.dataset;
  var options = new URLSearchParams(location.search);

  function asks(option) {
    return /^(|true|yes|1)$/.test(options.get(option));
  }

  // A wrong value is left to the default here; the program says a line about it.
  ['plain', 'transparent', 'static'].forEach(function (option) {
    if (asks(option)) marks[option] = 'yes';
  });
  if (/^(light|dark)$/.test(options.get('theme'))) marks.theme = options.get('theme');

  // The reader's own choice of light or dark, kept where that is allowed. The address goes before it.
  function theme() {
    var kept;
    try {
      kept = localStorage.getItem('deal-window-theme');
    } catch (error) {
      // Nothing can be kept here; the choice holds for this page.
    }
    if (!marks.theme && /^(light|dark)$/.test(kept)) marks.theme = kept;
    document.addEventListener('DOMContentLoaded', function () {
      var control = document.getElementById('theme');
      if (!control) return;
      control.value = marks.theme || 'auto';
      control.parentNode.hidden = false;
      control.addEventListener('change', function () {
        if (control.value === 'auto') delete marks.theme;
        else marks.theme = control.value;
        try {
          localStorage.setItem('deal-window-theme', control.value);
        } catch (error) {
          // As above.
        }
      });
    });
  }

  // Room for what the program will add, so that nothing jumps when it does.
  if (!marks.static && typeof WebAssembly === 'object') {
    marks.expects = /[?&#]step=/.test(location.hash + location.search) ? 'step' : 'yes';
    // By then the start script has found the step that a link asks for.
    document.addEventListener('DOMContentLoaded', function () { marks.expects = 'yes'; });
  }

  // The start script may be kept from arriving; then nobody else is left to say so.
  window.addEventListener('error', function (event) {
    if (event.target.tagName === 'SCRIPT' && !marks.app) marks.app = 'failed';
  }, true);

  new MutationObserver(function () {
    var note = document.getElementById('failed');
    if (!note) return;
    note.hidden = marks.app !== 'failed';
    note.textContent = note.dataset.says;
  }).observe(root, { attributeFilter: ['data-app'] });

  // Always the parent, not the topmost page: frames within frames are usual.
  var host = window.parent;
  if (host === window) {
    theme();
    return;
  }
  marks.framed = 'yes';

  // Before the program shows one step of the text, the frame would shortly be as high as all of them.
  if (!marks.static && typeof WebAssembly === 'object') marks.waiting = 'yes';
  function goOn() {
    delete marks.waiting;
  }
  setTimeout(goOn, 10000);

  // The address as the host wrote it: some compare, and the program changes it later.
  var address = location.href;
  var name = options.get('frame') || '';
  var key = /^[\w-]{1,80}$/.test(name) ? name : 'deal-window-explainer';
  var pym = (options.get('childId') || '').slice(0, 200);
  var secret = (/#\?secret=(\w{1,80})/.exec(location.hash) || [])[1];
  // Set by the libraries that ask first: iframe-resizer by its name for the frame.
  var resizer, greeted, wantsSizes;
  var told = 0;
  var width = 0;
  var growths = 0;
  var wished, timer;

  function post(message) {
    // The host's origin can't be known, and a number is no secret.
    host.postMessage(message, '*');
  }

  function tell() {
    var heights = {};
    heights[key] = told;
    // AMP, @newswire/frames, AP; Datawrapper.
    post({ sentinel: 'amp', type: 'embed-size', height: told, 'datawrapper-height': heights });
    // Embedly, Medium, Infogram, Observable; the Guardian.
    post(JSON.stringify({
      context: 'iframe.resize', src: address, height: told, type: 'set-height', value: told
    }));
    // These hosts have shown themselves, so nobody else is bothered with their messages.
    if (pym) post(['pym', pym, 'height', told].join('xPYMx'));
    if (secret) post({ message: 'height', value: told, secret: secret });
    if (wantsSizes) post({ type: 'iframe-resized', width: width, height: told });
    if (resizer !== undefined) {
      var sizes = '[iFrameSizer]' + resizer + ':' + told + ':' + width + ':';
      if (!greeted) post(sizes + 'init');
      greeted = true;
      // The word that open-iframe-resizer's mode for old frames waits for.
      post(sizes + 'resizeObserver');
    }
  }

  // The height without a scroll bar. With one the page is narrower and, since its pictures are smaller, may
  // be lower, too: a frame of that height would keep the bar for ever, or not, as it came to be.
  function natural() {
    var barred = hasBar();
    if (barred) root.style.overflow = 'hidden';
    var height = root.getBoundingClientRect().height;
    if (barred) root.style.overflow = '';
    return Math.ceil(height);
  }

  function hasBar() {
    return window.innerWidth > root.clientWidth;
  }

  function measure() {
    var height = natural();
    // With a scroll bar, which comes and goes with the height.
    var wide = window.innerWidth;
    if (wide !== width || height < told) growths = 0;
    // A host that adds a little to each height would make the frame grow for ever.
    if (height > told && ++growths > 30) height = told;
    width = wide;
    // A hidden frame has no height.
    if (!height || (height === told && !wished)) return;
    told = height;
    wished = false;
    tell();
  }

  // However many wishes come, each twentieth of a second sees one answer.
  function wish() {
    wished = true;
    timer = timer || setTimeout(function () {
      timer = 0;
      measure();
    }, 50);
  }

  function measureAnew() {
    growths = 0;
    measure();
  }

  function hear(message) {
    if (typeof message === 'string') {
      // Whatever its length, the beginning says all.
      var start = message.slice(0, 300);
      var words = start.split(':');
      if (start.indexOf('[iFrameSizer]') === 0) {
        // The first message of iframe-resizer has a truth value third.
        if (/^(true|false)$/.test(words[2])) {
          resizer = words[0].slice(13);
          greeted = false;
        }
        wish();
      } else if (/^"?resize"?$/.test(start) || start.indexOf('pymxPYMx' + pym + 'xPYMxwidth') === 0) {
        wish();
      }
    } else if (message) {
      // Compared, never turned into text: there are objects for which that throws.
      var type = message.type;
      if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') {
        wantsSizes = true;
        wish();
      } else if (type === 'frames-init' || type === 'embed-size-query') {
        wish();
      } else if (secret && message.message === 'ready' && message.secret === secret) {
        wish();
      }
    }
  }

  window.addEventListener('message', function (event) {
    if (event.source === host) hear(event.data);
  });

  // With a scroll bar later, since measuring may take it away: an observer must not do that as it observes.
  if (window.ResizeObserver) {
    new ResizeObserver(function () {
      if (hasBar()) setTimeout(measure);
      else measure();
    }).observe(root);
  }
  // Out of sight a frame is not drawn, and the observer hears nothing there.
  document.addEventListener('DOMContentLoaded', measureAnew);
  window.addEventListener('load', measureAnew);
  // The host has followed: whether a scroll bar is still needed is seen anew.
  window.addEventListener('resize', measure);
  window.addEventListener('pointerdown', measureAnew);
  window.addEventListener('keydown', measureAnew);
  new MutationObserver(function () {
    goOn();
    measureAnew();
  }).observe(root, { attributeFilter: ['data-app'] });
  // iframe-resizer may have asked before this page was here to hear it.
  post('[iFrameResizerChild]Ready');

  // After the program, which follows the links that lead to a state.
  window.addEventListener('click', function (event) {
    growths = 0;
    var link = event.target.closest && event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var to = link.getAttribute('href');
    if (to[0] === '#') {
      // No entry in the history that host and frame share.
      event.preventDefault();
      location.replace(to);
    } else {
      // Another site has no business in a frame of the host's.
      link.target = '_blank';
    }
  });

  if (asks('events')) document.addEventListener('DOMContentLoaded', function () {
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        var now = change.target.dataset;
        if (change.target.getAttribute(change.attributeName) === change.oldValue) return;
        post(change.attributeName === 'data-step'
          ? { type: 'deal-window', event: 'step', step: now.step }
          : { type: 'deal-window', event: 'gate', gate: now.gate, open: now.open });
      });
    }).observe(document.body, {
      subtree: true, attributeFilter: ['data-step', 'data-open'], attributeOldValue: true
    });
  });
})();
