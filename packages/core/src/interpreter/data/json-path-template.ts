import { evaluateIntrinsic } from '../intrinsics/evaluate.ts';
import { quotedJson } from '../java-text.ts';
import type { PathData } from '../json-path/select.ts';
import { selectPath } from '../json-path/select.ts';
import type { StateVisit } from '../state-visit.ts';
import { setMember, type Value, type ValueObject } from '../value.ts';
import { located } from './located.ts';
import type { Template, TemplateExpression, TemplateMember } from './template.ts';

/** Fills a payload template in with the data at hand. */
export function fillTemplate(template: Template, visit: StateVisit, data: PathData): Value {
  switch (template.kind) {
    case 'constant':
      return template.value;
    case 'object':
      return filledObject(template.members, visit, data);
    case 'list':
      return template.items.map((item) => fillTemplate(item, visit, data));
    case 'expression':
      return evaluateExpression(template, visit, data);
    case 'jsonata':
      throw new Error('A payload template holds no JSONata.');
  }
}

function filledObject(members: readonly TemplateMember[], visit: StateVisit, data: PathData): ValueObject {
  const object: Record<string, Value> = {};
  for (const { name, template } of members) setMember(object, name, fillTemplate(template, visit, data));
  return object;
}

/** The value of a path or an intrinsic function; a path that selects nothing fails the state. */
export function evaluateExpression(template: TemplateExpression, visit: StateVisit, data: PathData): Value {
  const { expression, text, field, place } = template;
  if (expression.kind === 'call') {
    const { chance } = visit.frame.execution;
    return located(visit, place, () => evaluateIntrinsic(expression, { data, chance, place }));
  }
  const selection = selectPath(expression, data);
  if (selection.kind === 'found') return selection.value;
  const lost = `The JSONPath '${text}' specified for the field '${field}' could not be found in the input`;
  throw visit.fault('States.Runtime', `${lost} '${quotedJson(data.input)}'`, place);
}
