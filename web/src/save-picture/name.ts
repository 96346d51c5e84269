/** What a file is called after. */
export interface Named {
  /** What the site is called. */
  readonly site?: string;
  /** The id of the situation. */
  readonly id?: string;
  /** What has been changed about it, in words, and what has been crossed out. */
  readonly changes?: string;
  readonly crossed?: string;
}

/** The name of a file: the site, the situation, and whether a reader has changed it. */
export function fileName({ site = '', id = '', changes, crossed }: Named, ending: string): string {
  const words = [site, id, changes || crossed ? 'changed' : ''].map(slug);
  return `${words.filter((word) => word !== '').join('-')}.${ending}`;
}

/** What every system takes for a part of a file's name: letters, marks and figures, the rest as hyphens. */
function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
