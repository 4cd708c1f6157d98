import { describe, expect, test } from 'vitest';
import { suppressionsFor } from '../../../packages/core/src/assistance/suppressing/suppress.ts';
import type { Diagnostic } from '../../../packages/core/src/engine/diagnostic.ts';
import { lint } from '../../../packages/core/src/linter/lint.ts';
import type { LintSettings } from '../../../packages/core/src/linter/settings.ts';
import { rules } from '../../../packages/core/src/rules/index.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { applyEdits, type TextEdit } from '../../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../../check.ts';
import { findingsIn } from '../../fuzz/properties.ts';
import { type Seed, seeds } from '../../fuzz/seeds.ts';

const settings: LintSettings = { preset: 'strict', levels: new Map() };

/** The text after the suppression of the first finding of the rule; nothing when none is on offer. */
function suppressed(text: string, ruleId: string, format: TextFormat = 'json'): string | undefined {
  const [fix] = fixesFor(text, ruleId, format);
  return fix && applyEdits(text, fix.edits);
}

function titles(text: string, ruleId: string, format: TextFormat = 'json'): readonly string[] {
  return fixesFor(text, ruleId, format).map(({ title }) => title);
}

function fixesFor(text: string, ruleId: string, format: TextFormat) {
  const document = documentOf(text, { format });
  const diagnostic = lint(document, rules, settings).diagnostics.find((finding) => finding.ruleId === ruleId);
  if (diagnostic === undefined) throw new Error(`There is no finding of ${ruleId}.`);
  return suppressionsFor(document, diagnostic);
}

describe('in JSON', () => {
  const choice = '"Type": "Choice", "Choices": [{ "Variable": "$.a", "IsPresent": true, "Next": "B" }]';
  const machine = (state: string) => `{ "StartAt": "A", "States": { "A": { ${state} }, "B": { "Type": "Succeed" } } }`;

  test('a suppression is the Comment of the state', () => {
    expect(suppressed(machine(choice), 'choice-default')).toBe(
      machine(`${choice}, "Comment": "stepproof-disable choice-default -- reason"`),
    );
    expect(titles(machine(choice), 'choice-default')).toEqual(['Suppress choice-default for state `A`']);
  });

  test('it goes behind what the Comment says', () => {
    expect(suppressed(machine(`"Comment": "Which \\"one\\". ", ${choice}`), 'choice-default')).toBe(
      machine(`"Comment": "Which \\"one\\". stepproof-disable choice-default -- reason", ${choice}`),
    );
    expect(suppressed(machine(`"Comment": "", ${choice}`), 'choice-default')).toBe(
      machine(`"Comment": "stepproof-disable choice-default -- reason", ${choice}`),
    );
  });

  test('the rule joins those that the Comment suppresses', () => {
    const joined = (before: string, expected: string) =>
      expect(suppressed(machine(`"Comment": "${before}", ${choice}`), 'choice-default')).toBe(
        machine(`"Comment": "${expected}", ${choice}`),
      );
    joined('Kept. stepproof-disable no-a -- why', 'Kept. stepproof-disable no-a, choice-default -- why');
    joined('stepproof-disable no-a, no-b', 'stepproof-disable no-a, no-b, choice-default -- reason');
    joined('stepproof-disable -- why', 'stepproof-disable choice-default -- why');
    joined('stepproof-disable', 'stepproof-disable choice-default -- reason');
  });

  test('there is none where the Comment is no text', () => {
    expect(titles(machine(`"Comment": "\${Comment}", ${choice}`), 'choice-default')).toEqual([]);
  });

  test('what is found in the scope is suppressed there', () => {
    const branch = (comment: string) =>
      `{ "StartAt": "C", "States": { "C": { "Type": "Succeed" } }, "X": 1${comment} }`;
    const parallel = (comment: string) =>
      `{ "StartAt": "A", "States": { "A": { "Type": "Parallel", "End": true, "Branches": [${branch(comment)}] } } }`;
    expect(suppressed(parallel(''), 'no-unknown-field')).toBe(
      parallel(', "Comment": "stepproof-disable no-unknown-field -- reason"'),
    );
    expect(titles(parallel(''), 'no-unknown-field')).toEqual([
      'Suppress no-unknown-field for this branch of state `A`',
    ]);
    const top = '{ "StartAt": "A", "X": 1, "States": { "A": { "Type": "Succeed" } } }';
    expect(titles(top, 'no-unknown-field')).toEqual(['Suppress no-unknown-field for the state machine']);
  });

  test('comments stay out of JSON that has some', () => {
    expect(suppressed(`// Why not.\n${machine(choice)}`, 'choice-default')).toBe(
      `// Why not.\n${machine(`${choice}, "Comment": "stepproof-disable choice-default -- reason"`)}`,
    );
  });

  test('there is none in a text with syntax errors, nor for a suppression that suppresses nothing', () => {
    expect(titles('{ "StartAt": "A" "States": {} }', 'no-invalid-syntax')).toEqual([]);
    const unused = machine('"Type": "Succeed", "Comment": "stepproof-disable fail-cause -- why"');
    expect(titles(unused, 'no-unused-suppression')).toEqual([]);
  });
});

