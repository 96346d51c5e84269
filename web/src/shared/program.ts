/**
 * Hears of a program that stops in the middle of its start. What other people's scripts leave undone is no business
 * of ours.
 */
export function watchProgram(stopped: () => void): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof WebAssembly.RuntimeError) stopped();
  });
}
