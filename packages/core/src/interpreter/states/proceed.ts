import { type Field, valueOf } from '../../model/field.ts';
import { Halt } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';

/** Says where the execution goes after the state: to `Next`, or to the end of the scope where there is none. */
export function proceed(visit: StateVisit, next: Field<string>): void {
  if (next.kind === 'missing') return;
  visit.next = valueOf(next);
  if (visit.next !== undefined) return;
  throw new Halt('UNDECIDED', `Where \`${visit.state.name}\` goes on is not known.`, next.property);
}
