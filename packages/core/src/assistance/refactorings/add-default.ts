import { lacks } from '../../model/field.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { failStateFor, failStatesIn } from './new-states.ts';
import type { Draft, StateSite } from './refactoring.ts';
import { addField, addState } from './writing.ts';

/** Says where a Choice without a `Default` leads when no rule is true: to a Fail state, of the scope or a new one. */
export function addDefault({ state, document: { machine } }: StateSite): readonly Draft[] {
  if (state.type !== 'Choice' || !lacks(state.node, 'Default')) return [];
  const fail = failStateFor(state, 'matched nothing', machine);
  const [known] = failStatesIn(state.scope);
  const toNew = draft(state, `a new Fail state`, [
    addField(state.node, 'Default', fail.name),
    addState(state.scope, fail),
  ]);
  if (known === undefined) return [toNew];
  return [draft(state, `\`${known.name}\``, [addField(state.node, 'Default', known.name)]), toNew];
}

function draft({ name }: ChoiceState, target: string, edits: Draft['edits']): Draft {
  return { title: `Add a \`Default\` to \`${name}\` that leads to ${target}`, kind: 'rewrite', edits };
}
