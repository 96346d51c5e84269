// Links in a frame. They are followed after the program has followed those that lead to a state.

export function followLinks(): void {
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = link.getAttribute('href') ?? '';
    if (to.startsWith('#')) {
      // No entry in the history that host and frame share.
      event.preventDefault();
      location.replace(to);
    } else {
      // Another site has no business in a frame of the host's.
      link.setAttribute('target', '_blank');
    }
  });
}
