/** How long a browser may take to write a file down, in milliseconds. */
const PATIENCE = 60_000;

/** Saves what has been made, under a name. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, PATIENCE);
}

/** A sentence with the file's name in its place. */
export function named(sentence: string, file: string): string {
  return sentence.replace('{file}', () => file);
}
