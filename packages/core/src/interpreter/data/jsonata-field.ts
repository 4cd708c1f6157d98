import type { Property } from '../../syntax/node.ts';
import type { Process } from '../drive.ts';
import { queryFailureCause } from '../jsonata/query-failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { objectOf, type Value, type ValueObject } from '../value.ts';
import { type JsonataExpression, jsonataTemplateOf, type Template } from './template.ts';

/** What the expressions of a state may read of it besides its variables. */
export interface JsonataScope {
  readonly visit: StateVisit;
  /** `$states`, without its `context`. */
  readonly states: ValueObject;
  /** What stands before the field's name where it is not the state's own: `Choices[1]/`. */
  readonly within?: string;
}

/** Evaluates the value of a field, with all expressions in it. */
export function* evaluateField(property: Property, scope: JsonataScope): Process<Value> {
  const template = jsonataTemplateOf(property.value, scope.visit.program);
  if (template.kind === 'constant') return template.value;
  const states = { ...scope.states, context: scope.visit.context };
  const field = `${scope.within ?? ''}${property.name}`;
  return yield* evaluate(template, { field, visit: scope.visit, states });
}

interface Evaluating extends JsonataScope {
  readonly field: string;
}

function* evaluate(template: Template, scope: Evaluating): Process<Value> {
  switch (template.kind) {
    case 'constant':
      return template.value;
    case 'object': {
      const members: [string, Value][] = [];
      for (const { name, template: part } of template.members) members.push([name, yield* evaluate(part, scope)]);
      return objectOf(members);
    }
    case 'list': {
      const items: Value[] = [];
      for (const item of template.items) items.push(yield* evaluate(item, scope));
      return items;
    }
    case 'jsonata':
      return yield* evaluateJsonata(template, scope);
    case 'expression':
      throw new Error('A field of a JSONata state holds no payload template.');
  }
}

function* evaluateJsonata(template: JsonataExpression, { visit, states, field }: Evaluating): Process<Value> {
  const { frame } = visit;
  const { settings, chance } = frame.execution;
  const answer = yield {
    expression: template.expression,
    states,
    variables: frame.variables,
    now: settings.startTime + frame.now,
    random: () => chance.random(),
    uuid: () => chance.uuid(),
  };
  if (answer.kind === 'value') return answer.value;
  const query = { expression: template.expression, field: `${field}${template.path}` };
  throw visit.fault('States.QueryEvaluationError', queryFailureCause(query, answer) ?? '', template.place);
}
