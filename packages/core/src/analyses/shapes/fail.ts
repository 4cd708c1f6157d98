import type { Property } from '../../syntax/node.ts';
import { anyErrors, onlyErrors } from './error-set.ts';
import { queryShape } from './jsonata-field.ts';
import { isNever, mayBe, restricted } from './parts.ts';
import { leafShape } from './payload.ts';
import { kinds, never, present, type Shape } from './shape.ts';
import { queryError, runtimeError, type StateRun } from './state-run.ts';
import { writtenShape } from './written-shape.ts';

/** A Fail state ends its scope with an error, which may have no name and no cause. */
export function runFail(run: StateRun): void {
  const error = textOfField(run, 'Error');
  if (error !== undefined && isNever(error)) return;
  const cause = textOfField(run, 'Cause');
  if (cause !== undefined && isNever(cause)) return;
  if (error === undefined) return run.mayFail(undefined);
  const { areExcluded, values } = error.strings;
  run.mayFailWith(areExcluded ? anyErrors : onlyErrors(...values));
}

function textOfField(run: StateRun, field: string): Shape | undefined {
  const property = run.property(field) ?? run.property(`${field}Path`);
  if (property === undefined) return undefined;
  const value = valueOfField(run, property);
  if (isNever(value)) return never;
  const error = run.state.queryLanguage === 'JSONata' ? queryError : runtimeError;
  const text = restricted(value, kinds.string);
  if (isNever(text)) return run.fails({ kind: 'text', error, place: property, found: value });
  if (mayBe(value, ~kinds.string)) run.mayFail(error);
  return text;
}

function valueOfField(run: StateRun, property: Property): Shape {
  const { flow, state } = run;
  if (state.queryLanguage === 'JSONata') {
    return queryShape(run, property, { states: { input: flow.data }, variables: flow.variables });
  }
  if (!property.name.endsWith('Path')) return writtenShape(property.value);
  const template = run.program.dynamic(property);
  if (template.kind === 'path' || template.kind === 'call' || template.kind === 'unknown') {
    return leafShape(run, template, flow.data);
  }
  return present;
}
