import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where pictures are left for people to look at. */
const pictures = join(root, '.cache/e2e/graph');

/** A Chromium that looks nothing up by itself. */
export function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
  });
}

/** The page that the built command makes of a definition, as an address. */
export function pageOf(definition: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepproof-graph-'));
  writeFileSync(join(folder, 'flow.asl.json'), JSON.stringify(definition));
  const command = join(root, 'packages/cli/bin/stepproof.cjs');
  execFileSync(process.execPath, [command, 'graph', 'flow.asl.json', '-o', 'flow.html'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return pathToFileURL(join(folder, 'flow.html')).href;
}

export interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly javaScriptEnabled?: boolean;
}

/** Opens a page, and keeps what the browser complains about. */
export async function open(
  browser: Browser,
  address: string,
  look: Look = {},
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, acceptDownloads: true, ...look });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  if (look.javaScriptEnabled !== false) await page.locator('.stepproof-view svg.stepproof').waitFor();
  return { page, complaints };
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
