import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../packages/core/src/assistance/cursor/node-at.ts';
import { definitionsAt, usesAt } from '../../packages/core/src/assistance/names/names.ts';
import { renameAt, renameableAt } from '../../packages/core/src/assistance/names/rename.ts';
import { foldingRangesOf } from '../../packages/core/src/assistance/outline/folding.ts';
import { selectionRangesAt } from '../../packages/core/src/assistance/outline/selection.ts';
import { symbolsOf } from '../../packages/core/src/assistance/outline/symbols.ts';
import { refactoringsAt } from '../../packages/core/src/assistance/refactorings/refactorings.ts';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { definitionText, shapes } from '../bench/definitions.ts';
import { documentOf } from '../check.ts';
import { findingsIn } from '../fuzz/properties.ts';
import { type Seed, seeds } from '../fuzz/seeds.ts';

const examples: readonly Seed[] = [
  'order-processing.asl.json',
  'order-processing-broken.asl.json',
  'refund.asl.yaml',
].map((name) => ({
  name,
  text: readFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), 'utf8'),
  format: name.endsWith('.yaml') ? 'yaml' : 'json',
  type: undefined,
}));

const generated: readonly Seed[] = shapes.flatMap((shape) =>
  (['JSONPath', 'JSONata'] as const).map((queryLanguage) => ({
    name: `${shape} ${queryLanguage}`,
    text: definitionText({ shape, states: 12, queryLanguage, seed: 7 }),
    format: 'json' as const,
    type: undefined,
  })),
);

/** States and variables that pass through branches, iterations, handlers and rules, in both formats. */
const small: readonly Seed[] = [
  {
    name: 'JSONPath',
    format: 'json',
    type: undefined,
    text: `{ "StartAt": "One", "States": {
  "One": { "Type": "Pass", "Assign": { "total.$": "$.a", "list": [1] }, "Next": "Two" },
  "Two": { "Type": "Choice", "Choices": [
    { "And": [{ "Variable": "$total", "IsPresent": true }, { "Variable": "$.x", "NumericGreaterThanPath": "$total" }],
      "Next": "Th\\u0072ee" }], "Default": "One" },
  "Three": { "Type": "Map", "ItemsPath": "$list", "ItemProcessor": { "StartAt": "Four", "States": {
    "Four": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "TimeoutSeconds": 5,
      "Parameters": { "a.$": "States.Format('{}', $total)" },
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Assign": { "own.$": "$" }, "Next": "Five" }], "End": true },
    "Five": { "Type": "Pass", "InputPath": "$own", "End": true } } }, "End": true } } }
`,
  },
  {
    name: 'JSONata',
    format: 'yaml',
    type: undefined,
    text: `QueryLanguage: JSONata
StartAt: 'One'
States:
  One:
    Type: Pass
    Assign:
      total: "{% $states.input.a %}" # a comment
    Next: &two Two
  "Two":
    Type: Parallel
    Branches:
      - StartAt: Three
        States:
          Three:
            Type: Pass
            Output: |-
              {% (
                $x := $total;
                $x + $total
              ) %}
            End: true
    Next: *two
`,
  },
];

describe.each([...examples, ...generated, ...small])('$name', (seed) => {
  test('a new name and back again give the same text', () => {
    const renamed = eachRenamed(seed, (name) => `${name}0`);
    expect(renamed.length).toBeGreaterThan(0);
    for (const { name, text, offset } of renamed) {
      const back = renameAt(documentOf(text, { format: seed.format }), offset, name);
      expect(back.kind === 'edits' ? decoded(applyEdits(text, back.edits)) : back.reason).toBe(decoded(seed.text));
    }
  });

  test('every use is the name as it is written', () => {
    for (const { name, offset } of namesOf(seed)) {
      const document = documentOf(seed.text, { format: seed.format });
      for (const { location } of usesAt(document, offset)) {
        expect(decoded(seed.text.slice(location.span.start, location.span.end))).toBe(name);
        // Each use leads to all the others.
        if (location.span.start !== offset)
          expect(usesAt(document, location.span.start)).toContainEqual(useAt(seed, offset));
      }
    }
  });
});

/** Their findings speak of names that are equal to others, or that are no names. */
const comparesNames = new Set([
  'no-duplicate-state-name',
  'no-outer-variable-in-distributed-map',
  'no-reserved-variable',
  'no-shadowed-variable',
  'no-target-across-scopes',
  'no-undefined-variable',
  'variable-name',
]);

test('a renaming changes no finding but for the name in it', () => {
  for (const seed of [...examples, ...generated, ...small, ...seeds()]) {
    const before = findingsIn(seed);
    if (before.some(({ ruleId }) => comparesNames.has(ruleId))) continue;
    for (const { name, text, newName } of eachRenamed(seed, shifted)) {
      const names = [name, newName];
      const after = findingsIn({ ...seed, text });
      expect(told(after, names), `${seed.name}: ${name}`).toEqual(told(before, names));
    }
  }
});

