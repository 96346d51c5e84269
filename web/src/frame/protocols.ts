// The ways in which newsrooms listen for a frame's height. Each is a module of its own.

/** One way to speak with the page that holds the frame. */
export interface Protocol {
  /** What that page is told of a height and a width, in CSS pixels, message by message. */
  tell(height: number, width: number): unknown[];
  /** Whether a message of that page's wishes to be told. */
  hears(message: unknown): boolean;
}
