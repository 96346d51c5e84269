/** What stands before a state in the fragment of an article's address. */
const MARK = '#deal-window:';

/** The state that an article's address names for the frame in it: in its fragment, or else in its query. */
export function stateIn(address: { readonly hash: string; readonly search: string }): string | null {
  return address.hash.startsWith(MARK)
    ? address.hash.slice(MARK.length)
    : new URLSearchParams(address.search).get('deal-window');
}
