import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { violationsOf } from './axe.ts';
import { type Look, open, openBrowser, pageOf, picture } from './browser.ts';
import { isAccessibleInAnEditor, isHarmlessInAnEditor, sendsPictures, showsPaths } from './machine-view.ts';
import { hostile, long, order } from './machines.ts';
import { reportChecks } from './report-checks.ts';

/** `npm run e2e:browser`: the pages of `stepproof graph` and `stepproof report`, and the view of the extension, in a real browser. */
const pages = { order: pageOf(order), hostile: pageOf(hostile), long: pageOf(long(1000)) };

/** Counts frames until `framesOf` is called, which says how many there were in a second. It is a text, because what runs in a page is not compiled. */
const counting = `
  globalThis.times = [];
  globalThis.note = (time) => { times.push(time); requestAnimationFrame(note); };
  requestAnimationFrame(note);
  globalThis.framesOf = () => ((times.length - 1) * 1000) / (times.at(-1) - times[0]);
`;

const checks: readonly (readonly [string, (browser: Browser) => Promise<void>])[] = [
  ['a page is shown, zoomed, moved and fitted', movesAround],
  ['keys walk along transitions, and choose', walks],
  ['a search finds, and goes from one to the next', searches],
  ['the outline is a tree that keys unfold', unfolds],
  ['the picture is saved as SVG and as PNG', saves],
  ['the picture is there without scripts', readsWithoutScripts],
  ['nothing that a definition says is run', staysHarmless],
  ['everyone can use it: light, dark, forced colours', isAccessible],
  ['a thousand states are drawn and moved', drawsMany],
  ['in an editor, paths are shown and stepped through', showsPaths],
  ['in an editor, pictures are handed over', sendsPictures],
  ['in an editor, nothing that a definition says is run', isHarmlessInAnEditor],
  ['in an editor, everyone can use it', isAccessibleInAnEditor],
  ...reportChecks,
];

const browser = await openBrowser();
const failed: string[] = [];
try {
  for (const [name, check] of checks) {
    try {
      await check(browser);
      console.log(`✓ ${name}`);
    } catch (error) {
      failed.push(name);
      console.error(`✗ ${name}\n`, error);
    }
  }
} finally {
  await browser.close();
}
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function movesAround(inside: Browser): Promise<void> {
  const { page, complaints } = await open(inside, pages.order);
  const [before] = await transforms(page);
  await page.mouse.move(640, 300);
  await page.mouse.wheel(0, -300);
  await changed(page, before, 'the wheel');
  const [zoomed] = await transforms(page);
  assert.ok((zoomed?.scale ?? 0) > (before?.scale ?? 0));
  await page.mouse.move(1200, 400);
  await page.mouse.down();
  await page.mouse.move(1100, 350, { steps: 5 });
  await page.mouse.up();
  await changed(page, zoomed, 'dragging');
  const [dragged] = await transforms(page);
  assert.deepEqual(
    [Math.round((dragged?.x ?? 0) - (zoomed?.x ?? 0)), Math.round((dragged?.y ?? 0) - (zoomed?.y ?? 0))],
    [-100, -50],
  );
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await changed(page, dragged, 'the button');
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.waitForTimeout(400);
  await picture(page, 'order-light');
  assert.deepEqual(complaints, []);
}

