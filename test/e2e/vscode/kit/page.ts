import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium; another one can be named. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/** A new page, as large as a laptop's screen. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return context.newPage();
}
