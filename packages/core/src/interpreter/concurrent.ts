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
    const run = yield* runOne(visit, all, { index, startedAt, before: runs });
    slots.release(run.endedAt);
    runs.push(run);
    if (run.end instanceof Halt) return stoppedWithin(visit, runs, run.end);
    if (all.stopsAtFailure && hasEnded(run) && (first === undefined || run.endedAt < first.endedAt)) first = run;
  }
  return finished(visit, runs, first);
}

/** An input that needs no evaluating. */
// biome-ignore lint/correctness/useYield: it is a process to whoever asks for an input.
export function* given(input: Value): Process<Value> {
  return input;
}

interface OngoingRun extends ScopeRun {
  /** Set where the time of the whole execution ran out in it, or it cannot be followed further. */
  readonly end: ExecutionEnd | Halt | undefined;
}

function hasEnded({ failure, end }: OngoingRun): boolean {
  return failure !== undefined || end !== undefined;
}

interface Start {
  readonly index: number;
  readonly startedAt: number;
  /** Those that were run before it. */
  readonly before: readonly ScopeRun[];
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
    if (thrown instanceof Halt || (thrown instanceof ExecutionEnd && thrown.status === 'TIMED_OUT'))
      return ended(all, start, { frame, input, end: thrown });
    noted(visit, cutShort([...start.before, ended(all, start, { frame, input })]));
    visit.endAttempt({});
    throw thrown;
  }
}

/** Of runs that were not all run, what came to pass at their beginning: whether any of the others stopped them later is not known. */
function cutShort(runs: readonly ScopeRun[]): readonly ScopeRun[] {
  const beginning = runs[0]?.startedAt ?? 0;
  return runs.map((run) => ({
    ...run,
    visits: run.visits.filter(({ enteredAt }) => enteredAt <= beginning),
    output: undefined,
    failure: undefined,
    aborted: true,
  }));
}

interface Ending {
  readonly frame: Frame;
  readonly input: Value;
  readonly output?: Value;
  readonly failure?: Failure;
  readonly end?: ExecutionEnd | Halt;
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

/** Nothing more can be said, and what was done up to there is kept. */
function stoppedWithin(visit: StateVisit, runs: readonly OngoingRun[], halt: Halt): never {
  // At a bound it is known what was done; where a branch cannot be followed, another one might have failed meanwhile.
  visit.frame.now = runs.reduce((latest, { endedAt }) => Math.max(latest, endedAt), visit.frame.now);
  noted(visit, halt.status === 'LIMIT' ? runs : cutShort(runs));
  visit.endAttempt({});
  throw halt;
}

/** The state's own time goes on from the end of the last one, or from the failure that stopped them. */
function finished(visit: StateVisit, runs: readonly OngoingRun[], first: OngoingRun | undefined): readonly ScopeRun[] {
  const { frame } = visit;
  frame.now = first?.endedAt ?? runs.reduce((latest, { endedAt }) => Math.max(latest, endedAt), frame.now);
  if (first === undefined) return noted(visit, runs);
  noted(
    visit,
    runs.map((run) => (run === first || run.endedAt < first.endedAt ? run : stopped(run, first.endedAt))),
  );
  throw first.end ?? first.failure;
}

function noted(visit: StateVisit, runs: readonly ScopeRun[]): readonly ScopeRun[] {
  visit.noteRuns(runs);
  return runs;
}

/** What was not yet done when another one failed was never done. */
function stopped(run: OngoingRun, at: number): ScopeRun {
  if (run.endedAt === at) return run;
  const visits = run.visits.filter(({ enteredAt }) => enteredAt <= at);
  return { ...run, visits, output: undefined, failure: undefined, aborted: true, endedAt: at };
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
