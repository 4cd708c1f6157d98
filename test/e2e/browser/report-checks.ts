import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { violationsOf } from './axe.ts';
import { type Look, open, picture, reportOn } from './browser.ts';
import { hostile, order } from './machines.ts';

const pages = {
  order: reportOn({ hello: { StartAt: 'A', States: { A: { Type: 'Succeed' } } }, order }),
  hostile: reportOn({ hostile }),
};

/** What holds for the pages of `stepproof report`. */
export const reportChecks: readonly (readonly [string, (browser: Browser) => Promise<void>])[] = [
  ['the graphs of a report move, and show paths', showsPaths],
  ['a button of a report copies, or says that it cannot', copies],
  ['a report is read without scripts', readsWithoutScripts],
  ['a report on a hostile definition is harmless', staysHarmless],
  ['everyone can use a report: light, dark, narrow', isAccessible],
];

async function showsPaths(inside: Browser): Promise<void> {
  const { page, complaints } = await open(inside, pages.order);
  const machine = page.locator('article[aria-label=order]');
  await machine.locator('.paths summary').first().click();
  await machine.locator('.paths').getByRole('button', { name: 'Show in the graph' }).first().click();
  await machine
    .locator('.stage.with-path .state.on-path', { hasText: 'Validate order (Task)' })
    .waitFor({ state: 'attached' });
  const stage = machine.locator('.stage');
  const before = await stage.getAttribute('style');
  await machine.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(300);
  assert.notEqual(await stage.getAttribute('style'), before);
  await picture(page, 'report-path');
  assert.deepEqual(complaints, []);
}

async function copies(inside: Browser): Promise<void> {
  const { page } = await open(inside, pages.order);
  await page.locator('article[aria-label=order] .paths summary').first().click();
  const button = page.locator('article[aria-label=order] .paths [data-action=copy-input]').first();
  await button.click();
  await button.filter({ hasText: /^(Copied|Not copied: .*)$/ }).waitFor();
}

async function readsWithoutScripts(inside: Browser): Promise<void> {
  const { page } = await open(inside, pages.order, { javaScriptEnabled: false });
  const machine = page.locator('article[aria-label=order]');
  assert.ok(await machine.locator('svg text.title', { hasText: 'Reserve and pay' }).isVisible());
  assert.ok(await machine.locator('.findings .message').first().isVisible());
  await machine.locator('.paths summary').first().click();
  assert.ok(await machine.locator('.paths .data').first().isVisible());
  assert.equal(await page.locator('button:visible').count(), 0);
  await picture(page, 'report-without-scripts');
}

async function staysHarmless(inside: Browser): Promise<void> {
  const { page, complaints } = await open(inside, pages.hostile);
  await page.locator('figure.graph').scrollIntoViewIfNeeded();
  await page.locator('.stepproof-view').waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'broken')), undefined);
  assert.equal(await page.locator('img, iframe, object, embed').count(), 0);
  assert.equal(await page.locator('script').count(), 2);
  assert.deepEqual(complaints, []);
}

async function isAccessible(inside: Browser): Promise<void> {
  const looks: readonly (readonly [string, Look])[] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 700, height: 860 } }],
  ];
  for (const [name, look] of looks) {
    const { page } = await open(inside, pages.order, look);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('figure.graph').last().scrollIntoViewIfNeeded();
    await page.locator('article[aria-label=order] .stepproof-view').waitFor();
    assert.deepEqual(await violationsOf(page), [], name);
    const { scrolled, seen } = await page.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      seen: innerWidth,
    }));
    assert.ok(scrolled <= seen, `It is ${scrolled} px wide, and ${seen} are seen.`);
    await picture(page, `report-${name}`);
  }
}
