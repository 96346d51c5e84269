/** The hash of a file, as an `integrity` attribute has it. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return 'sha384-' + btoa(String.fromCharCode(...hash));
}
