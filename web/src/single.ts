// Starts the program in the edition that is one file: it comes with the page, compressed, as letters.
import start from 'glue';

import { offer } from './save-picture/offer';
import { unpacked } from './shared/packed';
import { marks } from './shared/page';
import { watchProgram } from './shared/program';

function failed(): void {
  if (marks.app !== 'live') marks.app = 'failed';
}

async function run(): Promise<void> {
  await start({ module_or_path: await unpacked('program') });
}

// As in a site, the host may want text and picture alone.
if (!marks.static) {
  watchProgram(failed);
  run().catch(failed);
  offer();
}
