// What the press puts in the place of a name when it writes the pages.

/** The form of "Embed this", as HTML in the language of the page. */
declare const PRESS_FORM: string;

/** The name of the form's style sheet. */
declare const PRESS_STYLE: string;

/** The name of the release. */
declare const PRESS_RELEASE: string;

/** The files of the release, each with its hash. */
declare const PRESS_FILES: readonly (readonly [file: string, integrity: string])[];

/** The file of each part of the program that comes later, and its hash. */
declare const PRESS_PARTS: Readonly<Record<string, readonly [file: string, integrity: string]>>;
