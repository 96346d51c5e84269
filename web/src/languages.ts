// Where a site has several languages: a link to another one leads to the same state, with the same options.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('a[data-language]');
  if (!link) return;
  link.search = location.search;
  link.hash = location.hash;
}, true);
