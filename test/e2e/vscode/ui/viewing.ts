import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { countDrawing, drawingTime, frameOf, framesPerSecond } from './measured-view.ts';
import type { UserTest } from './user-test.ts';
import type { Workbench } from './workbench.ts';

/** The graph of a machine, with its paths and permissions beside it. */
export const viewing: readonly UserTest[] = [
  {
    name: 'the graph stands beside the text',
    async run(workbench) {
      await workbench.open('parcel.asl.json');
      await workbench.run('StepProof: Show Graph');
      await viewIn(workbench).locator('.stage [data-state]').filter({ hasText: 'Weigh' }).waitFor();
      await workbench.page.getByRole('tab', { name: 'Graph: parcel' }).waitFor();
      await workbench.picture('graph-light');
    },
  },
  {
    name: 'a click on a state puts the cursor there, and the state at the cursor is marked',
    async run(workbench) {
      const view = viewIn(workbench);
      await view.locator('.stage .state').filter({ hasText: 'Pay' }).click();
      await expectLineOfCursor(workbench, 10);
      await workbench.clickWord('"Lift": {', 'Lift', 'Ln 9');
      await view.locator('.state.selected').filter({ hasText: 'Lift' }).waitFor();
    },
  },
  {
    name: 'the graph follows what is typed',
    async run(workbench) {
      const view = viewIn(workbench);
      await workbench.selectWord('"Pay": {', 'Pay');
      await workbench.page.keyboard.type('Payed');
      await view.locator('.stage .stub').filter({ hasText: 'Pay' }).first().waitFor({ state: 'attached' });
      for (let times = 0; times < 6; times++) await workbench.page.keyboard.press('Control+Z');
      await workbench.expectLine('"Pay": {');
      await view.locator('.stage .stub').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a path is drawn on the graph, and stepped through',
    async run(workbench) {
      const view = viewIn(workbench);
      await view.getByRole('button', { name: 'Paths' }).click();
      const path = view.locator('.paths > li').filter({ hasText: 'Lift' }).first();
      await path.locator('summary').click();
      await path.getByRole('button', { name: 'Show in the graph' }).click();
      await view.locator('.state.on-path').filter({ hasText: 'Lift' }).waitFor();
      await workbench.picture('path');
      await path.getByRole('button', { name: 'Step through' }).click();
      await expectLineOfCursor(workbench, 4);
      await view.getByRole('button', { name: 'Step on' }).click();
      await view.getByText('Step 2 of 3').waitFor();
      await expectLineOfCursor(workbench, 9);
      await workbench.picture('path-stepping');
      await view.getByRole('button', { name: 'Back to the list' }).click();
    },
  },
  {
    name: 'a path is saved as a test',
    async run(workbench) {
      const view = viewIn(workbench);
      const path = view.locator('.paths > li').filter({ hasText: 'Lift' }).first();
      await path.getByRole('button', { name: 'Save as a test' }).click();
      await workbench.page.getByRole('tab', { name: 'parcel.asl.test.yaml', selected: true }).waitFor();
      await workbench.expectLine('expect: { path: [Weigh, Lift, Pay] }');
    },
  },
  {
    name: 'a low view hides nothing of a path',
    async run(workbench) {
      const { page } = workbench;
      const size = page.viewportSize();
      assert.ok(size !== null);
      await page.setViewportSize({ width: size.width, height: 520 });
      const view = viewIn(workbench);
      await view.getByRole('button', { name: 'Show in the graph' }).first().click();
      await eventually(async () => assert.deepEqual(await coveredStates(view), []));
      await workbench.picture('graph-low');
      await page.setViewportSize(size);
    },
  },
  {
    name: 'a window that is loaded anew shows the graph again, with what was beside it',
    async run(workbench) {
      await workbench.run('Developer: Reload Window');
      await workbench.page.locator('.monaco-workbench').waitFor({ state: 'detached' });
      await workbench.page.getByRole('tab', { name: 'Graph: parcel' }).waitFor();
      const view = viewIn(workbench);
      await view.locator('.stage .state').filter({ hasText: 'Weigh' }).waitFor();
      await view.getByRole('button', { name: 'Paths', pressed: true }).waitFor();
      await view.locator('.paths > li').filter({ hasText: 'Lift' }).first().waitFor();
      await workbench.picture('graph-again');
    },
  },
  {
    name: 'the path of a finding is shown by its quick fix',
    async run(workbench) {
      await workbench.run('View: Focus First Editor Group');
      await workbench.open('price.asl.json');
      await viewIn(workbench).locator('.stage .state').filter({ hasText: 'Total' }).waitFor();
      await workbench.page.locator('.part.editor .squiggly-error').first().waitFor();
      await workbench.clickWord('InputPath', 'gross', 'Ln 7');
      const menu = workbench.page.locator('.action-widget').first();
      const fix = menu.getByText('Show the path');
      await workbench.pressUntil('Control+.', fix);
      await fix.click();
      const view = viewIn(workbench);
      await view.getByRole('heading', { name: 'Findings' }).waitFor();
      await view.locator('.state.on-path').filter({ hasText: 'Total' }).waitFor();
      await workbench.picture('path-of-finding');
      await view.getByRole('button', { name: 'Step through' }).click();
      await view.getByText('Step 1 of 2').waitFor();
    },
  },
  {
    name: 'what the role lacks is shown, and added to its policy in the template',
    async run(workbench) {
      await workbench.run('View: Focus First Editor Group');
      await workbench.open('notify.template.yaml');
      await workbench.run('StepProof: Show Permissions');
      const view = viewIn(workbench);
      const need = view.locator('tr.missing').filter({ hasText: 'sqs:SendMessage' });
      await need.waitFor();
      await workbench.picture('permissions');
      await need.getByRole('button', { name: 'Add to the role' }).click();
      await workbench.expectLine('"Action":"sqs:SendMessage"');
      await view.locator('tr.granted').filter({ hasText: 'sqs:SendMessage' }).waitFor();
    },
  },
  {
    name: 'a dark theme gives a dark graph',
    async run(workbench) {
      await workbench.run('Preferences: Toggle between Light/Dark Themes');
      await viewIn(workbench).locator('body.vscode-dark .stage .state').first().waitFor();
      await workbench.picture('graph-dark');
    },
  },
  {
    name: 'a thousand states are drawn',
    async run(workbench) {
      const frame = await frameOf(viewIn(workbench));
      await viewIn(workbench).getByRole('button', { name: 'Permissions' }).click();
      await workbench.run('View: Focus First Editor Group');
      await frame.evaluate(countDrawing);
      await workbench.open('many.asl.json');
      await viewIn(workbench).locator('.stage .state').filter({ hasText: 'Step 999' }).waitFor({ state: 'attached' });
      assert.equal(await viewIn(workbench).locator('.stage .state').count(), 1000);
      return `drawn ${Math.round(await drawingTime(frame))} ms after the page was told of them`;
    },
  },
  {
    name: 'a thousand states are moved',
    async run(workbench) {
      const box = await viewIn(workbench).locator('.viewport').boundingBox();
      assert.ok(box !== null);
      const before = await transformOf(viewIn(workbench));
      const perSecond = await framesPerSecond(workbench.page, await frameOf(viewIn(workbench)), box);
      assert.notEqual(await transformOf(viewIn(workbench)), before);
      await viewIn(workbench).getByRole('button', { name: 'Fit' }).click();
      const whole = await framesPerSecond(workbench.page, await frameOf(viewIn(workbench)), box);
      await workbench.picture('graph-of-1000');
      return `${Math.round(perSecond)} frames a second, and ${Math.round(whole)} with all of them in sight`;
    },
  },
  ...['Dark High Contrast', 'Light High Contrast'].map((theme) => ({
    name: `the graph in the theme ${theme}`,
    run: (workbench: Workbench) => showInTheme(workbench, theme),
  })),
];

/** A path upon a graph with a finding: all that colours tell. */
async function showInTheme(workbench: Workbench, theme: string): Promise<void> {
  const { page } = workbench;
  // The palette puts another command first.
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(theme);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: theme }).waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await workbench.run('View: Focus First Editor Group');
  await workbench.open('price.asl.json');
  const view = viewIn(workbench);
  await view.locator('body.vscode-high-contrast .stage .state').filter({ hasText: 'Total' }).waitFor();
  await view.getByRole('button', { name: 'Paths' }).click();
  await view.locator('.paths summary').first().click();
  await view.getByRole('button', { name: 'Show in the graph' }).first().click();
  await view.locator('.state.on-path').first().waitFor();
  await workbench.picture(`graph-${theme.toLowerCase().replaceAll(' ', '-')}`);
  await view.getByRole('button', { name: 'Permissions' }).click();
}

/** The states of which the middle is out of sight, or under something else. */
function coveredStates(view: FrameLocator): Promise<readonly (string | null)[]> {
  return view.locator('.stage .state').evaluateAll((states) =>
    states
      .filter((state) => {
        const { x, y, width, height } = state.getBoundingClientRect();
        return !state.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      })
      .map((state) => state.textContent),
  );
}

function transformOf(view: FrameLocator): Promise<string> {
  return view.locator('.stage').evaluate((stage) => (stage as HTMLElement).style.transform);
}

function viewIn({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('#active-frame');
}

/** The status bar does not tell of the cursor while one works in the view. */
async function expectLineOfCursor({ page }: Workbench, line: number): Promise<void> {
  await page
    .locator('.line-numbers.active-line-number')
    .filter({ hasText: new RegExp(`^${line}$`) })
    .waitFor();
}
