import { type CheckedText, checkedText, fixText } from '@stepproof/checking';
import type { Depth } from '@stepproof/core';
import { expect, test } from 'vitest';

/** Checks a text of letters: each `s` has a safe fix that drops it, and each `d` one that only a deep check finds. */
async function checkLetters(text: string, depth: Depth, asked: string[]): Promise<CheckedText> {
  asked.push(`${text} ${depth}`);
  const letters = depth === 'deep' ? /[sd]/g : /s/g;
  const diagnostics = Array.from(text.matchAll(letters), ({ index }) => {
    const location = { file: 'a', span: { start: index, end: index + 1 } };
    const fix = { title: 'Drop it', kind: 'safe', edits: [{ ...location, text: '' }] } as const;
    const parts = {
      messageId: 'found',
      severity: 'error',
      message: 'Found.',
      pointer: '',
      related: [],
      tags: [],
    } as const;
    return { ruleId: 'letter', location, fixes: [fix], ...parts };
  });
  return { ...checkedText('a', text, []), diagnostics };
}

async function fixed(text: string, depth: Depth) {
  const asked: string[] = [];
  const first = await checkLetters(text, depth, asked);
  const recheck = (changed: string, how: Depth) => checkLetters(changed, how, asked);
  const { checked, count } = await fixText({ file: 'a', first, depth, recheck });
  return { text: checked.text, count, asked };
}

test('a text is checked deeply again once nothing else is left to fix', async () => {
  expect(await fixed('asb', 'deep')).toEqual({ text: 'ab', count: 1, asked: ['asb deep', 'ab shallow', 'ab deep'] });
  expect(await fixed('ab', 'deep')).toEqual({ text: 'ab', count: 0, asked: ['ab deep'] });
  expect(await fixed('asdb', 'deep')).toMatchObject({ text: 'ab', count: 2 });
  expect(await fixed('asdb', 'shallow')).toEqual({ text: 'adb', count: 1, asked: ['asdb shallow', 'adb shallow'] });
});
