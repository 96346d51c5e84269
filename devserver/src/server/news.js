// The page while it is being worked on: it follows what is saved, and says what is wrong with it. The server
// at a desk adds this; no finished site has it.
(function () {
  'use strict';
  // A page that holds this one in a frame follows for both.
  if (window.top !== window) return;
  var shown = document.currentScript.dataset.page;
  var board = document.createElement('section');
  board.setAttribute('role', 'status');
  board.style.cssText = 'font: 1rem/1.5 system-ui, sans-serif; padding-inline: 1rem;';

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  }

  function tell(wrong) {
    board.replaceChildren();
    if (!wrong.length) return;
    add(board, 'p', 'What was saved last can’t be shown yet. The page is as it was before.');
    var list = add(board, 'ul', '');
    wrong.forEach(function (line) {
      add(list, 'li', line);
    });
    window.scrollTo(0, 0);
  }

  function listen() {
    document.body.prepend(board);
    new EventSource('/-/news').onmessage = function (event) {
      var news = JSON.parse(event.data);
      if (!news.wrong.length && news.page !== shown) location.reload();
      else tell(news.wrong);
    };
  }

  if (document.body) listen();
  else document.addEventListener('DOMContentLoaded', listen);
})();
