// "Embed this": a form in which an editor chooses how the page looks in theirs, sees it, and copies what
// to paste. Fetched when somebody opens the fold; the words are in the form, which the press fills in.
(function () {
  'use strict';
  var form = '{form}';
  var fold = document.getElementById('embed-this');
  if (fold.querySelector('form')) return;
  var style = document.createElement('link');
  style.rel = 'stylesheet';
  // Beside this script: the page may be in the folder of a language.
  style.href = new URL('{style}', document.currentScript.src).href;
  fold.querySelector('p').outerHTML = form;
  form = fold.querySelector('form');
  form.before(style);

  var WIDTHS = [360, 720, 1100];
  var heights = JSON.parse(form.dataset.heights);
  var fields = form.elements;
  var frame = form.querySelector('iframe');
  var texts = form.querySelectorAll('textarea');
  var here = location.href.split(/[?#]/)[0];
  // The site's own address, where the page knows it.
  var canonical = document.querySelector('link[rel=canonical]');
  var home = canonical ? canonical.href : here.replace(/index\.html$/, '');

  // What stands behind the page's address.
  function rest() {
    var query = [];
    if (fields.plain.checked) query.push('plain');
    if (fields.theme.value !== 'auto') query.push('theme=' + fields.theme.value);
    var state = fields.state.checked ? location.hash : '';
    // A state has a step of its own.
    if (!state && fields.step.selectedIndex > 0) query.push('step=' + fields.step.value);
    return (query.length ? '?' + query.join('&') : '') + state;
  }

  function step() {
    return fields.state.checked ? document.querySelector('main').dataset.step : fields.step.value;
  }

  // The height as a length that follows the width of the reader's window, right at each width that was
  // measured: text of the style attribute alone, since systems take style sheets out.
  function fit(row, width) {
    if (width === WIDTHS[0]) return row[0] + 'px';
    var slope = (row[1] - row[0]) / (WIDTHS[1] - WIDTHS[0]);
    var line = 'calc(' + Math.round(row[0] - slope * WIDTHS[0]) + 'px + '
      + Math.round(slope * 1000) / 10 + 'vw)';
    var ends = [row[0], row[1]].sort(function (a, b) { return a - b; });
    var column = 'clamp(' + ends[0] + 'px, ' + line + ', ' + ends[1] + 'px)';
    if (width === WIDTHS[1]) return column;
    // Beyond the column the page has two columns of its own, and is lower at once.
    return 'max(' + row[2] + 'px, min(' + column + ', calc((' + width + 'px - 100vw) * 999)))';
  }

  // No step is lower, so nothing jumps, and no gap is left below.
  function least(at) {
    var lowest = Infinity;
    Object.keys(heights).forEach(function (id) {
      lowest = Math.min.apply(null, heights[id][fields.plain.checked ? 0 : 1].slice(0, at + 1).concat(lowest));
    });
    return lowest;
  }

  function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  }

  function update() {
    fields.step.disabled = fields.state.checked;
    if (fields.state.checked) fields.step.value = step();
    var width = Number(fields.width.value);
    var at = WIDTHS.indexOf(width);
    var row = (heights[step()] || Object.values(heights)[0])[fields.plain.checked ? 0 : 1];
    var address = here + rest();
    frame.width = width;
    if (frame.dataset.shows !== address) {
      // A change of the fragment alone would not load the page anew.
      var fresh = frame.cloneNode();
      fresh.dataset.shows = address;
      fresh.height = row[at];
      fresh.src = address;
      frame.replaceWith(fresh);
      frame = fresh;
    }
    var filled = {
      src: home + rest(), title: form.dataset.title, width: String(width), height: String(row[at]),
      fit: fit(row, width), least: String(least(at)), link: form.dataset.link, alt: form.dataset.alt,
      card: new URL('card.png', home).href
    };
    texts.forEach(function (text) {
      text.value = text.defaultValue.replace(/\{(\w+)\}/g, function (slot, name) {
        return name in filled ? escaped(filled[name]) : slot;
      });
    });
  }

  // Copies by whatever means the browser has; where it has none, the text is at least selected.
  function copy(text, says) {
    function selected() {
      text.focus();
      text.select();
      var done = false;
      try {
        done = document.execCommand('copy');
      } catch (error) {
        // It stays selected.
      }
      says.textContent = done ? says.dataset.copied : says.dataset.selected;
    }
    says.textContent = '';
    if (!navigator.clipboard || !navigator.clipboard.writeText) return selected();
    navigator.clipboard.writeText(text.value).then(function () {
      says.textContent = says.dataset.copied;
    }, selected);
  }

  window.addEventListener('message', function (event) {
    var height = event.data && event.data.type === 'embed-size' ? event.data.height : 0;
    if (event.source === frame.contentWindow && height >= 100 && height <= 30000) frame.height = Math.ceil(height);
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('change', update);
  // The state may have changed since the fold was last looked at.
  form.addEventListener('focusin', update);
  fold.addEventListener('toggle', update);
  form.querySelectorAll('button').forEach(function (button, index) {
    button.addEventListener('click', function () {
      copy(texts[index], button.parentNode.querySelector('[role=status]'));
    });
  });
  update();
})();