describe('in YAML', () => {
  test('a suppression is a comment above the line, where the line begins', () => {
    const before = 'StartAt: A\nStates:\n  A:\n    Type: Succeed\n    Foo: 1\n';
    expect(suppressed(before, 'no-unknown-field', 'yaml')).toBe(
      'StartAt: A\nStates:\n  A:\n    Type: Succeed\n    # stepproof-disable-next-line no-unknown-field -- reason\n    Foo: 1\n',
    );
    expect(titles(before, 'no-unknown-field', 'yaml')).toEqual(['Suppress no-unknown-field for this line']);
  });

  test('the line breaks of the file are kept', () => {
    expect(suppressed('StartAt: A\r\nX: 1\r\nStates: { A: { Type: Succeed } }\r\n', 'no-unknown-field', 'yaml')).toBe(
      'StartAt: A\r\n# stepproof-disable-next-line no-unknown-field -- reason\r\nX: 1\r\nStates: { A: { Type: Succeed } }\r\n',
    );
  });

  test('it stands behind the mark of the encoding', () => {
    expect(suppressed('\ufeffX: 1\nStartAt: A\nStates: { A: { Type: Succeed } }\n', 'no-unknown-field', 'yaml')).toBe(
      '\ufeff# stepproof-disable-next-line no-unknown-field -- reason\nX: 1\nStartAt: A\nStates: { A: { Type: Succeed } }\n',
    );
  });

  test('the rule joins a comment that is there already', () => {
    const text = (ids: string) =>
      `StartAt: A\n# stepproof-disable-next-line ${ids} -- why\nX: 1\nStates: { A: { Type: Succeed } }\n`;
    expect(suppressed(text('no-a'), 'no-unknown-field', 'yaml')).toBe(text('no-a, no-unknown-field'));
  });

  test('another comment above stays by itself', () => {
    expect(suppressed('StartAt: A\n# Why.\nX: 1\nStates: { A: { Type: Succeed } }\n', 'no-unknown-field', 'yaml')).toBe(
      'StartAt: A\n# Why.\n# stepproof-disable-next-line no-unknown-field -- reason\nX: 1\nStates: { A: { Type: Succeed } }\n',
    );
  });

  test('inside a text of several lines it is the Comment of the state', () => {
    const before = `QueryLanguage: JSONata
StartAt: A
States:
  A:
    Type: Pass
    Output: |-
      {%
        $foo(1)
      %}
    End: true
`;
    expect(suppressed(before, 'known-jsonata-function', 'yaml')).toBe(
      `${before}    Comment: "stepproof-disable known-jsonata-function -- reason"\n`,
    );
  });
});

/** JSON is YAML too, where suppressions are comments. */
const everyExample = seeds().flatMap((seed) =>
  seed.format === 'json' ? [seed, { ...seed, name: `${seed.name} as YAML`, format: 'yaml' as const }] : [seed],
);

test('a suppression removes its finding from every example, and adds none', () => {
  let [found, offered] = [0, 0];
  for (const seed of everyExample) {
    const findings = findingsIn(seed);
    found += findings.length;
    for (const finding of findings) {
      const fixes = suppressionsFor(documentFrom(seed), finding);
      offered += fixes.length;
      for (const { edits } of fixes) checkSuppressed(seed, { findings, finding, edits });
    }
  }
  // None is on offer in a broken text, and where a definition is no object.
  expect(offered / found).toBeGreaterThan(0.95);
});

interface Suppressing {
  readonly findings: readonly Diagnostic[];
  readonly finding: Diagnostic;
  readonly edits: readonly TextEdit[];
}

function checkSuppressed(seed: Seed, { findings, finding, edits }: Suppressing): void {
  const left = countsOf(findings);
  left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) - 1);
  const after = countsOf(findingsIn({ ...seed, text: applyEdits(seed.text, edits) }));
  const added = [...after].filter(([key, count]) => count > (left.get(key) ?? 0));
  expect(added, `${seed.name}: ${finding.message}`).toEqual([]);
}

function documentFrom({ text, format, type }: Seed) {
  return documentOf(text, { format, ...(type !== undefined && { type }) });
}

function keyOf({ ruleId, pointer, message }: Diagnostic): string {
  return `${ruleId} at ${pointer}: ${message}`;
}

function countsOf(findings: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}
