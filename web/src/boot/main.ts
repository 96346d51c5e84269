// Starts the program. A classic script, so that it runs in a sandboxed frame too, where module scripts
// need permission from the server. Whatever fails here, the text of the page stays.
import { isFramed, marks } from '../shared/page';
import { naming, programAddress, watchProgram } from '../shared/program';
import { embedThis } from './embed-this';
import { failed } from './failed';
import { unfoldForPrint } from './print';
import { startProgram } from './program';
import { keepRelease } from './release';
import { showAskedStep } from './step';

function start(): void {
  showAskedStep();
  const script = naming();
  if (!script || typeof WebAssembly !== 'object') {
    failed();
    return;
  }
  watchProgram(failed);
  startProgram(script).then(embedThis).catch(failed);
  unfoldForPrint();
  if (!isFramed) keepRelease(programAddress(script));
}

// Where the host wants text and picture alone, no program is needed.
if (!marks.static) start();
