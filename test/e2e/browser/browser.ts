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

/** The page that the built command makes of the graph of a definition, as an address. */
export function pageOf(definition: object): string {
  return pageBy('graph', { flow: definition }, ['flow.asl.json']);
}

/** The page that it makes as a report on several, which are given by their names. */
export function reportOn(definitions: Readonly<Record<string, object>>): string {
  return pageBy('report', definitions, []);
}

function pageBy(
  command: 'graph' | 'report',
  definitions: Readonly<Record<string, object>>,
  files: readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepproof-graph-'));
  for (const [name, definition] of Object.entries(definitions))
    writeFileSync(join(folder, `${name}.asl.json`), JSON.stringify(definition));
  const program = join(root, 'packages/cli/bin/stepproof.cjs');
  execFileSync(process.execPath, [program, command, ...files, '-o', 'page.html'], { cwd: folder, stdio: 'inherit' });
  return pathToFileURL(join(folder, 'page.html')).href;
}

export interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly javaScriptEnabled?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
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
  if (look.javaScriptEnabled !== false)
    await page.locator('.stepproof-view svg.stepproof, .with-program').first().waitFor();
  return { page, complaints };
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
