import type { ObjectNode, Property } from '../../syntax/node.ts';
import { propertyOf } from '../../syntax/node.ts';
import { join } from './join.ts';
import { queryShape } from './jsonata-field.ts';
import { isNever, isOnly, restricted } from './parts.ts';
import { selectedBy } from './path-field.ts';
import { afterTemplate, filledIn } from './payload.ts';
import { anyObject, boundedObject, copiedFields, fieldOf, kinds, never, present, type Shape } from './shape.ts';
import { type Flow, noFlow, type StateRun } from './state-run.ts';
import { mayRefuseWrite, refusingHolder, writeShape } from './write.ts';

/** What leaves a state that brought forth a result: Pass, Task, Parallel or Map. */
export function leaveWithResult(run: StateRun, result: Shape): Flow {
  if (isNever(result)) return noFlow;
  const { node, queryLanguage } = run.state;
  run.mayFail('States.DataLimitExceeded');
  if (queryLanguage === 'JSONata') {
    return leaveJsonata(run, { holder: node, states: { input: run.flow.data, result }, otherwise: result });
  }
  const variables = assignedBy(run, node, result);
  return { data: isNever(variables) ? never : outputOf(run, result), variables };
}

/** What leaves a state that only passes data on: Wait, Choice or Succeed. */
export function leaveWithInput(run: StateRun, { data, variables }: Flow, holder: ObjectNode = run.state.node): Flow {
  if (isNever(data)) return noFlow;
  run.mayFail('States.DataLimitExceeded');
  if (run.state.queryLanguage === 'JSONata') {
    return leaveJsonata(run, { holder, states: { input: data }, otherwise: data, variables });
  }
  const assigned = assignedBy(run, holder, data, variables);
  return { data: isNever(assigned) ? never : (selectedBy(run, 'OutputPath', data) ?? data), variables: assigned };
}

/** ResultSelector, ResultPath and OutputPath, in this order. */
function outputOf(run: StateRun, result: Shape): Shape {
  const selected = afterTemplate(run, 'ResultSelector', result);
  const resultPath = run.property('ResultPath');
  const merged = resultPath === undefined ? selected : withResult(run, resultPath, selected);
  return isNever(merged) ? never : (selectedBy(run, 'OutputPath', merged) ?? merged);
}

/** The raw input of the state with the result where `ResultPath` says, which may be a catcher's. */
export function withResult(run: StateRun, resultPath: Property, result: Shape): Shape {
  const { data } = run.flow;
  if (isNever(result)) return never;
  if (resultPath.value.kind === 'null') return data;
  const path = run.program.path(resultPath.value);
  if (path === undefined || path.root.kind !== 'input' || path.steps.some(({ kind }) => !writable.has(kind))) {
    run.notUnderstood(resultPath, 'Where the result is written to is not known.');
    run.mayFail(...writeErrors);
    return present;
  }
  if (mayRefuseWrite(data, path.steps)) {
    run.mayFail(...writeErrors);
    if (data.source === undefined) run.doubts.push(resultPath);
  }
  const written = { ...result, origin: result.origin ?? run.origin(resultPath) };
  const merged = writeShape(data, path.steps, written);
  if (!isNever(merged)) return merged;
  const refusing = refusingHolder(data, path.steps);
  const read = refusing && ({ kind: 'path', path, step: refusing.step } as const);
  const found = refusing?.holder ?? data;
  return run.fails({ kind: 'result-path', error: writeErrors[0], place: resultPath, found, read });
}

const writable: ReadonlySet<string> = new Set(['member', 'index']);

/** AWS was seen to use one for scalars, and the other for steps below. */
const writeErrors = ['States.ResultPathMatchFailure', 'States.ReferencePathConflict'] as const;

/** The variables after `Assign` of the state, a rule or a catcher; `$` in it is the given data. */
export function assignedBy(run: StateRun, holder: ObjectNode, data: Shape, before: Shape = run.flow.variables): Shape {
  const property = propertyOf(holder, 'Assign');
  return property === undefined ? before : withAssigned(before, filledIn(run, property, data));
}

/** The variables with others assigned over them. */
function withAssigned(before: Shape, assigned: Shape): Shape {
  if (isNever(assigned)) return never;
  const { object } = restricted(assigned, kinds.object);
  if (object === undefined || before.object === undefined || !isOnly(assigned, kinds.object)) return anyObject;
  const fields = copiedFields(before.object);
  for (const name of object.fields.keys()) fields.set(name, over(fieldOf(before.object, name), fieldOf(object, name)));
  return { ...before, object: boundedObject(fields, join(before.object.rest, object.rest)) };
}

function over(before: Shape, after: Shape): Shape {
  return (after.kinds & kinds.absent) === 0 ? after : join(before, after);
}

interface JsonataLeaving {
  /** The state, the rule or the catcher that has the fields. */
  readonly holder: ObjectNode;
  /** The members of `$states`. */
  readonly states: Readonly<Record<string, Shape>>;
  /** The output where there is no `Output`. */
  readonly otherwise: Shape;
  readonly variables?: Shape;
}

/** `Assign` and `Output` are evaluated on the same data: neither sees what the other does. */
export function leaveJsonata(
  run: StateRun,
  { holder, states, otherwise, variables = run.flow.variables }: JsonataLeaving,
): Flow {
  if (isNever(otherwise)) return noFlow;
  const assign = propertyOf(holder, 'Assign');
  const assigned = assign && queryShape(run, assign, { states, variables });
  if (assigned !== undefined && isNever(assigned)) return noFlow;
  const output = propertyOf(holder, 'Output');
  const data = output === undefined ? otherwise : queryShape(run, output, { states, variables });
  return { data, variables: assigned === undefined ? variables : withAssigned(variables, assigned) };
}
