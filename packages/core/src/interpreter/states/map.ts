import type { MapState, Scope } from '../../model/state-machine.ts';
import { type RunScope, runConcurrently } from '../concurrent.ts';
import { afterInputPath } from '../data/json-path-flow.ts';
import { isJsonata, leaveScopes } from '../data/leave.ts';
import { located } from '../data/located.ts';
import type { Process } from '../drive.ts';
import { Halt } from '../failure.ts';
import type { Frame } from '../frame.ts';
import { runAttempts } from '../handlers/attempts.ts';
import { integerOf } from '../items/asked-number.ts';
import { itemContext, type MapItem } from '../items/map-item.ts';
import type { StateVisit } from '../state-visit.ts';
import { UnknownValue, type Value, withMember } from '../value.ts';
import { askedNumber } from './asked.ts';
import { runDistributed } from './distributed-map.ts';
import { iterationInput, mapItems } from './map-items.ts';
import { proceed } from './proceed.ts';
import { answeredWhole } from './whole.ts';

/** A Map runs its processor for every item, and has the outputs as a list in the order of the items. */
export function* runMap(visit: StateVisit, state: MapState, runScope: RunScope): Process<void> {
  const { processor, mode, name, property } = state;
  if (processor === undefined || mode === undefined) {
    throw new Halt('UNDECIDED', `What \`${name}\` runs for its items is not known.`, property);
  }
  const running = { processor, runScope, concurrency: Number.POSITIVE_INFINITY };
  yield* runAttempts(visit, state, () => runOnce(visit, { state, mode, running }));
}

interface MapWork {
  readonly state: MapState;
  readonly mode: 'INLINE' | 'DISTRIBUTED';
  readonly running: Running;
}

/** How the processor is run. */
export interface Running {
  readonly processor: Scope;
  readonly runScope: RunScope;
  readonly concurrency: number;
}

function* runOnce(visit: StateVisit, work: MapWork): Process<void> {
  const data = isJsonata(visit) ? visit.input : afterInputPath(visit);
  const result = visit.note('result', yield* resultOf(visit, work, data));
  const rest = leaveScopes(visit, result);
  if (rest !== undefined) yield* rest;
  proceed(visit, work.state.next);
}

function* resultOf(visit: StateVisit, { mode, running, state }: MapWork, data: Value): Process<Value> {
  const { execution } = visit.frame;
  execution.countEvents(1);
  const items = yield* mapItems(visit, data, mode);
  const concurrency = yield* concurrencyOf(visit, data, mode);
  const work = { items, data, running: { ...running, concurrency } };
  const result = mode === 'INLINE' ? yield* runInline(visit, work) : yield* runDistributed(visit, state, work);
  execution.countEvents(1);
  return result;
}

/** AWS runs at most 40 iterations at once, and 10,000 child workflows; zero asks for as many as there may be. */
const mostAtOnce = { INLINE: 40, DISTRIBUTED: 10_000 } as const;

function* concurrencyOf(visit: StateVisit, data: Value, mode: 'INLINE' | 'DISTRIBUTED'): Process<number> {
  const asked = yield* askedNumber(visit, visit.state.node, { field: 'MaxConcurrency', data });
  if (asked === undefined || asked.value instanceof UnknownValue) return mostAtOnce[mode];
  const concurrency = located(visit, asked.place, () => integerOf(asked));
  visit.note('MaxConcurrency', concurrency);
  // Recorded on AWS: with a negative number no iteration ever starts.
  if (concurrency < 0) visit.wait(Number.POSITIVE_INFINITY);
  return concurrency === 0 ? mostAtOnce[mode] : Math.min(concurrency, mostAtOnce[mode]);
}

/** What a Map works on. */
export interface MapItems {
  readonly items: readonly MapItem[] | UnknownValue;
  readonly data: Value;
  readonly running: Running;
}

function* runInline(visit: StateVisit, { items, data, running }: MapItems): Process<Value> {
  const whole = answeredWhole(visit, { payload: data });
  if (whole !== undefined) return whole;
  if (items instanceof UnknownValue) return items;
  const { frame } = visit;
  const runs = yield* runConcurrently(visit, {
    kind: 'iteration',
    count: items.length,
    concurrency: running.concurrency,
    scopeOf: () => running.processor,
    inputOf: (index) => iterationInput(visit, items[index] as MapItem, index),
    contextOf: (index) => withMember(frame.context, 'Map', { Item: itemContext(items[index] as MapItem, index) }),
    variables: frame.variables,
    stopsAtFailure: true,
    runScope: (frame, input) => runCounted(frame, input, running.runScope),
  });
  return runs.map(({ output }) => output as Value);
}

/** The history has an event before and after every iteration. */
function* runCounted(frame: Frame, input: Value, runScope: RunScope): Process<Value> {
  frame.execution.countEvents(1);
  const output = yield* runScope(frame, input);
  frame.execution.countEvents(1);
  return output;
}
