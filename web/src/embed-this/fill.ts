/** What the slots of a text to copy are filled with, by their names. */
export type Slots = Readonly<Record<string, string>>;

/** A text with its slots filled. One that nothing is known for stays. */
export function filled(text: string, slots: Slots): string {
  // A map, since every object has more names than its own.
  const known = new Map(Object.entries(slots));
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = known.get(name);
    return value === undefined ? slot : escaped(value);
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
