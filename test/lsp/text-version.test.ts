import { expect, test } from 'vitest';
import { textVersions } from '../../packages/lsp/src/open-texts.ts';
import { Random } from '../fuzz/random.ts';

const uri = 'file:///flows/order.asl.json';
const seed = Date.now() % 1_000_000;

function opened(content: string) {
  return textVersions.create(uri, 'asl', 1, content);
}

/** Every place of a text, there and back. */
function placesOf(text: ReturnType<typeof opened>) {
  const positions = Array.from({ length: text.getText().length + 1 }, (_, offset) => text.positionAt(offset));
  return { lines: text.lineCount, positions, offsets: positions.map((position) => text.offsetAt(position)) };
}

test(`after any edits every version has the places of its own text (seed ${seed})`, () => {
  const random = new Random(seed);
  for (let round = 0; round < 40; round++) {
    const versions = [opened('{\r\n  "a": 1\n}\r')];
    for (let edit = 0; edit < 8; edit++) {
      // Not always the newest: an older one has given its lines away.
      const before = random.pick(versions);
      const ends = [random.below(before.getText().length + 1), random.below(before.getText().length + 1)];
      const range = { start: before.positionAt(Math.min(...ends)), end: before.positionAt(Math.max(...ends)) };
      const change = { range, text: random.pick(['', 'x', '\n', '\r', '\r\n', 'a\nb\n', '🚚']) };
      versions.push(textVersions.update(before, [change], before.version + 1));
    }
    for (const version of versions) expect(placesOf(version)).toEqual(placesOf(opened(version.getText())));
  }
});

test('a change that cannot be made leaves the version as it was', () => {
  const text = opened('a\nb');
  const start = { line: 0, character: 0 };
  const changes = [{ range: { start, end: start }, text: '\n\n' }, null as never];
  expect(() => textVersions.update(text, changes, 2)).toThrow();
  expect(text.getText()).toBe('a\nb');
  expect(text.positionAt(2)).toEqual({ line: 1, character: 0 });
});
