// The program: where the page says what it is, how it is fetched, and when it has stopped.
import { address } from './page';

/** The wasm, as it came. */
export type Fetched = Response | ArrayBuffer;

/** The script that names the program, and has it asked for as early as can be. */
export interface Naming extends HTMLScriptElement {
  /** The program on its way, where it was asked for already. */
  asked?: Promise<Fetched>;
}

/** The script of the page that names the program. */
export function naming(): Naming | null {
  return document.querySelector<Naming>('script[data-wasm]');
}

/** The whole address of the program: all other files of a release are beside it. */
export function programAddress(script: Naming | null): string {
  return address(script?.dataset.wasm ?? '');
}

/** Fetches the program that a script names. Its integrity is enforced. */
export async function fetchProgram(script: Naming): Promise<Fetched> {
  const { integrity } = script.dataset;
  const response = await fetch(programAddress(script), integrity ? { integrity } : {});
  if (!response.ok) throw new Error('no program');
  const type = response.headers.get('Content-Type') ?? '';
  // With another type the glue would complain on the console before it went on.
  return type.trim().toLowerCase() === 'application/wasm' ? response : response.arrayBuffer();
}

/**
 * Hears of a program that stops in the middle of its start. What other people's scripts leave undone is no business
 * of ours.
 */
export function watchProgram(stopped: () => void): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof WebAssembly.RuntimeError) stopped();
  });
}
