import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { FromPage, ToPage } from '../../../packages/vscode-extension/src/views/messages.ts';
import { pageHtml } from '../../../packages/vscode-extension/src/views/page-html.ts';
import { violationsOf } from './axe.ts';
import { picture } from './browser.ts';
import { hostile, order, parcel } from './machines.ts';

/** The page that the extension shows in VS Code, by itself in a browser, with an editor that only writes down what it is sent. */
const program = readFileSync(
  fileURLToPath(new URL('../../../packages/vscode-extension/dist/machine-view.js', import.meta.url)),
  'utf8',
);

const command = fileURLToPath(new URL('../../../packages/cli/bin/stepproof.cjs', import.meta.url));

export async function showsPaths(browser: Browser): Promise<void> {
  const { page, complaints, send, sent } = await opened(browser, 'vscode-light');
  const told = toldOf(parcel);
  await send(told.machine, { kind: 'side', side: 'paths' }, told.paths);
  await page.locator('.stage [data-state="0"]').click();
  assert.deepEqual((await sent()).at(-1), { kind: 'select', state: 0 });
  const path = page.locator('.paths > li').nth(told.longest);
  await path.locator('summary').click();
  await path.getByRole('button', { name: 'Show in the graph' }).click();
  await page.locator('.state.on-path').first().waitFor({ state: 'attached' });
  await path.getByRole('button', { name: 'Step through' }).click();
  assert.deepEqual((await sent()).at(-1), { kind: 'execution', action: 'step', list: 1, index: told.longest });
  await send(told.trace);
  await page.getByRole('button', { name: 'Step on' }).click();
  await page.getByText('Step 2 of').waitFor();
  await page.locator('.state.selected').waitFor({ state: 'attached' });
  assert.ok((await sent()).some((message) => message.kind === 'select' && message.state === 1));
  await page.keyboard.press('Enter');
  await page.getByText('Step 3 of').waitFor();
  await picture(page, 'view-trace');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await path.getByRole('button', { name: 'Save as a test' }).click();
  assert.deepEqual((await sent()).at(-1), { kind: 'execution', action: 'save', list: 1, index: told.longest });
  await page.getByRole('button', { name: 'Permissions' }).click();
  assert.deepEqual((await sent()).at(-1), { kind: 'side', side: 'permissions' });
  assert.equal(await page.locator('.state.on-path').count(), 0);
  assert.deepEqual(complaints, []);
}

export async function sendsPictures(browser: Browser): Promise<void> {
  const { page, complaints, send, sent } = await opened(browser, 'vscode-dark');
  await send(toldOf(order).machine);
  for (const [name, format, begin] of [
    ['Save as SVG', 'svg', '<svg '],
    ['Save as PNG', 'png', 'iVBORw0KGgo'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await page.waitForFunction((wanted) => Reflect.get(globalThis, 'sent').at(-1)?.format === wanted, format);
    const last = (await sent()).at(-1);
    assert.ok(last?.kind === 'picture' && last.data.startsWith(begin), name);
  }
  assert.deepEqual(complaints, []);
}

export async function isHarmlessInAnEditor(browser: Browser): Promise<void> {
  const { page, complaints, send } = await opened(browser, 'vscode-light');
  const told = toldOf(hostile);
  await send(told.machine, { kind: 'side', side: 'paths' }, told.paths, told.trace);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await send({ kind: 'side', side: 'permissions' }, told.permissions, { kind: 'nothing', sentence: '<img src=x>' });
  assert.equal(await page.locator('img, iframe, object, embed').count(), 0);
  assert.equal(await page.locator('script').count(), 1);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'broken')), undefined);
  assert.deepEqual(complaints, []);
}

export async function isAccessibleInAnEditor(browser: Browser): Promise<void> {
  const told = toldOf(order);
  for (const look of ['vscode-light', 'vscode-dark', 'vscode-high-contrast']) {
    const { page, send } = await opened(browser, look);
    await send(told.machine, { kind: 'side', side: 'paths' }, told.paths);
    await page.locator('.paths summary').first().click();
    await page.getByRole('button', { name: 'Show in the graph' }).first().click();
    await page.waitForTimeout(300);
    await picture(page, `view-${look}`);
    const found = [await violationsOf(page)];
    await send(told.trace);
    found.push(await violationsOf(page));
    await send({ kind: 'side', side: 'permissions' }, told.permissions);
    await picture(page, `view-${look}-permissions`);
    found.push(await violationsOf(page));
    assert.deepEqual(found, [[], [], []], look);
  }
}

async function opened(browser: Browser, look: string) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(
    'globalThis.sent = []; globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => sent.push(message), setState() {} });',
  );
  const html = pageHtml({ script: 'https://view.test/machine-view.js', nonce: 'e2e' });
  await page.route('https://view.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: program })
      : route.fulfill({ contentType: 'text/html', body: html.replace('<body>', `<body class="${look}">`) }),
  );
  await page.goto('https://view.test/');
  const send = async (...messages: readonly ToPage[]) => {
    for (const message of messages) await page.evaluate((data) => window.postMessage(data, '*'), message);
    await page.waitForTimeout(50);
  };
  const sent = () => page.evaluate('sent') as Promise<readonly FromPage[]>;
  assert.deepEqual(await sent(), [{ kind: 'ready' }]);
  return { page, complaints, send, sent };
}

/** What the extension sends of a machine: the command prints the same JSON as the server answers with. */
function toldOf(definition: object) {
  const folder = mkdtempSync(join(tmpdir(), 'stepproof-view-'));
  writeFileSync(join(folder, 'flow.asl.json'), JSON.stringify(definition).replace('Shiped', 'Shipped'));
  const run = (...args: readonly string[]) => {
    return execFileSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  };
  run('graph', 'flow.asl.json', '-o', 'flow.html');
  const html = readFileSync(join(folder, 'flow.html'), 'utf8');
  const { drawing } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
  const paths = JSON.parse(run('paths', 'flow.asl.json', '--format', 'json', '--cover', 'transitions'));
  const lengths = paths.paths.map(({ states }: { readonly states: readonly string[] }) => states.length);
  const longest = lengths.indexOf(Math.max(...lengths));
  const path = paths.paths[longest];
  writeFileSync(join(folder, 'input.json'), JSON.stringify(path?.input ?? {}));
  writeFileSync(join(folder, 'mocks.json'), JSON.stringify(path?.mocks ?? {}));
  const given = ['--input', 'input.json', '--mocks', 'mocks.json'];
  const trace = JSON.parse(run('simulate', 'flow.asl.json', '--format', 'json', ...(path === undefined ? [] : given)));
  const permissions = JSON.parse(run('iam', 'flow.asl.json', '--format', 'json')).machines[0];
  const place = { uri: 'file:///flows/flow.asl.json', machine: 'flow' };
  return {
    longest,
    machine: { kind: 'machine', drawing, place },
    paths: { kind: 'paths', list: 1, told: paths },
    trace: { kind: 'trace', run: trace },
    permissions: { kind: 'permissions', list: 2, told: permissions },
  } as const satisfies Record<string, number | ToPage>;
}
