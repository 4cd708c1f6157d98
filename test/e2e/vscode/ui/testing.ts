import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../eventually.ts';
import type { UserTest } from './user-test.ts';
import type { Workbench } from './workbench.ts';

/** Running and debugging tests. */
export const testing: readonly UserTest[] = [
  {
    name: 'the test explorer lists the tests, and runs them',
    async run(workbench) {
      await workbench.open('pay.asl.test.yaml');
      // Without tests, VS Code has no commands about them.
      await workbench.page.locator('.testing-run-glyph').first().waitFor();
      await workbench.run('Test: Run All Tests');
      await workbench.run('Testing: Focus on Test Explorer View');
      await row(workbench, 'pay.asl.test.yaml').click();
      await workbench.page.keyboard.press('ArrowRight');
      await expectTest(workbench, 'a light parcel is paid', 'Passed');
      await expectTest(workbench, 'a heavy parcel is lifted', 'Passed');
      await expectTest(workbench, 'a parcel costs seven', 'Failed');
      await workbench.picture('tests');
    },
  },
  {
    name: 'what differs is shown where it is expected',
    async run(workbench) {
      await workbench.page.locator('.test-error-content-widget').filter({ hasText: 'nothing != 7' }).waitFor();
    },
  },
  {
    name: 'a run with coverage shows which states were visited',
    async run(workbench) {
      await workbench.run('Test: Run All Tests with Coverage');
      const covered = row(workbench, 'pay.asl.json');
      await covered.filter({ hasText: '100' }).waitFor();
      await covered.dblclick();
      await workbench.page.getByRole('tab', { name: 'pay.asl.json', selected: true }).waitFor();
      await workbench.page.locator('.coverage-deco-gutter').first().waitFor();
      await workbench.picture('coverage');
      await workbench.page.getByRole('tab', { name: 'pay.asl.test.yaml' }).click();
    },
  },
  {
    name: 'a test is stepped through',
    async run(workbench) {
      const { page } = workbench;
      await workbench.clickWord('heavy parcel', 'heavy', 'Ln 7');
      await workbench.run('Test: Debug Test at Cursor');
      await page.locator('.debug-toolbar').waitFor();
      // Whoever is at work elsewhere loses the focus when the line is shown.
      await page.locator('.debug-top-stack-frame-line').first().waitFor();
      await workbench.pressUntil('Control+Shift+D', stackFrame(workbench, 'Weigh (Choice)'));
      await page.keyboard.press('F11');
      await stackFrame(workbench, 'Fork (Parallel)').waitFor();
      await page.keyboard.press('F11');
      await stackFrame(workbench, 'Lift (Pass)').waitFor();
      await workbench.picture('stepping');
      await page.keyboard.press('Shift+F5');
      await page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    },
  },
];

async function expectTest(workbench: Workbench, name: string, state: string): Promise<void> {
  const label = new RegExp(state);
  await eventually(async () => assert.match((await row(workbench, name).getAttribute('aria-label')) ?? '', label));
}

/** Of the views at the side. */
function row({ page }: Workbench, text: string): Locator {
  return page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
}

function stackFrame({ page }: Workbench, title: string): Locator {
  return page.locator('.debug-call-stack .monaco-list-row').filter({ hasText: title }).first();
}
