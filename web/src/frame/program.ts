import { fetchProgram, type Naming } from '../shared/program';

/**
 * Asks for the program before the page is there, where this script names it. Whether it comes is for the start script
 * to see.
 */
export function askForProgram(script: Naming): void {
  if (!script.dataset.wasm) return;
  script.asked = fetchProgram(script);
  script.asked.catch(() => undefined);
}
