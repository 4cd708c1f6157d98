import type { State } from '../../model/state-machine.ts';
import type { ObjectNode } from '../../syntax/node.ts';

/** Whether a state does no work, waits for nothing and hands on what it is given. A loop that counts, or takes items, changes its data. */
export function changesNothing(state: State): boolean {
  if (state.type === 'Pass') return !holdsAnyOf(state.node, changingFields);
  if (state.type !== 'Choice') return false;
  return !holdsAnyOf(state.node, changingFields) && !state.rules.some(({ node }) => holdsAnyOf(node, changingFields));
}

const changingFields = new Set(['InputPath', 'Parameters', 'Result', 'ResultPath', 'OutputPath', 'Output', 'Assign']);

function holdsAnyOf(object: ObjectNode, fields: ReadonlySet<string>): boolean {
  return object.properties.some(({ name }) => fields.has(name) || name.startsWith('Fn::'));
}
