import type { Property } from '../../syntax/node.ts';
import { keepConstants } from './constants.ts';
import { queryShape } from './jsonata-field.ts';
import { isNever, restricted, withConstants } from './parts.ts';
import { selectedAt } from './path-field.ts';
import { kinds, type Shape } from './shape.ts';
import { queryError, runtimeError, type StateRun } from './state-run.ts';

/** Whether a Wait may go on: how long it waits can be a duration at all. */
export function waits(run: StateRun, data: Shape): boolean {
  if (isNever(data)) return false;
  const isJsonata = run.state.queryLanguage === 'JSONata';
  const error = isJsonata ? queryError : runtimeError;
  run.mayFail(error);
  for (const field of ['Seconds', 'Timestamp'] as const) {
    const literal = run.property(field);
    const property = literal ?? run.property(`${field}Path`);
    if (property === undefined) continue;
    if (literal !== undefined && !isJsonata) return true;
    const value = literal === undefined ? selectedAt(run, property, data) : queried(run, literal);
    if (isNever(value)) return false;
    run.demand(demands[field], value, property);
    return fits[field](value) || !isNotOne(run, { error, property, value });
  }
  return true;
}

function queried(run: StateRun, property: Property): Shape {
  const { flow } = run;
  return queryShape(run, property, { states: { input: flow.data }, variables: flow.variables });
}

const demands = { Seconds: 'seconds', Timestamp: 'instant' } as const;

/** Seconds are whole numbers that are not negative, or texts of such; instants are texts. */
const fits = {
  Seconds: (value: Shape): boolean =>
    !isNever(
      withConstants(restricted(value, kinds.number | kinds.string), {
        numbers: keepConstants(value.numbers, (number) => Number.isInteger(number) && number >= 0),
        strings: keepConstants(value.strings, (text) => /^[+-]?\d+$/.test(text)),
      }),
    ),
  Timestamp: (value: Shape): boolean => !isNever(restricted(value, kinds.string)),
} as const;

interface Unfit {
  readonly error: string;
  readonly property: Property;
  readonly value: Shape;
}

function isNotOne(run: StateRun, { error, property, value }: Unfit): true {
  run.fails({ kind: 'duration', error, place: property, found: value });
  return true;
}
