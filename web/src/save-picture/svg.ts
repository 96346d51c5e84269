/** An element of a picture, made of nothing but attributes: every program that reads SVG shows it alike. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly within: readonly (Drawn | string)[];
}

/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element. */
export function drawn(tag: string, attributes: Attributes, ...within: (Drawn | string)[]): Drawn {
  return { tag, attributes, within };
}

/** A picture as the text of a file. */
export function written(root: Drawn): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root)}\n`;
}

function element({ tag, attributes, within }: Drawn): string {
  const has = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(`${value}`)}"`).join('');
  const inner = within.map((one) => typeof one === 'string' ? escaped(one) : element(one)).join('');
  return inner === '' ? `<${tag}${has}/>` : `<${tag}${has}>${inner}</${tag}>`;
}

function escaped(text: string): string {
  return text
    // What XML has no place for.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
