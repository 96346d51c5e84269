// Browsers of years ago: where they are, how they are started, and a server of the finished site.
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const tools = join(project, '.tools/old');
const packages = createRequire(join(tools, 'package.json'));
const { default: puppeteer } = await import(pathToFileURL(packages.resolve('puppeteer-core')));

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm',
  '.json': 'application/json', '.png': 'image/png',
};

/** The browser of this machine. */
export const TODAY = 'today';

/** The program of a version, unpacked at the first call. */
function program(version) {
  if (version === TODAY) return process.env.CHROMIUM ?? 'chromium';
  const file = join(tools, `chromium-${version}.program`);
  if (!existsSync(file)) {
    const packed = join(tools, `node_modules/chromium-${version}/bin/chromium.br`);
    mkdirSync(tools, { recursive: true });
    // Whoever is interrupted leaves no half of it.
    writeFileSync(`${file}.part`, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
    renameSync(`${file}.part`, file);
  }
  return file;
}

/** Opens a browser of this version. */
export function open(version) {
  return puppeteer.launch({
    executablePath: program(version),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

/** Serves the finished site on this machine, and tells its address. */
export async function serve() {
  const site = join(project, 'dist');
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://here').pathname));
    const file = join(site, path.endsWith('/') ? join(path, 'index.html') : path);
    if (!file.startsWith(site) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
