import { readTaskResource, type TaskResource } from '../../expressions/resource.ts';
import { valueOf } from '../../model/field.ts';
import type { FallibleState, TaskState } from '../../model/state-machine.ts';
import { anyString, intersect, isNothing } from '../../solver/domain.ts';
import { within } from '../../solver/formula.ts';
import { propertyOf } from '../../syntax/node.ts';
import { errorClasses, namesFor } from './error-classes.ts';
import { afterJsonata, afterPath, afterTemplate, type Flow, flowing, isJsonata } from './flow.ts';
import { errorOutput, leaveByCatcher, leaveWithResult, type Way } from './leave.ts';
import { answering, assuming, type Position, type Walk } from './position.ts';
import { raise } from './raise.ts';
import { always, atCell, both, type Case, isThere, objectWith } from './symbolic.ts';

/** A Task returns something, or fails in each of the ways that its handlers tell apart. */
export function called(at: Position, state: TaskState, walk: Walk): readonly Way[] {
  const ready = payloads(at, walk).map((flow) => flow.at);
  const returned = ready.flatMap((before) => returning(before, state, walk));
  const [first] = ready;
  if (walk.world.purpose === 'proof') return [...returned, ...anyFailure(at, state, walk)];
  return first === undefined ? [] : [...returned, ...failing(first, state, walk)];
}

function payloads(at: Position, walk: Walk): readonly Flow[] {
  const flow = { at, value: at.data };
  if (isJsonata(at)) return afterJsonata(propertyOf(at.state.node, 'Arguments'), flow, {}, walk);
  return afterPath('InputPath', flow, walk).flatMap((data) => afterTemplate('Parameters', data, walk));
}

function returning(at: Position, state: TaskState, walk: Walk): readonly Way[] {
  const result = resultOf(state, walk);
  return flowing(at, [result]).flatMap((flow) => {
    const answered = answering(flow.at, { kind: 'return', value: flow.value });
    return leaveWithResult({ at: answered, value: flow.value }, { next: state.next }, walk);
  });
}

/** What a Task returns, where it returns anything. */
export function resultOf(state: TaskState, { world }: Walk): Case {
  const cell = world.document(`result of ${state.name}`);
  if (world.laws.governResult(cell, state.name)) return { when: isThere(cell), value: atCell(cell) };
  const resource = readTaskResource(valueOf(state.resource) ?? '');
  if (!isLambdaInvoke(resource)) return { when: always, value: atCell(cell) };
  const members = lambdaResult.map((name) => [name, world.cells.member(cell, name)] as const);
  return {
    when: both(...members.map(([, member]) => isThere(member))),
    value: objectWith(
      members.map(([name, member]) => [name, atCell(member)] as const),
      undefined,
    ),
  };
}

/** What invoking a function gives: https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html */
const lambdaResult = ['ExecutedVersion', 'Payload', 'SdkHttpMetadata', 'SdkResponseMetadata', 'StatusCode'];

function isLambdaInvoke(resource: TaskResource): boolean {
  if (resource.kind !== 'integration' || resource.pattern !== 'request-response') return false;
  return resource.service.text === 'lambda' && resource.action.text === 'invoke';
}

/** An error of each class, the name left open as far as the class goes. */
export function failing(at: Position, state: FallibleState, walk: Walk): readonly Way[] {
  const { world } = walk;
  return errorClasses(state).flatMap(({ names, retries, catcher }) => {
    const named = intersect(intersect(names, anyString), world.laws.errorsOf(state));
    const error = world.document(`error of ${state.name}`);
    const cause = world.document(`cause of ${state.name}`);
    const next = isNothing(named) ? undefined : assuming(at, both(within(error, named), within(cause, anyString)));
    if (next === undefined) return [];
    const raised = { error: atCell(error), cause: atCell(cause) };
    const failed = answering(next, { kind: 'throw', ...raised }, retries + 1);
    if (catcher === undefined) return raise(failed, raised, walk);
    return leaveByCatcher({ at: failed, value: errorOutput(raised.error, raised.cause) }, catcher, walk);
  });
}

/** For a proof, whatever a catcher may be given: who knows what a service, or a state within, fails with. */
export function anyFailure(at: Position, state: FallibleState, walk: Walk): readonly Way[] {
  const { world } = walk;
  if (world.purpose === 'witness') return [];
  return state.catchers.flatMap((catcher) => {
    const error = world.document('error');
    const next = assuming(at, within(error, intersect(namesFor(catcher, state), world.laws.errorsOf(state))));
    const value = errorOutput(atCell(error), world.unknown());
    return next === undefined ? [] : leaveByCatcher({ at: next, value }, catcher, walk);
  });
}
