/** A link that applies the style sheet of this address where it is put. */
export function styleSheet(address: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return link;
}
