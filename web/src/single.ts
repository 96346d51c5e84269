// Starts the program in the edition that is one file: it comes with the page, compressed, as letters.
import start from 'glue';

import { marks } from './shared/page';

function failed(): void {
  if (marks.app !== 'live') marks.app = 'failed';
}

async function run(): Promise<void> {
  const letters = document.getElementById('program')?.textContent;
  if (!letters) throw new Error('no program');
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  await start({ module_or_path: await new Response(unpacked).arrayBuffer() });
}

window.addEventListener('unhandledrejection', failed);
run().catch(failed);
