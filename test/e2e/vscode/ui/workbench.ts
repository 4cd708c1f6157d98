import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { artifacts } from '../kit/paths.ts';

/**
 * VS Code as a user sees it. Every step waits for what the user would see of it: keys that come before the last ones have
 * taken effect go astray.
 */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a file from the explorer. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).dblclick();
    await this.page.getByRole('tab', { name, selected: true }).waitFor();
    await this.line(/./).first().waitFor();
  }

  /** The line of the editor that holds the text. */
  line(text: string | RegExp): Locator {
    return this.page.locator('.part.editor .view-line').filter({ hasText: text });
  }

  /** The lines of the editor from top to bottom, as far as they are seen. */
  async lines(): Promise<readonly string[]> {
    const lines = await this.page.locator('.part.editor .view-line').all();
    const placed = await Promise.all(
      lines.map(async (line) => ({ top: (await line.boundingBox())?.y ?? 0, text: await line.innerText() })),
    );
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  async expectLine(text: string): Promise<void> {
    await eventually(async () =>
      assert.ok(
        (await this.lines()).some((line) => line.includes(text)),
        `No line holds ${text}:\n${(await this.lines()).join('\n')}`,
      ),
    );
  }

  /** Where a word is drawn. */
  async boxOf(lineText: string, word: string): Promise<Box> {
    const box = await this.line(lineText).first().evaluate(boxOfWord, word);
    assert.ok(box, `No ${word} in ${lineText}.`);
    return box;
  }

  /** Puts the cursor into a word by a click, and waits until the status bar says so. */
  async clickWord(lineText: string, word: string, place: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(lineText, word);
    await this.page.mouse.click(x + width / 2, y + height / 2);
    await this.expectPlace(place);
  }

  async selectWord(lineText: string, word: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(lineText, word);
    await this.page.mouse.dblclick(x + width / 2, y + height / 2);
    await this.expectPlace(`(${word.length} selected)`);
  }

  async expectPlace(place: string): Promise<void> {
    await this.page.locator('#status\\.editor\\.selection').filter({ hasText: place }).waitFor();
  }

  /** Presses a key until what it shows is there. */
  async pressUntil(key: string, shown: Locator): Promise<void> {
    await eventually(async () => {
      await this.page.keyboard.press(key);
      await shown.waitFor({ timeout: 3000 });
    });
  }

  /** Runs a command from the palette. It lists what could be run when it opened, so it is closed and opened anew until the command is there. */
  async run(command: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: command });
    await eventually(async () => {
      if (await input.isVisible()) await this.page.keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
      await this.page.keyboard.press('F1');
      await input.fill(`>${command}`, { timeout: 3000 });
      await row.waitFor({ timeout: 3000 });
    });
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: `${artifacts}${name}.png` });
  }
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the browser. The text of a line is split at every change of colour. */
function boxOfWord(line: Element, word: string): Box | undefined {
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const places: { readonly node: Node; readonly offset: number }[] = [];
  let whole = '';
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent ?? '';
    for (let offset = 0; offset < text.length; offset++) places.push({ node, offset });
    whole += text;
  }
  const start = places[whole.indexOf(word)];
  const end = places[whole.indexOf(word) + word.length - 1];
  if (start === undefined || end === undefined) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}
