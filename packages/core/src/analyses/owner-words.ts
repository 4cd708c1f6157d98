import type { State } from '../model/state-machine.ts';
import { type Node, pointerOf } from '../syntax/node.ts';

/**
 * How a message names a part of the definition: "state `Charge`", "`Retry[0]` of state `Charge`", "`Branches[1]` of state
 * `Fork`", "the state machine". In a template the definition, whose root is given, is a part of a larger tree.
 */
export function wordsFor(node: Node, state: State | undefined, root: Node | undefined): string {
  if (state === undefined) return node === root ? 'the state machine' : `\`${pathWords(pathBelow(root, node))}\``;
  if (node === state.node) return `state \`${state.name}\``;
  return `\`${pathWords(pathBelow(state.node, node))}\` of state \`${state.name}\``;
}

function pathBelow(outer: Node | undefined, node: Node): string {
  return pointerOf(node).slice(outer === undefined ? 0 : pointerOf(outer).length);
}

/** The name of the field that a value, or an item of its array, stands in. */
export function fieldWords({ parent }: Node): string {
  if (parent?.kind === 'property') return parent.name;
  return parent?.parent?.kind === 'property' ? parent.parent.name : 'the definition';
}

/** The words as a sentence begins. */
export function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `/Retry/0/ErrorEquals` as `Retry[0].ErrorEquals`. */
function pathWords(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** What a value is, as a message says it. */
export function kindWords(node: Node): string {
  return kinds[node.kind];
}

const kinds: Readonly<Record<Node['kind'], string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: '`null`',
  opaque: 'a placeholder',
};

/** "`Next`", "`Next` or `End`", "`A`, `B` or `C`". */
export function listWords(names: readonly string[], joint: 'and' | 'or' = 'or'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${joint} ${last}`;
}
