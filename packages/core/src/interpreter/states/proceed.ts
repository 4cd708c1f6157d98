import { type Field, valueOf } from '../../model/field.ts';
import { Halt } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';

/** Says where the execution goes after the state: to `Next`, or to the end of the scope where there is none. Then nothing of it is left to run. */
export function proceed(visit: StateVisit, next: Field<string>): undefined {
  if (next.kind === 'missing') return undefined;
  visit.next = valueOf(next);
  if (visit.next !== undefined) return undefined;
  throw new Halt('UNDECIDED', `Where \`${visit.state.name}\` goes on is not known.`, next.property);
}
