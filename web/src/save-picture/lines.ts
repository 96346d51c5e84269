/** A text in lines that are no wider than there is room for. A word that is wider by itself is parted. */
export function lines(text: string, room: number, width: (text: string) => number): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') found.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && width(line + letter) > room) {
        found.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? found : [...found, line];
}
