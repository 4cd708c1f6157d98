import { valuesIn } from '../analyses/expressions/site-collector.ts';
import { hasPasses } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { looksLikeIntrinsic, parseIntrinsic } from '../expressions/intrinsic.ts';
import { parseJsonPath } from '../expressions/json-path.ts';
import { type PassState, statesOfType } from '../model/state-machine.ts';
import { renameProperty } from '../syntax/edit.ts';
import { type Node, type Property, propertyOf } from '../syntax/node.ts';

export const noResultTemplate = defineRule({
  id: 'no-result-template',
  description: 'Disallow keys ending in `.$` in the `Result` of a Pass state, which is taken as it is.',
  category: 'data',
  severity: 'warning',
  requirements: ['PASS-01', 'TMPL-05'],
  messages: { literal: '`{key}` is not evaluated: `Result` is taken as it is.' },
  when: hasPasses,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Pass')) {
      const result = state.queryLanguage === 'JSONPath' ? propertyOf(state.node, 'Result') : undefined;
      if (result === undefined) continue;
      for (const key of dynamicKeysIn(result.value)) {
        report('literal', { at: key, data: { key: key.name }, fixes: fixesOf(state, result) });
      }
    }
  },
});

function* dynamicKeysIn(result: Node): Generator<Property> {
  if (result.kind !== 'object' && result.kind !== 'array') return;
  for (const { node, property } of valuesIn(result)) {
    if (property?.name.endsWith('.$') !== true || node.kind !== 'string' || node.partial) continue;
    if (isExpression(node.value)) yield property;
  }
}

function isExpression(text: string): boolean {
  const parsed = looksLikeIntrinsic(text) ? parseIntrinsic(text) : parseJsonPath(text);
  return parsed.kind === 'parsed';
}

/** `Parameters` of a Pass state become its result, evaluated. */
function fixesOf({ node }: PassState, result: Property): Fix[] {
  if (result.value.kind !== 'object' || propertyOf(node, 'Parameters') !== undefined) return [];
  const edits = [renameProperty(result, 'Parameters')];
  return [{ title: 'Rename `Result` to `Parameters`', kind: 'suggestion', edits }];
}
