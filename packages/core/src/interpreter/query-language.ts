import type { State } from '../model/state-machine.ts';
import { Halt } from './failure.ts';

/** The state's own query language; one that deployment decides cannot be run. */
export function runsJsonata({ queryLanguage, name, property }: State): boolean {
  if (queryLanguage !== undefined) return queryLanguage === 'JSONata';
  throw new Halt('UNDECIDED', `The query language of \`${name}\` is not known.`, property);
}
