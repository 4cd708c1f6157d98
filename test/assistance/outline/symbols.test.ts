import { expect, test } from 'vitest';
import { type DocumentSymbol, symbolsOf } from '../../../packages/core/src/assistance/outline/symbols.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../../check.ts';

interface Open {
  readonly symbol: DocumentSymbol;
  readonly depth: number;
}

/** A line per symbol, indented as they nest, with its kind, its name, its detail and the line on which it ends. */
function outline(text: string, format: TextFormat = 'json'): string {
  const lines: string[] = [];
  const open: Open[] = symbolsOf(documentOf(text, { format })).map((symbol) => ({ symbol, depth: 0 }));
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { kind, name, detail, children } = next.symbol;
    lines.push(`${'  '.repeat(next.depth)}${kind} ${name}${detail === undefined ? '' : `: ${detail}`}`);
    const depth = next.depth + 1;
    open.unshift(...children.map((symbol) => ({ symbol, depth })));
  }
  return lines.join('\n');
}

const nested = `{ "StartAt": "A", "States": {
  "A": { "Type": "Parallel", "End": true, "Branches": [
    { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } },
    { "StartAt": "C", "States": { "C": { "Type": "Map", "ItemProcessor": { "States": { "D": { "Type": "Fail" } } } } } }
  ] },
  "E": { "Type": "Map", "Iterator": { "States": { "F": { "Type": "Pass" } } } }
} }`;

test('states stand in their scopes, and scopes in their states', () => {
  expect(outline(nested)).toBe(`machine machine
  state A: Parallel
    branch Branch 1
      state B: Succeed
    branch Branch 2
      state C: Map
        iteration ItemProcessor
          state D: Fail
  state E: Map
    iteration Iterator
      state F: Pass`);
});

test('in YAML', () => {
  expect(outline('StartAt: A\nStates:\n  A:\n    Type: Pass\n  B:\n    Type: Succeed\n', 'yaml')).toBe(`machine machine
  state A: Pass
  state B: Succeed`);
});

test('what is half typed stands there as far as it goes', () => {
  expect(outline('{ "States": { "A": { "Type": "Ta')).toBe('machine machine\n  state A: Ta');
  expect(outline('{ "States": { "A": { }, "B": 1, "C": { "Type": 1 } } }')).toBe(
    'machine machine\n  state A\n  state C',
  );
  expect(outline('')).toBe('');
  expect(outline('[]')).toBe('');
});

test('spans cover the whole property and its key', () => {
  const [machine] = symbolsOf(documentOf(nested));
  const [first] = machine?.children ?? [];
  const [branch] = first?.children ?? [];
  const slice = ({ start, end } = { start: 0, end: 0 }) => nested.slice(start, end);
  expect(slice(machine?.span)).toBe(nested);
  expect(slice(first?.nameSpan)).toBe('"A"');
  expect(slice(first?.span)).toBe(nested.slice(nested.indexOf('"A": '), nested.indexOf(',\n  "E"')));
  expect(slice(branch?.span)).toBe('{ "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }');
  expect(branch?.nameSpan).toEqual({ start: branch?.span.start, end: branch?.span.start });
});

test('a state whose value is an alias has the span of its key', () => {
  const text = 'x: &x { Type: Pass }\nStates:\n  A: *x\n';
  const [machine] = symbolsOf(documentOf(text, { format: 'yaml' }));
  const [first] = machine?.children ?? [];
  expect(first?.detail).toBe('Pass');
  expect(text.slice(first?.span.start, first?.span.end)).toBe('A');
});

test('no depth is too much', () => {
  const depth = 2_000;
  const opening = '{"States":{"A":{"Type":"Map","ItemProcessor":'.repeat(depth);
  const text = `${opening}{}${'}}}'.repeat(depth)}`;
  let symbols = symbolsOf(documentOf(text));
  let levels = 0;
  for (; symbols.length > 0; levels++) symbols = symbols[0]?.children ?? [];
  expect(levels).toBe(2 * depth + 1);
});
