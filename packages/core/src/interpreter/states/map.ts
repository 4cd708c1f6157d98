import type { MapState, Scope } from '../../model/state-machine.ts';
import { type RunScope, runConcurrently } from '../concurrent.ts';
import { afterInputPath } from '../data/json-path-flow.ts';
import { isJsonata } from '../data/leave.ts';
import { located } from '../data/located.ts';
import type { Process, Remainder } from '../drive.ts';
import { Halt } from '../failure.ts';
import type { Frame } from '../frame.ts';
import { runAttempts } from '../handlers/attempts.ts';
import { integerOf } from '../items/asked-number.ts';
import { itemContext, type MapItem } from '../items/map-item.ts';
import type { StateVisit } from '../state-visit.ts';
import { UnknownValue, type Value, withMember } from '../value.ts';
import { type AskedAt, askedNumber, writtenNumber } from './asked.ts';
import { runDistributed } from './distributed-map.ts';
import { leaveScopes, outputsOf } from './leave-scopes.ts';
import { iterationInput, jsonPathInput, jsonPathItems, mapItems } from './map-items.ts';
import { answeredWhole } from './whole.ts';

/** A Map runs its processor for every item, and has the outputs as a list in the order of the items. */
export function runMap(visit: StateVisit, state: MapState, runScope: RunScope): Remainder {
  const { processor, mode, name, property } = state;
  if (processor === undefined || mode === undefined) {
    throw new Halt('UNDECIDED', `What \`${name}\` runs for its items is not known.`, property);
  }
  const running = { state, processor, runScope };
  const isPlain = mode === 'INLINE' && !isJsonata(visit);
  return runAttempts(visit, state, () => (isPlain ? runJsonPath(visit, running) : runEvaluated(visit, mode, running)));
}

/** How the processor is run. */
export interface Running {
  readonly state: MapState;
  readonly processor: Scope;
  readonly runScope: RunScope;
}

/** What a Map works on. */
export interface MapItems {
  readonly items: readonly MapItem[] | UnknownValue;
  readonly data: Value;
  readonly concurrency: number;
}

type Mode = 'INLINE' | 'DISTRIBUTED';

/** Nothing of the Map itself has to be waited for. */
function runJsonPath(visit: StateVisit, running: Running): Remainder {
  const data = afterInputPath(visit);
  visit.frame.execution.countEvents(1);
  const items = jsonPathItems(visit, data, 'INLINE');
  const asked = writtenNumber(visit, visit.state.node, { field: 'MaxConcurrency', data });
  return runInline(visit, { items, data, concurrency: concurrencyOf(visit, asked, 'INLINE') }, running);
}

function* runEvaluated(visit: StateVisit, mode: Mode, running: Running): Process<void> {
  const data = isJsonata(visit) ? visit.input : afterInputPath(visit);
  visit.frame.execution.countEvents(1);
  const items = yield* mapItems(visit, data, mode);
  const asked = yield* askedNumber(visit, visit.state.node, { field: 'MaxConcurrency', data });
  const work = { items, data, concurrency: concurrencyOf(visit, asked, mode) };
  const rest =
    mode === 'INLINE'
      ? runInline(visit, work, running)
      : leaveMap(visit, running, yield* runDistributed(visit, work, running));
  if (rest !== undefined) yield* rest;
}

/** AWS runs at most 40 iterations at once, and 10,000 child workflows; zero asks for as many as there may be. */
const mostAtOnce = { INLINE: 40, DISTRIBUTED: 10_000 } as const;

function concurrencyOf(visit: StateVisit, asked: AskedAt | undefined, mode: Mode): number {
  if (asked === undefined || asked.value instanceof UnknownValue) return mostAtOnce[mode];
  const concurrency = located(visit, asked.place, () => integerOf(asked));
  visit.note('MaxConcurrency', concurrency);
  // Recorded on AWS: with a negative number no iteration ever starts.
  if (concurrency < 0) visit.wait(Number.POSITIVE_INFINITY);
  return concurrency === 0 ? mostAtOnce[mode] : Math.min(concurrency, mostAtOnce[mode]);
}

function runInline(visit: StateVisit, { items, data, concurrency }: MapItems, running: Running): Remainder {
  const whole = answeredWhole(visit, { payload: data });
  if (whole !== undefined) return leaveMap(visit, running, whole);
  if (items instanceof UnknownValue) return leaveMap(visit, running, items);
  const { frame } = visit;
  return runConcurrently(visit, {
    kind: 'iteration',
    count: items.length,
    concurrency,
    scopeOf: () => running.processor,
    contextOf: (index) => withMember(frame.context, 'Map', { Item: itemContext(items[index] as MapItem, index) }),
    variables: frame.variables,
    stopsAtFailure: true,
    run: (iteration, index) => runItem(visit, { iteration, item: items[index] as MapItem, index }, running.runScope),
    conclude: (runs) => leaveMap(visit, running, outputsOf(runs)),
  });
}

function leaveMap(visit: StateVisit, { state }: Running, result: Value): Remainder {
  visit.frame.execution.countEvents(1);
  return leaveScopes(visit, result, state.next);
}

interface Iteration {
  readonly iteration: Frame;
  readonly item: MapItem;
  readonly index: number;
}

function runItem(visit: StateVisit, given: Iteration, runScope: RunScope): Remainder {
  if (isJsonata(visit)) return runJsonataItem(visit, given, runScope);
  return runIteration(given.iteration, jsonPathInput(visit, given.item, given.index), runScope);
}

function* runJsonataItem(visit: StateVisit, { iteration, item, index }: Iteration, runScope: RunScope): Process<void> {
  const rest = runIteration(iteration, yield* iterationInput(visit, item, index), runScope);
  if (rest !== undefined) yield* rest;
}

/** The history has an event before and after every iteration. */
function runIteration(iteration: Frame, input: Value, runScope: RunScope): Remainder {
  iteration.execution.countEvents(1);
  const rest = runScope(iteration, input);
  if (rest !== undefined) return counted(iteration, rest);
  iteration.execution.countEvents(1);
  return undefined;
}

function* counted({ execution }: Frame, rest: Process<void>): Process<void> {
  yield* rest;
  execution.countEvents(1);
}
