import type { ObjectNode } from '../../syntax/node.ts';
import { propertyOf } from '../../syntax/node.ts';
import type { Process } from '../drive.ts';
import { Failure } from '../failure.ts';
import { runsJsonata } from '../query-language.ts';
import type { StateVisit } from '../state-visit.ts';
import { isObject, type Value, type ValueObject, withMembers } from '../value.ts';
import { afterOutputPath, assignedBy, outputOf } from './json-path-flow.ts';
import { evaluateField } from './jsonata-field.ts';

/** Leaves a JSONPath state that brought forth a result: Pass, Task, Parallel or Map. */
export function leaveWithResult(visit: StateVisit, result: Value): void {
  const assigned = assignedBy(visit.fields.Assign, visit, result);
  leave(visit, { output: outputOf(visit, result), assigned });
}

/** The same of a JSONata state. */
export function leaveJsonataWithResult(visit: StateVisit, result: Value): Process<void> {
  const states = { input: visit.input, result };
  return leaveJsonata(visit, { holder: visit.state.node, states, otherwise: result });
}

/** Leaves a JSONPath state that only passes data on: Wait, Choice or Succeed. A rule of a Choice has an `Assign` of its own. */
export function leaveWithInput(visit: StateVisit, data: Value, assign = visit.fields.Assign): void {
  const assigned = assignedBy(assign, visit, data);
  leave(visit, { output: afterOutputPath(visit, data), assigned });
}

/** The same of a JSONata state. */
export function leaveJsonataWithInput(visit: StateVisit, holder: ObjectNode = visit.state.node): Process<void> {
  return leaveJsonata(visit, { holder, states: { input: visit.input }, otherwise: visit.input });
}

/** What evaluating `Assign` and `Output` takes. */
interface JsonataLeaving {
  /** The state, the rule or the catcher that has the fields. */
  readonly holder: ObjectNode;
  readonly states: ValueObject;
  /** The output where there is no `Output`. */
  readonly otherwise: Value;
}

/** `Assign` and `Output` are evaluated on the same data: neither sees what the other does. */
export function* leaveJsonata(visit: StateVisit, { holder, states, otherwise }: JsonataLeaving): Process<void> {
  const assign = propertyOf(holder, 'Assign');
  const assigned = assign === undefined ? undefined : yield* evaluateField(assign, { visit, states });
  const output = propertyOf(holder, 'Output');
  const value = output === undefined ? otherwise : yield* evaluateField(output, { visit, states });
  if (output !== undefined) visit.note('Output', value);
  leave(visit, { output: value, assigned: isObject(assigned) ? assigned : undefined });
}

interface Leaving {
  readonly output: Value;
  readonly assigned: ValueObject | undefined;
}

/** Sets what the state leaves behind. Nothing of it is visible before. */
export function leave(visit: StateVisit, { output, assigned }: Leaving): void {
  const { frame } = visit;
  if (output !== visit.input && frame.execution.weigh(output) === 'too-large') throw dataLimit(visit, visit.state.name);
  visit.output = output;
  if (assigned === undefined) return;
  frame.execution.weigh(assigned);
  visit.assigned = assigned;
  frame.variables = withMembers(frame.variables, assigned);
}

/** The error of data that is too large, in the words recorded on AWS. */
export function dataLimit(visit: StateVisit, who: string): Failure {
  const cause = `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`;
  return new Failure({ error: 'States.DataLimitExceeded', cause, place: visit.state.property });
}

/** Whether the state is written in JSONata. */
export function isJsonata({ state }: StateVisit): boolean {
  return runsJsonata(state);
}
