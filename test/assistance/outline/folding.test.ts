import { expect, test } from 'vitest';
import { foldingRangesOf } from '../../../packages/core/src/assistance/outline/folding.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { LineIndex } from '../../../packages/core/src/text/line-index.ts';
import { documentOf } from '../../check.ts';

/** The lines of each range: `1-4`, and `comment 5-6`. */
function folds(text: string, format: TextFormat = 'json'): readonly string[] {
  const lines = new LineIndex(text);
  const line = (offset: number) => lines.positionAt(offset).line;
  return foldingRangesOf(documentOf(text, { format })).map(
    ({ span, kind }) => `${kind === 'comment' ? 'comment ' : ''}${line(span.start)}-${line(span.end)}`,
  );
}

test('objects and arrays fold up to the line before their closing bracket', () => {
  expect(
    folds(`{
  "StartAt": "A",
  "States": {
    "A": {
      "Type": "Choice",
      "Choices": [
        {
          "Next": "A"
        }
      ]
    }
  }
}`),
  ).toEqual(['1-12', '3-11', '4-10', '6-9', '7-8']);
});

test('what begins in one line folds as one, and what ends in it does not fold', () => {
  expect(
    folds(`{ "StartAt": "A", "States": {
  "A": { "Choices": [{
    "Next": "A"
  }, {
    "Next": "A"
  }] }
} }`),
  ).toEqual(['1-6', '2-5', '4-5']);
  expect(folds('{ "StartAt": "A" }')).toEqual([]);
});

test('a closing bracket behind other text folds with it', () => {
  expect(folds('{ "A": 1,\n  "B": 2 }')).toEqual(['1-2']);
});

test('line breaks may be of any kind', () => {
  expect(folds('{\r\n  "A": 1,\r\n  "B": 2\r\n}')).toEqual(['1-3']);
});

test('blocks of YAML fold from their key, items from their first line', () => {
  expect(
    folds(
      `StartAt: A
States:
  A:
    Type: Choice
    Choices:
      - Variable: $.a
        Next: A
      - Next: A
    Comment: |
      several
      lines

  B: { Type: Pass,
    Next: A
  }
`,
      'yaml',
    ),
  ).toEqual(['2-15', '3-11', '5-8', '6-7', '9-11', '13-14']);
});

test('comments that follow each other fold', () => {
  expect(folds('# one\n# two\nA: 1 # three\n# four\n# five\nB: 2\n# six\n', 'yaml')).toEqual([
    'comment 1-2',
    'comment 4-5',
  ]);
  expect(folds('{\n  // one\n  // two\n  "A": 1 /* three\n */\n /* four\n five */\n}')).toEqual([
    '1-7',
    'comment 2-3',
    'comment 6-7',
  ]);
});

test('what an alias stands for folds where it is written', () => {
  expect(folds('x: &x\n  A: 1\n  B: 2\nStates:\n  A: *x\n  B:\n    <<: *x\n    C: 1\n', 'yaml')).toEqual([
    '1-3',
    '4-8',
    '6-8',
  ]);
});

test('broken text folds as far as it goes', () => {
  expect(folds('{\n  "States": {\n    "A": {\n      "Type": "Pass"')).toEqual(['1-4', '2-4', '3-4']);
  expect(folds('')).toEqual([]);
});
