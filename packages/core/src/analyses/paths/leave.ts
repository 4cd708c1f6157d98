import { Halt } from '../../interpreter/failure.ts';
import type { Field } from '../../model/field.ts';
import type { Catcher, Scope } from '../../model/state-machine.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import {
  afterJsonata,
  afterPath,
  afterResultPath,
  afterTemplate,
  assigning,
  type Flow,
  isJsonata,
  sceneOf,
  withStates,
} from './flow.ts';
import { type Ending, entering, type Frame, type Position, type Run, type Walk } from './position.ts';
import { atCell, listOf, objectWith, type Symbolic } from './symbolic.ts';

/** Where a path goes on, or that it ends. */
export type Way = Position | Ending;

export function isEnding(way: Way): way is Ending {
  return 'status' in way;
}

/** Where a state leads, and where that is written. */
export interface Onward {
  readonly next: Field<string>;
  readonly place?: Node | Property;
}

/** Leaves Pass, Task, Parallel or Map with a result. */
export function leaveWithResult({ at, value }: Flow, onward: Onward, walk: Walk): readonly Way[] {
  if (isJsonata(at))
    return leaveJsonata({ at, value }, { holder: at.state.node, states: { result: value } }, onward, walk);
  return assigning(at.state.node, { at, value }, sceneOf(at, value, walk))
    .flatMap((flow) => afterTemplate('ResultSelector', flow, walk))
    .flatMap((flow) => afterResultPath(at.state.node, flow, walk))
    .flatMap((flow) => afterPath('OutputPath', flow, walk))
    .flatMap((flow) => proceed(flow, onward, walk));
}

/** Leaves a state that only passes data on; a rule of a Choice holds its own fields. */
export function leaveWithInput({ at, value }: Flow, holder: ObjectNode, onward: Onward, walk: Walk): readonly Way[] {
  if (isJsonata(at)) return leaveJsonata({ at, value: at.data }, { holder, states: {} }, onward, walk);
  return assigning(holder, { at, value }, sceneOf(at, value, walk))
    .flatMap((flow) => afterPath('OutputPath', flow, walk))
    .flatMap((flow) => proceed(flow, onward, walk));
}

/** Leaves a state by a catcher, with the error in its output. */
export function leaveByCatcher({ at, value }: Flow, catcher: Catcher, walk: Walk): readonly Way[] {
  const onward = { next: catcher.next, place: catcher.node };
  const holder = catcher.node;
  if (isJsonata(at)) return leaveJsonata({ at, value }, { holder, states: { errorOutput: value } }, onward, walk);
  return assigning(holder, { at, value }, sceneOf(at, value, walk))
    .flatMap((flow) => afterResultPath(holder, flow, walk))
    .flatMap((flow) => proceed(flow, onward, walk));
}

interface JsonataLeaving {
  readonly holder: ObjectNode;
  readonly states: Readonly<Record<string, Symbolic>>;
}

/** `Assign` and `Output` see the same variables. */
function leaveJsonata(flow: Flow, { holder, states }: JsonataLeaving, onward: Onward, walk: Walk): readonly Way[] {
  const before = flow.at.variables;
  const scene = withStates(sceneOf(flow.at, flow.at.data, walk), states);
  return assigning(holder, flow, scene).flatMap(({ at, value }) => {
    const { variables } = at;
    const outputs = afterJsonata(
      propertyOf(holder, 'Output'),
      { at: { ...at, variables: before }, value },
      states,
      walk,
    );
    return outputs.flatMap((output) => proceed({ at: { ...output.at, variables }, value: output.value }, onward, walk));
  });
}

function proceed({ at, value }: Flow, { next, place }: Onward, walk: Walk): readonly Way[] {
  if (next.kind === 'missing') return leaveScope(at, value, walk);
  if (next.kind !== 'present') throw new Halt('UNDECIDED', `Where \`${at.state.name}\` goes on is not known.`);
  const target = walk.targets.at(place ?? next.property);
  return target === undefined ? [] : [entering({ ...at, data: value }, target)];
}

/** The end of a machine, or of a branch or an iteration, after which the next one comes. */
export function leaveScope(at: Position, output: Symbolic, walk: Walk): readonly Way[] {
  const { frame, store, trail, answers } = at;
  if (frame === undefined) return [{ store, trail, answers, status: 'SUCCEEDED' }];
  const outputs = [...frame.outputs, output];
  const runs = frame.runs.slice(1);
  if (runs.length > 0) return enterRun({ ...at, variables: frame.variables }, { ...frame, runs, outputs }, walk);
  return frame.result === 'inside' ? [] : finish(at, { ...frame, outputs }, walk);
}

/** Enters the first state of the first of the runs. */
export function enterRun(at: Position, frame: Frame, walk: Walk): readonly Way[] {
  const [run] = frame.runs;
  if (run === undefined) return finish(at, frame, walk);
  if (frame.depth > mostFrames)
    throw new Halt('LIMIT', `More than ${mostFrames} Parallel and Map states are within each other.`);
  const target = walk.targets.at(startOf(run.scope));
  if (target === undefined) return [];
  const variables = isDistributed(frame) ? { values: new Map(), areAll: true } : at.variables;
  return [entering({ ...at, frame, data: run.input, variables }, target)];
}

/** As many as a simulation runs within each other; the end of an inner one may be the end of all of them. */
const mostFrames = 40;

function startOf({ startAt }: Scope): Property | undefined {
  return startAt.kind === 'present' ? startAt.property : undefined;
}

export function isDistributed({ owner }: Frame): boolean {
  return owner.type === 'Map' && owner.mode === 'DISTRIBUTED';
}

/** The state around goes on with the outputs. */
function finish(at: Position, frame: Frame, walk: Walk): readonly Way[] {
  const value = frame.result === 'list' ? listOf(frame.outputs) : atCell(walk.world.mixture());
  return leaveWithResult({ at: backIn(frame, at), value }, { next: frame.owner.next }, walk);
}

/** The place after a Parallel or Map, with the data and variables from before it. */
export function backIn({ owner, data, variables, outer }: Frame, at: Position): Position {
  return { ...at, state: owner, data, variables, frame: outer };
}

/** What is needed to go on after a Parallel or Map. */
export function frameOf(at: Position, runs: readonly Run[], result: Frame['result'] = 'list'): Frame {
  const { data, variables, frame: outer, answers, state } = at;
  const depth = (outer?.depth ?? 0) + 1;
  return { owner: state as Frame['owner'], data, variables, outer, depth, answers, runs, outputs: [], result };
}

/** What a catcher is given. */
export function errorOutput(error: Symbolic, cause: Symbolic): Symbolic {
  return objectWith([
    ['Error', error],
    ['Cause', cause],
  ]);
}
