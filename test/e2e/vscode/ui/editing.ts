import assert from 'node:assert/strict';
import { eventually } from '../eventually.ts';
import type { UserTest } from './user-test.ts';
import type { Box, Workbench } from './workbench.ts';

/** Below what is an error, in the text. */
const errorSquiggle = '.part.editor .squiggly-error';

/** Each by a part of its line, and as it is written. */
const squiggledWords = [
  ['"Next"', '"Shipp"'],
  ['"Ship"', '"Ship"'],
  ['Resultpath', '"Resultpath"'],
] as const;

export const editing: readonly UserTest[] = [
  {
    name: 'a squiggle stands under the word that is wrong',
    async run(workbench) {
      await workbench.open('order.asl.json');
      await expectSquiggles(workbench, 3);
      // Lenses that come above a line move what is below.
      await eventually(() => expectUnder(workbench, squiggledWords));
      await workbench.picture('squiggles');
    },
  },
  {
    name: 'the Problems panel lists what was found',
    async run(workbench) {
      await workbench.page.keyboard.press('Control+Shift+M');
      const problem = workbench.page.locator('.markers-panel .monaco-list-row');
      await problem
        .filter({ hasText: 'There is no state `Shipp` in the state machine. Did you mean `Ship`?' })
        .waitFor();
      await problem.filter({ hasText: 'no-dangling-target' }).waitFor();
      await workbench.picture('problems');
    },
  },
  {
    name: 'the name of a rule leads to its page',
    async run(workbench) {
      const { page } = workbench;
      await page.locator('.markers-panel').getByText('no-dangling-target').click();
      await page.getByRole('tab', { name: 'Preview no-dangling-target.md', selected: true }).waitFor();
      const content = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await content.getByRole('heading', { name: 'no-dangling-target' }).waitFor();
      await workbench.picture('page');
      await page
        .getByRole('tab', { name: 'Preview no-dangling-target.md' })
        .getByRole('button', { name: /Close/ })
        .click();
      await workbench.run('View: Hide Panel');
      await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'typing completes the name of a state',
    async run(workbench) {
      const { page } = workbench;
      await workbench.selectWord('"Next"', 'Shipp');
      await page.keyboard.type('S');
      const suggestion = page.locator('.suggest-widget.visible .monaco-list-row.focused');
      await suggestion.filter({ hasText: 'Ship' }).filter({ hasText: 'Pass state' }).waitFor();
      await workbench.picture('completion');
      await page.keyboard.press('Enter');
      await workbench.expectLine('"Next": "Ship"');
      await expectSquiggles(workbench, 1);
      await undoUntil(workbench, '"Next": "Shipp"');
    },
  },
  {
    name: 'a quick fix is made by keyboard',
    async run(workbench) {
      const { page } = workbench;
      await expectSquiggles(workbench, 3);
      await workbench.clickWord('"Next"', 'Shipp', 'Ln 7');
      const menu = page.locator('.action-widget').first();
      // VS Code forgets that it was asked when it looks for actions by itself a moment later, so one asks again.
      await workbench.pressUntil('Control+.', menu.getByText('Change `Shipp` to `Ship`'));
      await workbench.picture('quick-fix');
      await page.keyboard.press('Enter');
      await menu.waitFor({ state: 'hidden' });
      await workbench.expectLine('"Next": "Ship"');
      await expectSquiggles(workbench, 1);
    },
  },
  {
    name: 'F2 renames a state',
    async run(workbench) {
      const { page } = workbench;
      await workbench.clickWord('"StartAt"', 'Reserve', 'Ln 2');
      await page.keyboard.press('F2');
      const input = page.locator('.rename-box input.rename-input');
      await input.waitFor();
      assert.equal(await input.inputValue(), 'Reserve');
      await input.fill('Keep');
      await workbench.picture('rename');
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
      await workbench.expectLine('"StartAt": "Keep"');
      await workbench.expectLine('"Keep": {');
    },
  },
  {
    name: 'all safe problems of the file are fixed from the palette',
    async run(workbench) {
      await workbench.run('StepProof: Fix All Safe Problems in This File');
      await workbench.expectLine('"ResultPath": null');
      await expectSquiggles(workbench, 0);
      await workbench.picture('fixed');
    },
  },
  {
    name: 'YAML has its colours and its squiggles',
    async run(workbench) {
      await workbench.open('refund.asl.yaml');
      await expectSquiggles(workbench, 2);
      await workbench.picture('yaml');
    },
  },
  {
    name: 'VS Code says how long the extension took to start',
    async run(workbench) {
      const { page } = workbench;
      await workbench.run('Developer: Show Running Extensions');
      const rows = page.locator('.monaco-list-row').filter({ hasText: 'Activation:' });
      await rows.first().click();
      const row = rows.filter({ hasText: 'StepProof' });
      // Rows that are out of sight do not exist, and they stand in the order of their times.
      for (let index = 1; (await row.count()) === 0; index++) {
        await page.keyboard.press('ArrowDown');
        await page
          .locator(`.monaco-list-row.focused[data-index="${index}"]`)
          .filter({ hasText: 'Activation:' })
          .waitFor();
      }
      const time = row.getByText('Activation:');
      await workbench.picture('running');
      return time.innerText();
    },
  },
];

/** On the same line of the screen, from the word's first letter to its last. */
function isUnder(squiggle: Box, word: Box): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 2;
  const isOnLine = squiggle.y < word.y + word.height && word.y < squiggle.y + squiggle.height;
  return isOnLine && near(squiggle.x, word.x) && near(squiggle.width, word.width);
}

async function expectUnder(
  workbench: Workbench,
  words: readonly (readonly [line: string, word: string])[],
): Promise<void> {
  const squiggles = await workbench.page.locator(errorSquiggle).all();
  const drawn = await Promise.all(squiggles.map((squiggle) => squiggle.boundingBox()));
  for (const [line, word] of words) {
    const box = await workbench.boxOf(line, word);
    assert.ok(
      drawn.some((squiggle) => squiggle !== null && isUnder(squiggle, box)),
      `${word} at ${JSON.stringify(box)}, squiggles at ${JSON.stringify(drawn)}`,
    );
  }
}

async function expectSquiggles({ page }: Workbench, count: number): Promise<void> {
  const squiggles = page.locator(errorSquiggle);
  await eventually(async () => assert.equal(await squiggles.count(), count));
}

async function undoUntil(workbench: Workbench, text: string): Promise<void> {
  for (let steps = 0; steps < 5; steps++) {
    if ((await workbench.lines()).some((line) => line.includes(text))) return;
    const before = (await workbench.lines()).join('\n');
    await workbench.page.keyboard.press('Control+Z');
    await eventually(async () => assert.notEqual((await workbench.lines()).join('\n'), before));
  }
  await workbench.expectLine(text);
}