async function walks(inside: Browser): Promise<void> {
  const { page } = await open(inside, pages.order);
  await page.locator('.viewport').focus();
  for (const key of ['Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await page.locator('.state.current', { hasText: 'Ask a person' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.locator('.state.selected', { hasText: 'Ask a person' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('.state.selected').waitFor({ state: 'detached' });
  const [before] = await transforms(page);
  await page.keyboard.press('Shift+ArrowRight');
  await changed(page, before, 'an arrow with Shift');
  await page.locator('.stage [data-state="0"]').click();
  await page.locator('.state.selected', { hasText: 'Validate order' }).waitFor({ state: 'attached' });
}

async function searches(inside: Browser): Promise<void> {
  const { page } = await open(inside, pages.long);
  await page.locator('.viewport').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('step 99');
  assert.equal(await page.getByRole('status').textContent(), '19 states');
  await page.keyboard.press('Enter');
  await page.locator('.state.selected').waitFor({ state: 'attached' });
  const first = await page.locator('.state.selected').getAttribute('data-state');
  await page.keyboard.press('Enter');
  assert.notEqual(await page.locator('.state.selected').getAttribute('data-state'), first);
  await page.waitForTimeout(300);
  const box = await page.locator('.state.selected').boundingBox();
  assert.ok(box !== null && box.y > 0 && box.y < 860, 'It is not in sight.');
  await picture(page, 'long-found');
}

async function unfolds(inside: Browser): Promise<void> {
  const { page } = await open(inside, pages.order);
  await page.getByRole('button', { name: 'Show or hide the outline' }).click();
  const item = page.getByRole('treeitem', { name: /^Is it large\?/ });
  await item.click();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('treeitem', { name: /^Otherwise: Reserve and pay/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.state.selected', { hasText: 'Ask a person' }).waitFor({ state: 'attached' });
  await picture(page, 'order-outline');
}

async function saves(inside: Browser): Promise<void> {
  const { page, complaints } = await open(inside, pages.order);
  for (const [label, start] of [
    ['Save as SVG', '<svg '],
    ['Save as PNG', '\u0089PNG'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: label }).click(),
    ]);
    const path = await download.path();
    assert.ok(readFileSync(path).toString('latin1').startsWith(start), label);
  }
  assert.deepEqual(complaints, []);
}

async function readsWithoutScripts(inside: Browser): Promise<void> {
  const { page } = await open(inside, pages.order, { javaScriptEnabled: false });
  const title = page.locator('main svg text.title', { hasText: 'Reserve and pay' });
  assert.ok(await title.isVisible());
  await picture(page, 'order-without-scripts');
}

async function staysHarmless(inside: Browser): Promise<void> {
  const { page, complaints } = await open(inside, pages.hostile);
  await page.getByRole('button', { name: 'Show or hide the outline' }).click();
  await page.getByRole('treeitem').first().click();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'broken')), undefined);
  assert.equal(await page.locator('img, iframe, object, embed').count(), 0);
  assert.equal(await page.locator('script').count(), 2);
  assert.deepEqual(complaints, []);
  // The policy holds for what gets in another way too.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.broken = 2';
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'broken')), undefined);
}

async function isAccessible(inside: Browser): Promise<void> {
  const looks: readonly (readonly [string, Look])[] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ];
  for (const [name, look] of looks) {
    const { page } = await open(inside, pages.order, look);
    await page.getByRole('button', { name: 'Show or hide the outline' }).click();
    await page.getByRole('treeitem').nth(1).click();
    await page.waitForTimeout(300);
    await picture(page, `order-${name}-outline`);
    assert.deepEqual(await violationsOf(page), [], name);
  }
}

async function drawsMany(inside: Browser): Promise<void> {
  const { page } = await open(inside, pages.long);
  assert.equal(await page.locator('[data-state]:not([role])').count(), 1000);
  const drawn = await page.evaluate(() => {
    const { domContentLoadedEventEnd, responseEnd } = performance.getEntriesByType(
      'navigation',
    )[0] as PerformanceNavigationTiming;
    return Math.round(domContentLoadedEventEnd - responseEnd);
  });
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.waitForTimeout(300);
  await page.mouse.move(640, 430);
  await page.mouse.down();
  await page.evaluate(counting);
  for (let step = 0; step < 60; step++) await page.mouse.move(640 + step * 4, 430 - step * 5);
  await page.mouse.up();
  const perSecond = await page.evaluate<number>('framesOf()');
  console.log(`  1,000 states: drawn in ${drawn} ms, moved at ${Math.round(perSecond)} frames a second`);
  await picture(page, 'long');
}

async function transforms(
  page: Page,
): Promise<readonly { readonly x: number; readonly y: number; readonly scale: number }[]> {
  return page.locator('.stage').evaluateAll((stages) =>
    stages.map((stage) => {
      const [x = 0, y = 0, scale = 1] = (
        (stage as HTMLElement).style.transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []
      ).map(Number);
      return { x, y, scale };
    }),
  );
}

async function changed(page: Page, before: object | undefined, by: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (JSON.stringify((await transforms(page))[0]) !== JSON.stringify(before)) return;
    await page.waitForTimeout(40);
  }
  assert.fail(`Nothing was moved by ${by}.`);
}
