// Starts the program in the edition that is one file: it comes with the page, compressed, as letters.
import start from './glue.js';

const root = document.documentElement;

function failed() {
  if (root.dataset.app !== 'live') root.dataset.app = 'failed';
}

async function run() {
  const letters = document.getElementById('program').textContent;
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  await start({ module_or_path: await new Response(unpacked).arrayBuffer() });
}

window.addEventListener('unhandledrejection', failed);
run().catch(failed);
