import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Builds the page as it would be put on a server, and says where. */
export function builtPlayground(): string {
  execFileSync('npm', ['run', '--silent', 'playground:build', '--', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  return `${root}playground/dist`;
}

export interface OpenPlayground {
  readonly page: Page;
  /** What the browser complains about. */
  readonly complaints: string[];
  /** Whatever was asked for, by the page or its threads. */
  readonly requests: Set<string>;
}

/** Opens the page, and waits for what is found in its example. */
export async function openPlayground(
  browser: Browser,
  address: string,
  look: BrowserContextOptions = {},
): Promise<OpenPlayground> {
  const opened = await blankPage(browser, look);
  await opened.page.goto(address);
  await opened.page.locator('#findings .panel').waitFor();
  return opened;
}

export async function blankPage(browser: Browser, look: BrowserContextOptions = {}): Promise<OpenPlayground> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...look });
  const requests = new Set<string>();
  context.on('request', (request) => requests.add(request.url()));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, requests };
}

/** Pastes a text over what is written. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.locator('.cm-content').evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Waits until all is found out about the text. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#summary:not(:has-text("trying out"))').waitFor();
  await page.locator('#paths:not(:has-text("being looked for"))').waitFor({ state: 'attached' });
}
