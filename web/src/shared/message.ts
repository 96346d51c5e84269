/** The fields of a message, whatever came: there may be none. */
export type Fields = Readonly<Record<string, unknown>>;

/** A message's fields to be compared, never turned into text: there are objects for which that throws. */
export function fieldsOf(message: unknown): Fields {
  return Object(message) as Fields;
}

/** The beginning of a message that is a text: whatever its length, that says all. */
export function textOf(message: unknown): string {
  return typeof message === 'string' ? message.slice(0, 300) : '';
}
