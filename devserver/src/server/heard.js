(() => {
  const heard = [];
  Object.defineProperty(window, '__heard', { value: heard });
  const note = (kind, what) => heard.push(`${kind}: ${what}`);
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...words) => { note(level, words.join(' ')); say.apply(console, words); };
  }
  addEventListener('error', (event) => {
    const { src, href } = event.target;
    note('error', event.message ?? `${src ?? href} was not loaded`);
  }, true);
  addEventListener('unhandledrejection', (event) => note('rejection', event.reason));
  addEventListener('securitypolicyviolation', (event) => {
    note('policy', `${event.violatedDirective} ${event.blockedURI}`);
  });
})();
