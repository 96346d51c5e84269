// Starts the program. Without it the page is still the whole article, so whatever goes wrong here
// only leaves a mark on <html>: data-app="failed". The program itself sets data-app="live".
(() => {
  const root = document.documentElement;
  const { js, wasm, integrity } = document.currentScript.dataset;
  const address = (file) => new URL(file, document.baseURI).href;

  const fail = () => {
    if (root.dataset.app !== 'live') root.dataset.app = 'failed';
  };

  // The program is the largest file: ask for it before anything else. A browser refuses bytes that
  // don't have the hash the page was written with.
  const program = async () => {
    const response = await fetch(address(wasm), integrity ? { integrity } : {});
    if (!response.ok) throw new Error(response.status);
    // Only this type can be compiled while it arrives. A host that says another gets the slow way.
    const type = (response.headers.get('Content-Type') || '').split(';')[0].trim();
    return type === 'application/wasm' ? response : response.arrayBuffer();
  };

  const start = async () => {
    if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
    const [module_or_path, glue] = await Promise.all([program(), import(address(js))]);
    await glue.default({ module_or_path });
  };

  start().catch(fail);
})();
