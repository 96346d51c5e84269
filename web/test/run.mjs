// Runs the unit tests: esbuild makes scripts of them, node's own runner runs those. Its report is one whose
// sums the project's test command can count.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const into = join(here, '../node_modules/.tests');
const esbuild = join(here, '../../.tools/npm/node_modules/esbuild/bin/esbuild');
if (!existsSync(esbuild)) {
  console.error('There is no esbuild. `cargo xtask tools` gets it.');
  process.exit(1);
}

function run(program, options) {
  const { status, error } = spawnSync(program, options, { cwd: here, stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
const tests = readdirSync(here).filter((name) => name.endsWith('.test.ts'));
run(esbuild, [
  ...tests, '--bundle', '--platform=node', '--format=esm', '--out-extension:.js=.mjs', '--sourcemap=inline',
  '--log-level=warning', `--outdir=${into}`,
]);
const made = tests.map((name) => join(into, name.replace(/ts$/, 'mjs')));
run(process.execPath, ['--enable-source-maps', '--test', '--test-reporter=tap', ...made]);
