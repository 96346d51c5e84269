/** The heights that are taken for true ones, in CSS pixels. Without the program the whole text stands in the frame. */
const LEAST = 100;
const MOST = 100000;

/** The height that a frame tells the page that holds it, if a message is about that. */
export function toldHeight(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, height } = message as { type?: unknown; height?: unknown };
  const tells = type === 'embed-size' && typeof height === 'number' && height >= LEAST && height <= MOST;
  return tells ? Math.ceil(height) : undefined;
}
