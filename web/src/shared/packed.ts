/** What a block of data in the page holds, compressed, as letters. */
export async function unpacked(id: string): Promise<ArrayBuffer> {
  const letters = document.getElementById(id)?.textContent;
  if (!letters) throw new Error(`no ${id}`);
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
