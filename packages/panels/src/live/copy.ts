/** Copies data as JSON, and says so on the button that asked for it. Where the clipboard is not to be had, the data can be selected. */
export async function copy(value: unknown, button: HTMLElement): Promise<void> {
  const title = button.textContent;
  try {
    await navigator.clipboard.writeText(JSON.stringify(value, undefined, 2));
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied: the browser does not allow it';
  }
  setTimeout(() => {
    button.textContent = title;
  }, 2_000);
}
