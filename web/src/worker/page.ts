/** A request of a browser's, as far as it matters here. */
interface Asked {
  readonly url: string;
  readonly mode: string;
}

/**
 * The name of a page in the release, whatever query it is asked for with; nothing for any other file.
 */
export function pageOf(asked: Asked, scope: string, files: readonly (readonly [string, string])[]): string | null {
  const address = asked.url.replace(/[?#].*$/s, '');
  if (asked.mode !== 'navigate' || !address.startsWith(scope)) return null;
  const name = './' + address.slice(scope.length).replace(/(^|\/)$/, '$1index.html');
  return files.some(([file]) => file === name) ? name : null;
}
