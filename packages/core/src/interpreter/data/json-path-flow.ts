import type { ObjectNode, Property } from '../../syntax/node.ts';
import { propertyOf } from '../../syntax/node.ts';
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
  return afterPath('InputPath', visit, visit.input);
}

/** What a payload template of the state makes of the data; the data itself where the state has no such field. */
export function afterTemplate(field: string, visit: StateVisit, data: Value): Value {
  const property = visit.property(field);
  if (property === undefined) return data;
  return visit.note(
    field,
    fillTemplate(payloadTemplateOf(property.value, visit.program), visit, visitData(visit, data)),
  );
}

/** What comes out of a state whose work is done: ResultSelector, ResultPath and OutputPath, in this order. */
export function outputOf(visit: StateVisit, result: Value): Value {
  const selected = afterTemplate('ResultSelector', visit, result);
  const resultPath = visit.property('ResultPath');
  const merged =
    resultPath === undefined ? selected : visit.note('ResultPath', withResult(visit, resultPath, selected));
  return afterOutputPath(visit, merged);
}

export function afterOutputPath(visit: StateVisit, data: Value): Value {
  return afterPath('OutputPath', visit, data);
}

function afterPath(field: string, visit: StateVisit, data: Value): Value {
  if (visit.property(field) === undefined) return data;
  const selected = selectedBy(field, visit, visitData(visit, data));
  return selected === undefined ? data : visit.note(field, selected);
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
export function assignedBy(holder: ObjectNode, visit: StateVisit, data: Value): ValueObject | undefined {
  const property = propertyOf(holder, 'Assign');
  if (property === undefined) return undefined;
  const assigned = fillTemplate(payloadTemplateOf(property.value, visit.program), visit, visitData(visit, data));
  return isObject(assigned) ? assigned : undefined;
}
