import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture } from '../browser.ts';
import { hostile, long } from '../machines.ts';
import { blankPage, builtPlayground, openPlayground, settled, write } from './page.ts';
import { serve } from './server.ts';

/** The playground in a real browser, from a server of plain files. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A machine without a fault. */
const greeting = {
  StartAt: 'Greet',
  States: { Greet: { Type: 'Task', Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:greet', End: true } },
};

/** What is focused, within the editor too. It is a text, because what runs in a page is not compiled. */
const nameOfFocused = `(() => {
  const outer = document.activeElement;
  const focused = outer?.shadowRoot?.activeElement ?? outer;
  return focused?.id || focused?.getAttribute('aria-label') || focused?.textContent || '';
})()`;
/** Only the checks whose names have this in them, where it is given. */
const [wanted = ''] = process.argv.slice(2);

const checks: readonly (readonly [string, (browser: Browser) => Promise<void>])[] = [
  ['what is wrong is found, marked and drawn', findsMistakes],
  ['fixes are made in the editor, in the list and all at once', makesFixes],
  ['paths are found, drawn and stepped through', stepsThroughPaths],
  ['an execution is run with an input and answers of one’s own', runsExecutions],
  ['YAML, JSONata and templates are read', readsOtherTexts],
  ['nothing is asked of others', staysAtHome],
  ['a link has the text in it', sharesTexts],
  ['nothing that a definition says is run', staysHarmless],
  ['large texts are taken, and what is too large is said', takesLargeTexts],
  ['what takes too long is ended', endsWhatTakesLong],
  ['the keyboard reaches all of it', isReachedByKeys],
  ['everyone can use it: light, dark, small', isAccessible],
  ['it is there soon', isThereSoon],
];

const server = await serve(builtPlayground());
const browser = await openBrowser();
const failed: string[] = [];
try {
  for (const [name, check] of checks.filter(([title]) => title.includes(wanted))) {
    try {
      await check(browser);
      console.log(`✓ ${name}`);
    } catch (error) {
      failed.push(name);
      console.error(`✗ ${name}\n`, error);
    } finally {
      for (const context of browser.contexts()) await context.close();
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function findsMistakes(inside: Browser): Promise<void> {
  const { page, complaints } = await openPlayground(inside, server.address);
  await settled(page);
  assert.equal(await page.locator('#summary').textContent(), '7 errors, 2 warnings');
  assert.equal(await page.locator('#findings .findings > li').count(), 9);
  await page.locator('#findings .message', { hasText: 'There is no state NotifyCustmer' }).waitFor();
  assert.ok((await page.locator('.cm-lintRange-warning').count()) > 0, 'Nothing is marked in the text.');
  for (const name of ['ValidateOrder', 'ReserveAndPay', 'OrderShipped'])
    await page.locator('#graph svg text.title', { hasText: name }).first().waitFor({ state: 'attached' });
  await page.locator('#graph .badge.error').first().waitFor({ state: 'attached' });
  const dangling = page.locator('#findings li', { hasText: 'NotifyCustmer' });
  await dangling.getByRole('button', { name: 'Go there' }).click();
  await page.locator('.cm-lintRange-error', { hasText: 'NotifyCustmer' }).waitFor();
  await picture(page, 'playground-light');
  assert.deepEqual(complaints, []);
}

async function makesFixes(inside: Browser): Promise<void> {
  const { page, complaints } = await openPlayground(inside, server.address);
  await settled(page);
  await page.locator('.cm-lintRange-warning', { hasText: '$.orderId' }).hover();
  await page.locator('.cm-diagnosticAction', { hasText: 'Rename orderId' }).waitFor();
  await picture(page, 'playground-fix');
  await page.locator('.cm-diagnosticAction', { hasText: 'Rename orderId' }).click();
  await page.locator('.cm-line', { hasText: '"orderId.$": "$.orderId"' }).waitFor();
  await page.locator('#summary', { hasText: '7 errors, 1 warning' }).waitFor();
  const dangling = page.locator('#findings li', { hasText: 'NotifyCustmer' });
  await dangling.getByRole('button', { name: 'Fix it' }).click();
  await dangling.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Make \d safe fix/ }).click();
  await page.locator('#said', { hasText: /\d fix(es)? made\./ }).waitFor();
  await page.locator('#fix-all').waitFor({ state: 'hidden' });
  assert.deepEqual(complaints, []);
}

async function stepsThroughPaths(inside: Browser): Promise<void> {
  const { page, complaints } = await openPlayground(inside, server.address);
  await settled(page);
  await page.getByRole('tab', { name: 'Paths' }).click();
  const path = page.locator('#paths details').first();
  await path.locator('summary').click();
  await path.getByRole('button', { name: 'Show in the graph' }).click();
  await page.locator('#graph .state.on-path').first().waitFor({ state: 'attached' });
  await picture(page, 'playground-path');
  const states = await path.locator('.route li').allTextContents();
  await path.getByRole('button', { name: 'Step through' }).click();
  for (const [index, name] of states.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Step on' }).click();
    await page.locator('#trace .visit .name', { hasText: name }).waitFor();
    await page.locator('#graph .state.selected', { hasText: name }).waitFor({ state: 'attached' });
  }
  assert.ok(states.length > 1);
  await page.locator('#trace .end', { hasText: 'The execution ends' }).waitFor();
  await picture(page, 'playground-step');
  assert.deepEqual(complaints, []);
}

async function runsExecutions(inside: Browser): Promise<void> {
  const { page } = await openPlayground(inside, server.address);
  await write(page, JSON.stringify(greeting));
  await page.locator('#summary', { hasText: 'Nothing was found' }).waitFor();
  await page.getByRole('tab', { name: 'Run' }).click();
  await page.getByLabel('Input').fill('{ "name": "Ada" }');
  await page.getByLabel('What tasks answer').fill('{ "Greet": { "return": "Good morning" } }');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('#trace .data', { hasText: 'Good morning' }).first().waitFor();
  await page.getByLabel('Input').fill('{ name }');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'The input must be JSON' }).waitFor();
}

async function readsOtherTexts(inside: Browser): Promise<void> {
  const { page, complaints } = await openPlayground(inside, server.address);
  const found: Record<string, string> = {};
  for (const title of ['Refunds, in YAML and JSONata', 'Orders', 'Approvals in a template, with mistakes']) {
    await page.getByLabel('Example').selectOption(title);
    await page.waitForTimeout(300);
    await settled(page);
    found[title] = (await page.locator('#summary').textContent()) ?? '';
    await page.locator('#graph svg .state').first().waitFor({ state: 'attached' });
  }
  assert.equal(found.Orders, 'Nothing was found.');
  assert.equal(found['Refunds, in YAML and JSONata'], 'Nothing was found.');
  assert.match(found['Approvals in a template, with mistakes'] ?? '', /error/);
  await write(page, '{ "Resources": { "Orders": { "Type": "AWS::SQS::Queue" } } }');
  await page.locator('#summary', { hasText: 'There is no state machine in this text.' }).waitFor();
  assert.deepEqual(complaints, []);
}

async function staysAtHome(inside: Browser): Promise<void> {
  const { page, requests } = await openPlayground(inside, server.address);
  await settled(page);
  await write(page, JSON.stringify(hostile));
  await settled(page);
  assert.ok(requests.size > 5);
  assert.deepEqual(
    [...requests].filter((url) => !url.startsWith(server.address)),
    [],
  );
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  assert.equal(outcome, 'refused');
}

async function sharesTexts(inside: Browser): Promise<void> {
  const { page } = await openPlayground(inside, server.address);
  await write(page, JSON.stringify(greeting, undefined, 2));
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.locator('#said', { hasText: 'The link is' }).waitFor();
  const { page: other, requests } = await openPlayground(inside, page.url());
  await other.locator('.cm-line', { hasText: '"StartAt": "Greet"' }).waitFor();
  assert.ok(![...requests].some((url) => url.includes('#')));
  // Nobody's address makes the page unpack without end, or fail.
  const bomb = await other.evaluate(async () => {
    const packing = new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(packing).arrayBuffer());
    return btoa(Array.from(packed, (part) => String.fromCharCode(part)).join(''))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
  });
  for (const hash of [bomb, 'nothing-of-the-kind', '%%%']) {
    const { page: opened, complaints } = await openPlayground(inside, `${server.address}#${hash}`);
    await opened.locator('#summary', { hasText: '7 errors' }).waitFor();
    assert.deepEqual(complaints, []);
  }
}

