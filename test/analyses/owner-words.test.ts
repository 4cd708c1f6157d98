import { expect, test } from 'vitest';
import {
  fieldWords,
  kindWords,
  listWords,
  sentenceStart,
  wordsFor,
} from '../../packages/core/src/analyses/owner-words.ts';
import type { State } from '../../packages/core/src/model/state-machine.ts';
import type { Node } from '../../packages/core/src/syntax/node.ts';
import { propertyOf } from '../../packages/core/src/syntax/node.ts';
import { documentOf } from '../check.ts';

const { root, machine } = documentOf(`{ "States": {
  "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["E"] }], "Odd/1": { "2": {} } } } }`);
const state = machine.states[0] as State;

/** The node below another at a path such as `Retry.0.ErrorEquals`. */
function below(node: Node, path: string): Node {
  return path.split('.').reduce((at, step) => {
    const next = at.kind === 'array' ? at.items[Number(step)] : at.kind === 'object' && propertyOf(at, step)?.value;
    if (!next) throw new Error(`There is no ${step}.`);
    return next;
  }, node);
}

test('a part of the definition is called by its state and its path in it', () => {
  expect(wordsFor(state.node, state, root)).toBe('state `A`');
  expect(wordsFor(below(state.node, 'Retry.0'), state, root)).toBe('`Retry[0]` of state `A`');
  expect(wordsFor(below(state.node, 'Retry.0.ErrorEquals'), state, root)).toBe('`Retry[0].ErrorEquals` of state `A`');
  expect(wordsFor(below(state.node, 'Odd/1'), state, root)).toBe('`Odd/1` of state `A`');
});

test('without a state the root is the machine, and other parts their path', () => {
  expect(wordsFor(root as Node, undefined, root)).toBe('the state machine');
  expect(wordsFor(below(root as Node, 'States.A'), undefined, root)).toBe('`States.A`');
});

test('in a template the definition is a part of a larger tree', () => {
  const { root: template } = documentOf('{ "Definition": { "States": { "A": {} } } }');
  const definition = below(template as Node, 'Definition');
  expect(wordsFor(definition, undefined, definition)).toBe('the state machine');
  expect(wordsFor(below(definition, 'States.A'), undefined, definition)).toBe('`States.A`');
});

test('a value, or an item, is called by its field', () => {
  expect(fieldWords(below(state.node, 'Retry'))).toBe('Retry');
  expect(fieldWords(below(state.node, 'Retry.0'))).toBe('Retry');
  expect(fieldWords(root as Node)).toBe('the definition');
});

test('values are called by their kind', () => {
  const { root: all } = documentOf('[{}, [], "", 1, true, null, "${A}"]');
  expect(all?.kind === 'array' && all.items.map(kindWords)).toEqual([
    'an object',
    'an array',
    'a string',
    'a number',
    'a boolean',
    '`null`',
    'a placeholder',
  ]);
});

test('lists end in a word', () => {
  expect([listWords([]), listWords(['a']), listWords(['a', 'b']), listWords(['a', 'b', 'c'], 'and')]).toEqual([
    '',
    '`a`',
    '`a` or `b`',
    '`a`, `b` and `c`',
  ]);
});

test('a sentence begins with a capital, unless it begins with a name', () => {
  expect([sentenceStart('state `a`'), sentenceStart('`a` of'), sentenceStart('')]).toEqual(['State `a`', '`a` of', '']);
});
