// Where a site has several languages: a link to another one leads to the same state, with the same options.
document.addEventListener('click', function (event) {
  'use strict';
  var link = event.target.closest && event.target.closest('a[data-language]');
  if (!link) return;
  link.search = location.search;
  link.hash = location.hash;
}, true);
