import { stringField, valueOf } from '../../model/field.ts';
import type { MapState } from '../../model/state-machine.ts';
import { type RunScope, runConcurrently } from '../concurrent.ts';
import { childContext, machineArnOf } from '../context-object.ts';
import { located } from '../data/located.ts';
import type { Process, Remainder } from '../drive.ts';
import { ExecutionEnd } from '../execution.ts';
import { Failure } from '../failure.ts';
import type { Frame } from '../frame.ts';
import { batchItems } from '../items/batch-items.ts';
import type { MapItem } from '../items/map-item.ts';
import type { ChildExecution, MapRun } from '../items/map-run.ts';
import { mapResult } from '../items/result-writer.ts';
import { exceedsTolerance, type Tolerance, toleranceFailure, toleranceOf } from '../items/tolerance.ts';
import type { ScopeRun } from '../simulation.ts';
import type { StateVisit } from '../state-visit.ts';
import { UnknownValue, type Value } from '../value.ts';
import { askedNumber } from './asked.ts';
import { evaluated, partOf } from './item-reader.ts';
import type { MapItems, Running } from './map.ts';
import { iterationInput } from './map-items.ts';
import { resultWriterOf } from './result-writer.ts';
import { answeredWhole } from './whole.ts';

/** A distributed Map runs its processor as an execution of its own for every item, or batch of items, and bears some failures. */
export function* runDistributed(visit: StateVisit, work: MapItems, running: Running): Process<Value> {
  const { execution } = visit.frame;
  execution.countEvents(1);
  const tolerance = yield* toleranceFor(visit, work.data);
  const writer = yield* resultWriterOf(visit, work.data);
  const whole = answeredWhole(visit, { payload: work.data, tolerance });
  if (whole !== undefined) return whole;
  if (work.items instanceof UnknownValue) return work.items;
  const inputs = yield* inputsOf(visit, work.items, work.data);
  const run = mapRunOf(visit, running.state);
  const children = inputs.map((input) => ({ ...input, name: execution.chance.uuid() }));
  const runs = yield* runChildren(visit, { run, children, concurrency: work.concurrency }, running);
  failBeyond(tolerance, { runs, children });
  execution.countEvents(1);
  return mapResult(
    { run, children: runs.map((one, index) => childOf(visit, one, (children[index] as Child).name)) },
    writer,
  );
}

/** What one child execution is given, and for how many items it stands. */
interface ChildInput {
  readonly input: Value;
  readonly size: number;
}

interface Child extends ChildInput {
  readonly name: string;
}

function* inputsOf(visit: StateVisit, items: readonly MapItem[], data: Value): Process<readonly ChildInput[]> {
  const inputs: Value[] = [];
  for (const [index, item] of items.entries()) inputs.push(yield* iterationInput(visit, item, index));
  const batcher = visit.fields.ItemBatcher;
  if (batcher?.value.kind !== 'object') return inputs.map((input) => ({ input, size: 1 }));
  const maxItems = yield* askedNumber(visit, batcher.value, { field: 'MaxItemsPerBatch', data });
  const maxBytes = yield* askedNumber(visit, batcher.value, { field: 'MaxInputBytesPerBatch', data });
  const given = partOf(batcher, 'BatchInput');
  const batchInput = given === undefined ? undefined : yield* evaluated(visit, given, data);
  return located(visit, batcher, () => batchItems(inputs, { maxItems, maxBytes, batchInput }));
}

interface Children {
  readonly run: MapRun;
  readonly children: readonly Child[];
  readonly concurrency: number;
}

/** Child executions see neither the variables nor the context object of their parent. */
function* runChildren(
  visit: StateVisit,
  { run, children, concurrency }: Children,
  { processor, runScope }: Running,
): Process<readonly ScopeRun[]> {
  let ended: readonly ScopeRun[] = [];
  const rest = runConcurrently(visit, {
    kind: 'iteration',
    count: children.length,
    concurrency,
    scopeOf: () => processor,
    contextOf: (index) => childContext(visit, run, children[index] as Child),
    variables: {},
    stopsAtFailure: false,
    run: (frame, index) => runWithOwnHistory(frame, (children[index] as Child).input, runScope),
    conclude: (runs) => {
      ended = runs;
      return undefined;
    },
  });
  if (rest !== undefined) yield* rest;
  return ended;
}

/** A child execution whose history is full fails alone. */
function* runWithOwnHistory(frame: Frame, input: Value, runScope: RunScope): Process<void> {
  const { execution } = frame;
  const { events } = execution;
  execution.events = 1;
  try {
    const rest: Remainder = runScope(frame, input);
    if (rest !== undefined) yield* rest;
  } catch (thrown) {
    throw thrown instanceof ExecutionEnd && thrown.status === 'FAILED' ? thrown.failure : thrown;
  } finally {
    execution.events = events;
  }
}

function* toleranceFor(visit: StateVisit, data: Value): Process<Tolerance> {
  const { node, property } = visit.state;
  const count = yield* askedNumber(visit, node, { field: 'ToleratedFailureCount', data });
  const percentage = yield* askedNumber(visit, node, { field: 'ToleratedFailurePercentage', data });
  const tolerance = located(visit, (count ?? percentage)?.place ?? property, () => toleranceOf({ count, percentage }));
  if (tolerance.count !== undefined) visit.note('ToleratedFailureCount', tolerance.count);
  if (tolerance.percentage !== undefined) visit.note('ToleratedFailurePercentage', tolerance.percentage);
  return tolerance;
}

interface Finished {
  readonly runs: readonly ScopeRun[];
  readonly children: readonly Child[];
}

/** The Map fails when more of its items failed than it bears. A batch that failed is all of its items. */
function failBeyond(tolerance: Tolerance, { runs, children }: Finished): void {
  let failed = 0;
  let total = 0;
  for (const { index, failure } of runs) {
    const { size } = children[index] as Child;
    total += size;
    if (failure !== undefined) failed += size;
  }
  if (!exceedsTolerance(failed, total, tolerance)) return;
  const { error, cause } = toleranceFailure();
  throw new Failure({ error, cause, place: runs.find(({ failure }) => failure !== undefined)?.failure?.place });
}

function childOf(visit: StateVisit, run: ScopeRun, name: string): ChildExecution {
  const { startTime } = visit.frame.execution.settings;
  const { input, output, failure, startedAt, endedAt } = run;
  return {
    status: failure === undefined ? 'SUCCEEDED' : 'FAILED',
    name,
    input,
    output,
    error: failure?.error,
    cause: failure?.cause,
    startedAt: startTime + startedAt,
    stoppedAt: startTime + endedAt,
  };
}

function mapRunOf(visit: StateVisit, { name, node }: MapState): MapRun {
  const { execution, context } = visit.frame;
  const label = valueOf(stringField(node, 'Label'));
  return { stateMachineArn: machineArnOf(context), stateName: name, label, id: execution.chance.uuid() };
}
