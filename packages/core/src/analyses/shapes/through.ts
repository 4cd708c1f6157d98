import { type Field, valueOf } from '../../model/field.ts';
import { selectedBy } from './path-field.ts';
import type { Flow, StateRun } from './state-run.ts';

/** The data after InputPath; JSONata has none. */
export function afterInput(run: StateRun): Flow {
  const { flow, state } = run;
  if (state.queryLanguage === 'JSONata') return flow;
  const data = selectedBy(run, 'InputPath', flow.data);
  return data === undefined ? flow : { ...flow, data };
}

/** Goes on to `Next`, or to the end of the scope where there is none. */
export function proceed(run: StateRun, flow: Flow, next: Field<string>): void {
  run.exit(next.kind === 'missing' ? 'end' : 'next', flow, { target: valueOf(next) });
}
