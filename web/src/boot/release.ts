/**
 * A later visit needs no network. Not before the first one has all it needs, never in a frame, and where it
 * isn't allowed, which some browsers say by throwing, nothing is lost.
 */
export function keepRelease(program: string): void {
  setTimeout(() => {
    try {
      // Beside the program: the page may be in the folder of a language.
      navigator.serviceWorker.register(new URL('worker.js', program)).catch(() => undefined);
    } catch {
      // No second visit without a network.
    }
  }, 2500);
}
