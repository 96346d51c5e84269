// Starts the program. A classic script, so that it runs in a sandboxed frame too, where module scripts
// need permission from the server. Whatever fails here, the text of the page stays.
import { isFramed, marks } from '../shared/page';
import { watchProgram } from '../shared/program';
import { embedThis } from './embed-this';
import { failed } from './failed';
import { unfoldForPrint } from './print';
import { startProgram } from './program';
import { keepRelease } from './release';
import { showAskedStep } from './step';

/** This very script, with the names of the program's files. A classic script knows itself while it runs. */
const script = document.currentScript as HTMLScriptElement;

function start(): void {
  showAskedStep();
  if (typeof WebAssembly !== 'object') {
    failed();
    return;
  }
  watchProgram(failed);
  startProgram(script.dataset).then(embedThis).catch(failed);
  unfoldForPrint();
  if (!isFramed) keepRelease(script.src);
}

// Where the host wants text and picture alone, no program is needed.
if (!marks.static) start();
