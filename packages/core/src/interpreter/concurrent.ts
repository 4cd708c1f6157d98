import type { Scope } from '../model/state-machine.ts';
import type { Process } from './drive.ts';
import { ExecutionEnd } from './execution.ts';
import { Failure, Halt } from './failure.ts';
import { Frame } from './frame.ts';
import type { ScopeRun } from './simulation.ts';
import type { StateVisit } from './state-visit.ts';
import type { Value, ValueObject } from './value.ts';

/** Runs a scope to its end. Handed down, because the states of a scope run scopes themselves. */
export type RunScope = (frame: Frame, input: Value) => Process<Value>;

/** Branches or iterations that run beside each other. */
export interface Concurrent {
  readonly kind: ScopeRun['kind'];
  readonly count: number;
  /** How many may run at once. */
  readonly concurrency: number;
  readonly scopeOf: (index: number) => Scope;
  /** What the one of that number is given; evaluated when it starts. */
  readonly inputOf: (index: number) => Process<Value>;
  /** The context object inside of it, but for the state. */
  readonly contextOf: (index: number) => ValueObject;
  readonly variables: ValueObject;
  /** Whether a failure stops the others. */
  readonly stopsAtFailure: boolean;
  readonly runScope: RunScope;
}

/**
 * Runs all, each in a virtual time of its own, one after the other in the order of their numbers, so that the same settings always
 * give the same trace. The first failure in time stops those that are still at work then, and keeps later ones from starting.
 */
export function* runConcurrently(visit: StateVisit, all: Concurrent): Process<readonly ScopeRun[]> {
  const slots = new Slots(visit.frame.now, all.concurrency);
  const runs: OngoingRun[] = [];
  let first: OngoingRun | undefined;
  for (let index = 0; index < all.count; index++) {
    const startedAt = slots.take();
    if (first !== undefined && index >= all.concurrency && first.endedAt <= startedAt) break;
    const run = yield* runOne(visit, all, { index, startedAt });
    slots.release(run.endedAt);
    runs.push(run);
    if (run.end !== undefined && !isTimeout(run.end)) return notAllRun(visit, runs, run.end);
    if (all.stopsAtFailure && hasEnded(run) && (first === undefined || run.endedAt < first.endedAt)) first = run;
  }
  return first === undefined ? allRun(visit, runs) : stoppedBy(first, visit, runs);
}

/** An input that needs no evaluating. */
// biome-ignore lint/correctness/useYield: it is a process to whoever asks for an input.
export function* given(input: Value): Process<Value> {
  return input;
}

interface OngoingRun extends ScopeRun {
  /** Set where the whole execution ended in it, or cannot be followed further. */
  readonly end: End | undefined;
}

type End = ExecutionEnd | Halt;

/** Time runs out at its time, whatever is run before; all else ends what is run. */
function isTimeout(end: End): boolean {
  return end.status === 'TIMED_OUT';
}

function hasEnded({ failure, end }: OngoingRun): boolean {
  return failure !== undefined || end !== undefined;
}

interface Start {
  readonly index: number;
  readonly startedAt: number;
}

function* runOne(visit: StateVisit, all: Concurrent, start: Start): Process<OngoingRun> {
  const frame = frameOf(visit, all, start);
  visit.frame.now = start.startedAt;
  let input: Value = null;
  try {
    input = yield* all.inputOf(start.index);
    return ended(all, start, { frame, input, output: yield* all.runScope(frame, input) });
  } catch (thrown) {
    if (thrown instanceof Failure) return ended(all, start, { frame, input, failure: thrown });
    if (thrown instanceof ExecutionEnd || thrown instanceof Halt)
      return ended(all, start, { frame, input, end: thrown });
    throw thrown;
  }
}

interface Ending {
  readonly frame: Frame;
  readonly input: Value;
  readonly output?: Value;
  readonly failure?: Failure;
  readonly end?: End;
}

function ended({ kind }: Concurrent, { index, startedAt }: Start, ending: Ending): OngoingRun {
  const { frame, input, output, failure, end } = ending;
  return {
    kind,
    index,
    startedAt,
    endedAt: frame.now,
    input,
    visits: frame.visits,
    output,
    failure,
    aborted: false,
    end,
  };
}

function frameOf({ frame }: StateVisit, all: Concurrent, { index, startedAt }: Start): Frame {
  const { limits } = frame.execution;
  const depth = frame.depth + 1;
  if (depth > limits.depth)
    throw new Halt('LIMIT', `More than ${limits.depth} Parallel and Map states are within each other.`);
  return new Frame({
    execution: frame.execution,
    scope: all.scopeOf(index),
    depth,
    now: startedAt,
    variables: all.variables,
    contextOf: () => all.contextOf(index),
  });
}

/** The state's own time goes on from the end of the last one. */
function allRun(visit: StateVisit, runs: readonly OngoingRun[]): readonly ScopeRun[] {
  visit.frame.now = endOfLast(visit, runs);
  visit.noteRuns(runs);
  return runs;
}

/** The state's own time goes on from the failure, or is out; what was not yet done then was never done. */
function stoppedBy(first: OngoingRun, visit: StateVisit, runs: readonly OngoingRun[]): never {
  const at = first.endedAt;
  visit.frame.now = at;
  visit.noteRuns(runs.map((run) => (run.endedAt <= at ? run : { ...begunBy(at, run), endedAt: at })));
  if (first.end !== undefined) endWithin(visit, first.end);
  throw first.failure;
}

/** The others are never run, so it is known in part only what became of these. */
function notAllRun(visit: StateVisit, runs: readonly OngoingRun[], end: End): never {
  const start = runs[0]?.startedAt ?? 0;
  visit.frame.now = endOfLast(visit, runs);
  // At a bound of ours these did what they did; otherwise, one of those that were not run may have stopped them before.
  visit.noteRuns(end.status === 'LIMIT' ? runs : runs.map((run) => begunBy(start, run)));
  endWithin(visit, end);
}

/** No failure is thrown that would end the attempt, and what was done in it is to be seen. */
function endWithin(visit: StateVisit, end: End): never {
  visit.endAttempt({});
  throw end;
}

function endOfLast({ frame }: StateVisit, runs: readonly OngoingRun[]): number {
  return runs.reduce((latest, { endedAt }) => Math.max(latest, endedAt), frame.now);
}

/** What was begun of one that was stopped, or may have been. */
function begunBy(at: number, run: OngoingRun): ScopeRun {
  const visits = run.visits.filter(({ enteredAt }) => enteredAt <= at);
  return { ...run, visits, output: undefined, failure: undefined, aborted: true };
}

/** The times at which one of several places becomes free, the earliest first. */
class Slots {
  private readonly free: number[] = [];
  private readonly start: number;
  private unused: number;

  constructor(start: number, count: number) {
    this.start = start;
    this.unused = count;
  }

  take(): number {
    if (this.unused > 0) {
      this.unused -= 1;
      return this.start;
    }
    return this.free.shift() ?? this.start;
  }

  release(at: number): void {
    let index = this.free.length;
    while (index > 0 && (this.free[index - 1] as number) > at) index -= 1;
    this.free.splice(index, 0, at);
  }
}