async function staysHarmless(inside: Browser): Promise<void> {
  const { page, complaints } = await openPlayground(inside, server.address);
  await write(page, JSON.stringify(hostile, undefined, 2));
  await settled(page);
  for (const tab of ['Paths', 'Run', 'Findings']) await page.getByRole('tab', { name: tab }).click();
  await page.locator('#graph svg text.title').first().waitFor({ state: 'attached' });
  assert.ok((await page.locator('#findings li').count()) > 0);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'broken')), undefined);
  assert.equal(await page.locator('img, iframe, object, embed').count(), 0);
  assert.deepEqual(complaints, []);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.broken = 2';
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'broken')), undefined);
}

async function takesLargeTexts(inside: Browser): Promise<void> {
  const { page } = await openPlayground(inside, server.address);
  await write(page, JSON.stringify(long(1_000), undefined, 2));
  await page.locator('#graph svg text.title', { hasText: 'Step 999' }).waitFor({ state: 'attached' });
  console.log(`  1,000 states: a key is answered in ${await keyMilliseconds(page)} ms while they are checked`);
  await write(page, JSON.stringify(long(12_000), undefined, 2));
  await page
    .locator('#summary', { hasText: /^The text has [\d,]+ characters, and this page checks 1,048,576/ })
    .waitFor();
  console.log(`  2 MB: a key is answered in ${await keyMilliseconds(page)} ms`);
}

