import { choiceTests, type PlacedTest } from '../analyses/choices/choice-tests.ts';
import { hasChoices } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { ExpressionProblem } from '../expressions/problem.ts';
import { parseStringPattern } from '../expressions/string-pattern.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';

export const stringPattern = defineRule({
  id: 'string-pattern',
  description: 'Disallow backslashes in `StringMatches` that escape neither `*` nor a backslash.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-22'],
  messages: {
    stray: 'The backslash before `{character}` escapes nothing: only `*` and a backslash can be escaped.',
    final: 'The backslash at the end of the pattern escapes nothing.',
  },
  when: hasChoices,
  needs: { tests: choiceTests },
  check(_document, { tests }, report) {
    for (const node of patternsIn(tests)) {
      const pattern = parseStringPattern(node.value);
      if (pattern.kind === 'parsed') continue;
      const fixes = doubleBackslashes(node, pattern.problems);
      for (const { start, end } of pattern.problems) {
        const at = stringPart(node, { start, end });
        const character = node.value.slice(start + 1, end);
        if (character === '') report('final', { at, fixes });
        else report('stray', { at, data: { character }, fixes });
      }
    }
  },
});

function* patternsIn(tests: readonly PlacedTest[]): Generator<StringNode> {
  for (const { test } of tests) {
    if (test.kind !== 'comparison' || test.operator.name !== 'StringMatches') continue;
    const { value } = test.operator;
    if (value.kind === 'string' && !value.partial) yield value;
  }
}

function doubleBackslashes(node: StringNode, problems: readonly ExpressionProblem[]): readonly Fix[] {
  const starts = problems.map(({ start }) => start);
  const pieces = [0, ...starts].map((start, index) => node.value.slice(start, starts[index]));
  const edit = replaceString(node, pieces.join('\\'));
  const title = 'Write each of these backslashes twice, so that it stands for itself';
  return edit === undefined ? [] : [{ title, kind: 'suggestion', edits: [edit] }];
}
