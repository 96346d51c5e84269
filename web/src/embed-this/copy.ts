/** Copies by whatever means the browser has; where it has none, the text is at least selected. */
export function copy(text: HTMLTextAreaElement, says: HTMLElement): void {
  const say = (isCopied: boolean): void => {
    says.textContent = says.dataset[isCopied ? 'copied' : 'selected'] ?? '';
  };
  const select = (): void => {
    text.focus();
    text.select();
    say(copySelected());
  };
  says.textContent = '';
  // Not every page may have it: it takes https.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard?.writeText) {
    select();
    return;
  }
  clipboard.writeText(text.value).then(() => { say(true); }, select);
}

function copySelected(): boolean {
  try {
    // The only way where there is no clipboard to write to.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    // It stays selected.
    return false;
  }
}
