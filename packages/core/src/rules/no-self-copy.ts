import { hasPasses } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { lacks, nullableStringField, valueOf } from '../model/field.ts';
import { type PassState, statesOfType } from '../model/state-machine.ts';
import { type ObjectNode, propertyOf } from '../syntax/node.ts';

export const noSelfCopy = defineRule({
  id: 'no-self-copy',
  description: 'Disallow Pass states that copy their whole input into itself.',
  category: 'data',
  severity: 'info',
  requirements: ['SMELL-09'],
  messages: { copy: 'State `{state}` copies its whole input into `{path}` of that input.' },
  when: hasPasses,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Pass')) {
      const target = state.queryLanguage === 'JSONPath' ? copyTarget(state) : undefined;
      if (target !== undefined) report('copy', { at: target.node, data: { state: state.name, path: target.path } });
    }
  },
});

/** Where the copy is written; nothing when the state writes something else, or when what it writes is not known. */
function copyTarget({ node }: PassState) {
  const target = nullableStringField(node, 'ResultPath');
  if (target.kind !== 'present' || target.value === null || !target.value.startsWith('$.')) return undefined;
  return makesNothing(node) && selectsAll(node) ? { node: target.property.value, path: target.value } : undefined;
}

function makesNothing(state: ObjectNode): boolean {
  return lacks(state, 'Result', 'Parameters');
}

function selectsAll(state: ObjectNode): boolean {
  return propertyOf(state, 'InputPath') === undefined || valueOf(nullableStringField(state, 'InputPath')) === '$';
}