test.each(small)('every place of $name answers, whether the text goes on there or not', (seed) => {
  for (let offset = 0; offset <= seed.text.length; offset++) {
    for (const text of [seed.text, seed.text.slice(0, offset)]) assertAnswers({ ...seed, text }, offset);
  }
});

test('places in every example answer, whether the text goes on there or not', () => {
  for (const seed of [...examples, ...seeds()]) {
    for (let offset = 0; offset <= seed.text.length; offset += 97) {
      for (const text of [seed.text, seed.text.slice(0, offset)]) assertAnswers({ ...seed, text }, offset);
    }
  }
});

test('ten thousand states are no burden', () => {
  const text = definitionText({ shape: 'nested', states: 10_000, queryLanguage: 'JSONPath', seed: 1 });
  const document = documentOf(text);
  const offset = text.indexOf('"Step 0"') + 1;
  expect(usesAt(document, offset)).toHaveLength(2);
  expect(definitionsAt(document, offset)).toHaveLength(1);
  expect(renameAt(document, offset, 'First').kind).toBe('edits');
  expect(foldingRangesOf(document).length).toBeGreaterThan(10_000);
  expect(symbolsOf(document)[0]?.children.length).toBeGreaterThan(100);
  const state = text.indexOf('"Step 0":');
  expect(refactoringsAt(document, { start: state, end: state }).length).toBeGreaterThan(2);
});

interface Name {
  readonly name: string;
  readonly offset: number;
}

/** Every name that can be renamed, once, where it stands first. */
function namesOf(seed: Seed): readonly Name[] {
  const document = documentOf(seed.text, { format: seed.format });
  const names: Name[] = [];
  const seen = new Set<number>();
  for (const offset of wordStarts(seed.text)) {
    const found = seen.has(offset) ? undefined : renameableAt(document, offset);
    if (found === undefined || seen.has(found.span.start)) continue;
    const starts = usesAt(document, offset).map(({ location }) => location.span.start);
    names.push({ name: found.name, offset: starts[0] ?? offset });
    for (const start of starts) seen.add(start);
  }
  return names;
}

function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?<=["'$:] ?)\w/g)].map(({ index }) => index);
}

interface RenamedText extends Name {
  readonly newName: string;
  readonly text: string;
}

/** The text once with each of its names renamed, and where that name stands first now. */
function eachRenamed(seed: Seed, rename: (name: string) => string): readonly RenamedText[] {
  return namesOf(seed).flatMap(({ name, offset }) => {
    const newName = rename(name);
    const renaming = renameAt(documentOf(seed.text, { format: seed.format }), offset, newName);
    return renaming.kind === 'refused' ? [] : [{ name, offset, newName, text: applyEdits(seed.text, renaming.edits) }];
  });
}

/** A name of the same length that is near to no other. */
function shifted(name: string): string {
  return name.replace(/[a-z]/gi, (letter) =>
    /[zZ]/.test(letter) ? 'Q' : String.fromCharCode(letter.charCodeAt(0) + 1),
  );
}

/** A renaming writes characters instead of escapes. */
function decoded(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function useAt({ text, format }: Seed, offset: number) {
  return usesAt(documentOf(text, { format }), offset).find(({ location }) => location.span.start === offset);
}

/** The findings with a blank for both names, without suggestions, which go by how near names are. */
function told(findings: readonly Diagnostic[], names: readonly string[]): readonly string[] {
  return findings.map(({ ruleId, pointer, message }) => {
    const [sentence = ''] = message.split(' Did you mean');
    const steps = pointer.split('/').map((step) => (names.includes(step.replace(/\.\$$/, '')) ? '' : step));
    return `${ruleId} at ${steps.join('/')}: ${withoutNames(sentence, names)}`;
  });
}

function withoutNames(sentence: string, names: readonly string[]): string {
  return names.reduce((text, name) => text.replaceAll(`\`${name}\``, '').replaceAll(`\`$${name}\``, ''), sentence);
}

function assertAnswers(seed: Seed, offset: number): void {
  const document = documentOf(seed.text, { format: seed.format });
  const { length } = seed.text;
  const spans = [
    ...usesAt(document, offset).map(({ location }) => location.span),
    ...definitionsAt(document, offset).flatMap(({ origin, target, whole }) => [origin, target.span, whole.span]),
    ...selectionRangesAt(document, offset),
    ...foldingRangesOf(document).map(({ span }) => span),
    ...symbolsOf(document).map(({ span }) => span),
    ...refactoringsAt(document, { start: offset, end: offset }).flatMap(({ edits }) => edits.map(({ span }) => span)),
  ];
  expect(spans.every(({ start, end }) => 0 <= start && start <= end && end <= length)).toBe(true);
  nodeAt(document.tree.root, offset);
  renameAt(document, offset, 'Fresh');
}
