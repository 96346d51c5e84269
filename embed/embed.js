// For the page that holds frames of Deal Window: each gets the height that it tells, and the first one
// the state that the article's address names, so that a reader's link leads to what they have seen.
(function () {
  'use strict';
  var mark = '#deal-window:';
  var asked = location.hash.indexOf(mark) === 0 ? location.hash.slice(mark.length)
    : new URLSearchParams(location.search).get('deal-window');
  var first = document.querySelector('iframe[data-deal-window]');
  if (asked && first) {
    // A frame that may be loading already, or waits to be seen, can miss a change of its address.
    var fresh = first.cloneNode();
    fresh.src = first.src.split('#')[0] + '#' + asked;
    first.replaceWith(fresh);
    fresh.scrollIntoView();
  }
  window.addEventListener('message', function (event) {
    var height = event.data && event.data.type === 'embed-size' ? event.data.height : 0;
    if (typeof height !== 'number' || !(height >= 100 && height <= 30000)) return;
    document.querySelectorAll('iframe[data-deal-window]').forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = Math.ceil(height) + 'px';
    });
  });
})();
