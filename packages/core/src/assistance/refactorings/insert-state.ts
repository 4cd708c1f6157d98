import { valueOf } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import { type Property, propertyOf } from '../../syntax/node.ts';
import { freeNameLike } from '../names/free-names.ts';
import type { Draft, StateSite } from './refactoring.ts';
import { addState, type Fields, replaceField } from './writing.ts';

/** Puts a Pass state, which changes nothing yet, between a state and what it leads to. */
export function insertStateBehind({ state, document: { machine } }: StateSite): readonly Draft[] {
  const way = wayOn(state);
  if (way === undefined) return [];
  const name = freeNameLike(state.name, ['after', state.name], machine);
  const fields = { Type: 'Pass', ...way.fields };
  const edits = [
    ...replaceField(way.property, 'Next', name),
    addState(state.scope, { name, fields, behind: state.property }),
  ];
  return [{ title: `Insert a Pass state behind \`${state.name}\``, kind: 'rewrite', edits }];
}

/** How a state leads on. */
export interface WayOn {
  readonly property: Property;
  readonly fields: Fields;
}

/** The `Next` or the `End` of a state, where it has one of them and not the other. */
export function wayOn(state: State): WayOn | undefined {
  const { node } = state;
  if (!('next' in state)) return undefined;
  const next = propertyOf(node, 'Next');
  const end = propertyOf(node, 'End');
  if (next !== undefined && end === undefined) {
    const target = valueOf(state.next);
    return target === undefined ? undefined : { property: next, fields: { Next: target } };
  }
  return end !== undefined && next === undefined && valueOf(state.end) === true
    ? { property: end, fields: { End: true } }
    : undefined;
}
