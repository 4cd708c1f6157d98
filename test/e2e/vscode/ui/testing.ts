import assert from 'node:assert/strict';
import { eventually } from '../eventually.ts';
import type { UserTest } from './user-test.ts';
import type { Workbench } from './workbench.ts';

/** Running and debugging tests. */
export const testing: readonly UserTest[] = [
  {
    name: 'the test explorer lists the tests, and runs them',
    async run(workbench) {
      await workbench.open('pay.asl.test.yaml');
      await workbench.run('Test: Run All Tests');
      await expectTest(workbench, 'a light parcel is paid', 'Passed');
      await expectTest(workbench, 'a heavy parcel is lifted', 'Passed');
      await expectTest(workbench, 'a parcel costs seven', 'Failed');
      await workbench.picture('tests');
    },
  },
  {
    name: 'what differs is shown where it is expected',
    async run(workbench) {
      const { page } = workbench;
      await page.locator('.part.editor').getByText('is not what the test expects').first().waitFor();
      await workbench.picture('failure');
    },
  },
  {
    name: 'a run with coverage shows which states were visited',
    async run(workbench) {
      const { page } = workbench;
      await workbench.run('Test: Run All Tests with Coverage');
      await page.locator('.test-coverage-list-item, .test-coverage-bars').first().waitFor();
      await workbench.run('File: Open File...');
      await workbench.picture('coverage');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'a test is stepped through',
    async run(workbench) {
      const { page } = workbench;
      await workbench.clickWord('heavy parcel', 'heavy', 'Ln 7');
      await workbench.run('Test: Debug Test at Cursor');
      await page.locator('.debug-toolbar').waitFor();
      await expectStack(workbench, 'Weigh (Choice)');
      await page.keyboard.press('F11');
      await expectStack(workbench, 'Fork (Parallel)');
      await page.keyboard.press('F11');
      await expectStack(workbench, 'Lift (Pass)');
      await workbench.picture('stepping');
      await page.keyboard.press('Shift+F5');
      await page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    },
  },
];

async function expectTest({ page }: Workbench, name: string, state: string): Promise<void> {
  const row = page.locator('.test-explorer .monaco-list-row').filter({ hasText: name });
  await eventually(async () => assert.match((await row.getAttribute('aria-label')) ?? '', new RegExp(state)));
}

async function expectStack({ page }: Workbench, frame: string): Promise<void> {
  await page.locator('.debug-call-stack .monaco-list-row').filter({ hasText: frame }).first().waitFor();
}
