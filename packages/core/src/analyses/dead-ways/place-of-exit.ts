import { writtenAt } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Exit } from '../shapes/shape-facts.ts';

/** Where an exit is written; nothing for the end of a scope. */
export function placeOfExit(state: State, { kind, rule, catcher }: Exit): Node | Property | undefined {
  if (kind === 'choice') return rule?.node;
  if (kind === 'catch') return catcher?.node;
  if (kind === 'default') return state.type === 'Choice' ? writtenAt(state.default) : undefined;
  return kind === 'next' && 'next' in state ? writtenAt(state.next) : undefined;
}
