import type { Property } from '../../syntax/node.ts';
import { writeAt, writeFailure } from '../json-path/write.ts';
import type { StateVisit } from '../state-visit.ts';
import { isObject, UnknownValue, type Value, type ValueObject } from '../value.ts';
import { fillTemplate } from './json-path-template.ts';
import { located } from './located.ts';
import { pathOf, selectedBy } from './path-field.ts';
import { payloadTemplateOf } from './template.ts';
import { visitData } from './visit-data.ts';

/** The data after `InputPath`. */
export function afterInputPath(visit: StateVisit): Value {
  return afterPath(visit.fields.InputPath, visit, visit.input);
}

/** What a payload template of the state makes of the data; the data itself where the state has no such field. */
export function afterTemplate(property: Property | undefined, visit: StateVisit, data: Value): Value {
  if (property === undefined) return data;
  return visit.note(
    property.name,
    fillTemplate(payloadTemplateOf(property.value, visit.program), visit, visitData(visit, data)),
  );
}

/** What comes out of a state whose work is done: ResultSelector, ResultPath and OutputPath, in this order. */
export function outputOf(visit: StateVisit, result: Value): Value {
  const { ResultSelector, ResultPath } = visit.fields;
  const selected = afterTemplate(ResultSelector, visit, result);
  const merged =
    ResultPath === undefined ? selected : visit.note('ResultPath', withResult(visit, ResultPath, selected));
  return afterOutputPath(visit, merged);
}

export function afterOutputPath(visit: StateVisit, data: Value): Value {
  return afterPath(visit.fields.OutputPath, visit, data);
}

function afterPath(property: Property | undefined, visit: StateVisit, data: Value): Value {
  if (property === undefined) return data;
  return visit.note(property.name, selectedBy(property, visit, visitData(visit, data)));
}

/** The raw input of the state with the result where `ResultPath` says, which may be a catcher's. */
export function withResult(visit: StateVisit, resultPath: Property, result: Value): Value {
  const { input } = visit;
  const { value } = resultPath;
  if (value.kind === 'null') return input;
  if (input instanceof UnknownValue || value.kind === 'opaque') return input;
  const path = pathOf(resultPath, visit);
  const written = writeAt(input, path, result);
  if (written !== undefined) return written;
  return located(visit, resultPath, () => {
    throw writeFailure(input, path, resultPath);
  });
}

/** The variables that `Assign` of the state, a rule or a catcher sets; `$` in it is the given data. */
export function assignedBy(property: Property | undefined, visit: StateVisit, data: Value): ValueObject | undefined {
  if (property === undefined) return undefined;
  const assigned = fillTemplate(payloadTemplateOf(property.value, visit.program), visit, visitData(visit, data));
  return isObject(assigned) ? assigned : undefined;
}
