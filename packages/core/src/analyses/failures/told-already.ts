import { valueOf } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import type { InputReads } from '../expressions/input-reads.ts';
import type { ShownFailure } from './shown-failure.ts';

/**
 * Whether a rule that follows no data says it already: reads right behind a catcher (`no-lost-input-in-catch`), of the empty input
 * (`null-input-path`), and of a batch (`no-unbatched-read`).
 */
export function isReadToldAlready(shown: ShownFailure, reads: InputReads): boolean {
  const { state, enteredBy } = shown;
  if (propertyOf(state.node, 'InputPath')?.value.kind === 'null' || isGivenBatch(state)) return true;
  return enteredBy === 'catch' && isCertainRead(shown, reads);
}

/** Whether the state reads it of its own input whenever it is entered. */
function isCertainRead({ state, place }: ShownFailure, reads: InputReads): boolean {
  const node = place.kind === 'property' ? place.value : place;
  return reads.certainIn(state).some(({ site }) => site.node === node);
}

function isGivenBatch({ scope, name }: State): boolean {
  const { owner, startAt } = scope;
  return owner?.type === 'Map' && propertyOf(owner.node, 'ItemBatcher') !== undefined && valueOf(startAt) === name;
}