/** How long the page takes until it has drawn a key. */
async function keyMilliseconds(page: Page): Promise<number> {
  await page.locator('.cm-content').focus();
  const before = Date.now();
  await page.keyboard.press('Space');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return Date.now() - before;
}

async function endsWhatTakesLong(inside: Browser): Promise<void> {
  const { page } = await blankPage(inside);
  await page.route('**/worker-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'for (;;) {}' }));
  await page.clock.install();
  await page.goto(server.address);
  await page.locator('.cm-content').waitFor();
  await page.clock.fastForward(11_000);
  await page.locator('#summary', { hasText: 'It was given up after 10 seconds' }).waitFor();
  await page.unroute('**/worker-*.js');
  await write(page, JSON.stringify(greeting));
  await page.locator('#summary', { hasText: 'Nothing was found' }).waitFor();
}

async function isReachedByKeys(inside: Browser): Promise<void> {
  const { page } = await openPlayground(inside, server.address);
  const reached = new Set<string>();
  for (let presses = 0; presses < 14; presses++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(nameOfFocused));
  }
  for (const name of ['examples', 'share', 'fix-all', 'Definition', 'Graph', 'tab-findings'])
    assert.ok(reached.has(name), `Tab does not lead to ${name}: ${[...reached].join(', ')}`);
  await page.getByRole('tab', { name: 'Findings' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tab', { name: 'Paths' }).getAttribute('aria-selected'), 'true');
  assert.ok(await page.locator('#paths').isVisible());
  await page.locator('.cm-content').focus();
  await page.keyboard.press('F8');
  await page.locator('.cm-tooltip-lint, .cm-lintPoint-active, .cm-lintRange-active').first().waitFor();
}

async function isAccessible(inside: Browser): Promise<void> {
  const small = { viewport: { width: 420, height: 800 } };
  for (const [name, look] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['small', small],
  ] as const) {
    const { page } = await openPlayground(inside, server.address, look);
    await settled(page);
    await page.evaluate(axe);
    for (const tab of ['Findings', 'Paths', 'Run']) {
      await page.getByRole('tab', { name: tab }).click();
      if (tab === 'Paths') await page.locator('#paths summary').first().click();
      if (tab === 'Run') await page.getByRole('button', { name: 'Run', exact: true }).click();
      if (tab === 'Run') await page.locator('#trace .visit').waitFor();
      await picture(page, `playground-${name}-${tab.toLowerCase()}`);
      const { violations } = (await page.evaluate('axe.run()')) as { readonly violations: readonly Violation[] };
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`),
        [],
        `${name}, ${tab}`,
      );
    }
  }
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function isThereSoon(inside: Browser): Promise<void> {
  const { page, requests } = await openPlayground(inside, server.address);
  const asked = [...requests];
  const bodies = await Promise.all(asked.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  const sum = (pack: (body: Buffer) => Buffer) => bodies.reduce((total, body) => total + pack(body).length, 0);
  const [gzip, brotli] = [sum(gzipSync), sum(brotliCompressSync)];
  const { loaded, checked } = await page.evaluate(() => ({
    loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
    checked: performance.getEntriesByName('checked')[0]?.startTime ?? Number.NaN,
  }));
  console.log(`  ${asked.length} files at first: ${kilobytes(gzip)} by gzip, ${kilobytes(brotli)} by brotli`);
  const [sinceOpened, sinceLoaded] = [checked, checked - loaded].map(Math.round);
  console.log(`  first findings ${sinceOpened} ms after the page was opened, ${sinceLoaded} ms after it was loaded`);
  assert.ok(gzip < 900_000, `The first load is ${kilobytes(gzip)}.`);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1_000)} kB`;
}
