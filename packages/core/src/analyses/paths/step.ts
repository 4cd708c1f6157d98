import { Halt } from '../../interpreter/failure.ts';
import { writtenValue } from '../../interpreter/written-value.ts';
import type { FailState, ParallelState, PassState, WaitState } from '../../model/state-machine.ts';
import { domainOfComparison } from '../../solver/comparison.ts';
import { anyString, ofNumbers, ofStrings } from '../../solver/domain.ts';
import { timestampsOfAnyTime } from '../../solver/instants.ts';
import { valuesAbove } from '../../solver/ordered-set.ts';
import { timestampsAt } from '../../solver/strings.ts';
import { type Property, propertyOf } from '../../syntax/node.ts';
import { chosen } from './choice-step.ts';
import {
  afterJsonata,
  afterPath,
  afterTemplate,
  type Flow,
  flowing,
  isJsonata,
  pathFieldCases,
  sceneOf,
} from './flow.ts';
import { enterRun, frameOf, leaveWithInput, leaveWithResult, type Way } from './leave.ts';
import { mapped } from './map-step.ts';
import type { Position, Run, Walk } from './position.ts';
import { raise } from './raise.ts';
import { constant, isWithin, symbolicOf } from './symbolic.ts';
import { anyFailure, called } from './task-step.ts';

/** The ways on from where a state is entered, the likely ones first. It throws a `Halt` where the definition does not tell them. */
export function waysFrom(at: Position, walk: Walk): readonly Way[] {
  const { state } = at;
  switch (state.type) {
    case 'Pass':
      return passed(at, state, walk);
    case 'Task':
      return called(at, state, walk);
    case 'Wait':
      return waited(at, state, walk);
    case 'Choice':
      return chosen(at, state, walk);
    case 'Succeed':
      return effectiveInput(at, walk).flatMap((flow) => ended(flow, walk));
    case 'Fail':
      return failed(at, state, walk);
    case 'Parallel':
      return branched(at, state, walk);
    case 'Map':
      return mapped(at, state, walk);
    case undefined:
      throw new Halt('UNDECIDED', `\`${state.name}\` has no type that can be run.`, state.property);
  }
}

/** The input after `InputPath`, which JSONata has not. */
function effectiveInput(at: Position, walk: Walk): readonly Flow[] {
  const flow = { at, value: at.data };
  return isJsonata(at) ? [flow] : afterPath('InputPath', flow, walk);
}

function passed(at: Position, state: PassState, walk: Walk): readonly Way[] {
  const result = isJsonata(at) ? undefined : propertyOf(state.node, 'Result');
  return effectiveInput(at, walk)
    .flatMap((flow) => (isJsonata(at) ? [flow] : afterTemplate('Parameters', flow, walk)))
    .map((flow) =>
      result === undefined ? flow : { ...flow, value: symbolicOf(writtenValue(result.value), walk.world) },
    )
    .flatMap((flow) => leaveWithResult(flow, { next: state.next }, walk));
}

function ended(flow: Flow, walk: Walk): readonly Way[] {
  return leaveWithInput(flow, flow.at.state.node, { next: { kind: 'missing' } }, walk);
}

function waited(at: Position, state: WaitState, walk: Walk): readonly Way[] {
  return effectiveInput(at, walk)
    .flatMap((flow) => afterWaiting(flow, walk))
    .flatMap((flow) => leaveWithInput(flow, state.node, { next: state.next }, walk));
}

/** How long is of no matter, but it has to be something that can be waited for. */
function afterWaiting({ at, value }: Flow, walk: Walk): readonly Flow[] {
  const property = ['Seconds', 'Timestamp', 'SecondsPath', 'TimestampPath']
    .map((name) => propertyOf(at.state.node, name))
    .find((one) => one !== undefined);
  if (property === undefined) throw new Halt('UNDECIDED', `\`${at.state.name}\` does not say how long it waits.`);
  const lengths = property.name.startsWith('Seconds') ? seconds : timestamps;
  const domain = lengths[walk.world.purpose];
  return lengthsOf({ at, value }, property, walk).flatMap((flow) =>
    flowing(flow.at, [{ when: isWithin(flow.value, domain), value }]),
  );
}

function lengthsOf({ at, value }: Flow, property: Property, walk: Walk): readonly Flow[] {
  if (isJsonata(at)) return afterJsonata(property, { at, value }, {}, walk);
  if (property.name.endsWith('Path')) return flowing(at, pathFieldCases(property, sceneOf(at, value, walk)));
  return [{ at, value: symbolicOf(writtenValue(property.value), walk.world) }];
}

const anyLength = ofNumbers(valuesAbove(0, 'closed'));

/** A text of digits will do as well, but is not tried. */
const seconds = { witness: anyLength, proof: { ...anyLength, strings: anyString.strings } };

const anyTime = ofStrings(timestampsAt(timestampsOfAnyTime));

/** What is long past is not waited for, so that no time runs out. */
const timestamps = {
  witness: domainOfComparison('TimestampLessThan', '2000-01-01T00:00:00Z') ?? anyTime,
  proof: anyTime,
};

/** The name of the error, null where the state says none. */
function failed(at: Position, state: FailState, walk: Walk): readonly Way[] {
  return texts(at, state, 'Error', walk).flatMap((error) =>
    texts(error.at, state, 'Cause', walk).flatMap((cause) =>
      raise(cause.at, { error: error.value, cause: cause.value }, walk),
    ),
  );
}

function texts(at: Position, state: FailState, name: string, walk: Walk): readonly Flow[] {
  const property = propertyOf(state.node, name) ?? propertyOf(state.node, `${name}Path`);
  if (property === undefined) return [{ at, value: constant(null) }];
  if (isJsonata(at)) return afterJsonata(property, { at, value: at.data }, {}, walk);
  if (property.name === name) return [{ at, value: symbolicOf(writtenValue(property.value), walk.world) }];
  return flowing(at, pathFieldCases(property, sceneOf(at, at.data, walk)));
}

function branched(at: Position, state: ParallelState, walk: Walk): readonly Way[] {
  const inputs = isJsonata(at)
    ? afterJsonata(propertyOf(state.node, 'Arguments'), { at, value: at.data }, {}, walk)
    : effectiveInput(at, walk).flatMap((flow) => afterTemplate('Parameters', flow, walk));
  return [...inputs.flatMap((flow) => branchesFrom(flow, state, walk)), ...anyFailure(at, state, walk)];
}

/** One branch after the other. For a proof each is also looked at alone, since none waits for the others to succeed. */
function branchesFrom({ at, value }: Flow, state: ParallelState, walk: Walk): readonly Way[] {
  const runs = state.branches.map((scope): Run => ({ scope, input: value, item: at.frame?.runs[0]?.item }));
  const frame = frameOf(at, runs);
  const all = enterRun(at, frame, walk);
  if (walk.world.purpose === 'witness') return all;
  const alone = runs.slice(1).flatMap((run) => enterRun(at, { ...frame, runs: [run], result: 'inside' }, walk));
  return [...all, ...alone];
}
