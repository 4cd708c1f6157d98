import type { Scope } from '../model/state-machine.ts';
import type { Process, Remainder } from './drive.ts';
import { ExecutionEnd } from './execution.ts';
import { Failure, Halt } from './failure.ts';
import { Frame } from './frame.ts';
import type { ScopeRun } from './simulation.ts';
import type { StateVisit } from './state-visit.ts';
import { noItems, withItem } from './trace-list.ts';
import type { Value, ValueObject } from './value.ts';

/** Runs a scope, whose output the frame then has. Handed down, because the states of a scope run scopes themselves. */
export type RunScope = (frame: Frame, input: Value) => Remainder;

/** Branches or iterations that run beside each other. */
export interface Concurrent {
  readonly kind: ScopeRun['kind'];
  readonly count: number;
  /** How many may run at once. */
  readonly concurrency: number;
  readonly scopeOf: (index: number) => Scope;
  /** The context object inside of it, but for the state. */
  readonly contextOf: (index: number) => ValueObject;
  readonly variables: ValueObject;
  /** Whether a failure stops the others. */
  readonly stopsAtFailure: boolean;
  /** Runs the one of that number, with an input that is evaluated when it starts. */
  readonly run: (frame: Frame, index: number) => Remainder;
  /** What the state does with them once all have succeeded. */
  readonly conclude: (runs: readonly ScopeRun[]) => Remainder;
}

/**
 * Runs all, each in a virtual time of its own, one after the other in the order of their numbers, so that the same settings always
 * give the same trace. The first failure in time stops those that are still at work then, and keeps later ones from starting.
 */
export function runConcurrently(visit: StateVisit, all: Concurrent): Remainder {
  const running = new ConcurrentRuns(visit, all);
  const rest = running.runOn();
  return rest === undefined ? all.conclude(running.finished()) : finish(running, rest, all);
}

function* finish(running: ConcurrentRuns, first: Process<void>, { conclude }: Concurrent): Process<void> {
  for (let rest: Remainder = first; rest !== undefined; rest = running.runOn()) yield* rest;
  const last = conclude(running.finished());
  if (last !== undefined) yield* last;
}

/** What one of them has come to. A class and no literal: see `withItem`. */
class OngoingRun implements ScopeRun {
  readonly kind: ScopeRun['kind'];
  readonly index: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly input: Value;
  readonly visits: ScopeRun['visits'];
  readonly output: Value | undefined;
  readonly failure: Failure | undefined;
  readonly aborted = false;
  /** Set where the whole execution ended in it, or cannot be followed further. */
  readonly end: End | undefined;

  constructor({ kind, index, startedAt }: Beginning, frame: Frame, { output, failure, end }: Ending) {
    this.kind = kind;
    this.index = index;
    this.startedAt = startedAt;
    this.endedAt = frame.now;
    this.input = frame.input;
    this.visits = frame.visits;
    this.output = output;
    this.failure = failure;
    this.end = end;
  }
}

type End = ExecutionEnd | Halt;

/** Time runs out at its time, whatever is run before; all else ends what is run. */
function isTimeout(end: End): boolean {
  return end.status === 'TIMED_OUT';
}

/** How one of them ended. */
interface Ending {
  readonly output?: Value;
  readonly failure?: Failure;
  readonly end?: End;
}

/** Those that were run, and the one that is. */
class ConcurrentRuns {
  private readonly visit: StateVisit;
  private readonly all: Concurrent;
  private readonly slots: Slots;
  private runs: OngoingRun[] = noItems;
  /** The one that stops the others: what ended it came first in time. */
  private first: OngoingRun | undefined;
  private startedAt = 0;

  constructor(visit: StateVisit, all: Concurrent) {
    this.visit = visit;
    this.all = all;
    this.slots = new Slots(visit.frame.now, all.concurrency);
  }

  /** Runs one after the other until one has to be waited for, of which it gives the rest. */
  runOn(): Remainder {
    for (let frame = this.start(); frame !== undefined; frame = this.start()) {
      const rest = this.begin(frame);
      if (rest !== undefined) return this.finish(frame, rest);
    }
    return undefined;
  }

  finished(): readonly ScopeRun[] {
    const { visit, runs, first } = this;
    return first === undefined ? allRun(visit, runs) : stoppedBy(first, visit, runs);
  }

  /** The next one, unless all were started, or one failed before a place became free. */
  private start(): Frame | undefined {
    const { visit, all, first } = this;
    const index = this.runs.length;
    if (index >= all.count) return undefined;
    this.startedAt = this.slots.take();
    if (first !== undefined && index >= all.concurrency && first.endedAt <= this.startedAt) return undefined;
    const frame = frameOf(visit, all, { index, startedAt: this.startedAt });
    visit.frame.now = this.startedAt;
    return frame;
  }

  private begin(frame: Frame): Remainder {
    try {
      const rest = this.all.run(frame, this.runs.length);
      if (rest !== undefined) return rest;
    } catch (thrown) {
      return this.add(frame, endingOf(thrown));
    }
    return this.add(frame, { output: frame.output });
  }

  private *finish(frame: Frame, rest: Process<void>): Process<void> {
    try {
      yield* rest;
    } catch (thrown) {
      return this.add(frame, endingOf(thrown));
    }
    this.add(frame, { output: frame.output });
  }

  private add(frame: Frame, ending: Ending): undefined {
    const run = this.ended(frame, ending);
    this.slots.release(run.endedAt);
    this.runs = withItem(this.runs, run);
    if (run.end !== undefined && !isTimeout(run.end)) return notAllRun(this.visit, this.runs, run.end);
    const isFirst = this.first === undefined || run.endedAt < this.first.endedAt;
    if (isFirst && this.stopsOthers(run)) this.first = run;
  }

  /** Once time is out it is so for all of them. */
  private stopsOthers({ failure, end }: OngoingRun): boolean {
    return end !== undefined || (failure !== undefined && this.all.stopsAtFailure);
  }

  private ended(frame: Frame, ending: Ending): OngoingRun {
    return new OngoingRun({ kind: this.all.kind, index: this.runs.length, startedAt: this.startedAt }, frame, ending);
  }
}

function endingOf(thrown: unknown): Ending {
  if (thrown instanceof Failure) return { failure: thrown };
  if (thrown instanceof ExecutionEnd || thrown instanceof Halt) return { end: thrown };
  throw thrown;
}

type Start = Pick<ScopeRun, 'index' | 'startedAt'>;

type Beginning = Pick<ScopeRun, 'kind' | 'index' | 'startedAt'>;

function frameOf({ frame }: StateVisit, all: Concurrent, { index, startedAt }: Start): Frame {
  const { limits } = frame.execution;
  const depth = frame.depth + 1;
  if (depth > limits.depth)
    throw new Halt('LIMIT', `More than ${limits.depth} Parallel and Map states are within each other.`);
  // Frames live as long as the trace, and are not to hold more of what made them than this.
  const { contextOf } = all;
  return new Frame({
    execution: frame.execution,
    scope: all.scopeOf(index),
    depth,
    now: startedAt,
    variables: all.variables,
    contextOf: () => contextOf(index),
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
  visit.noteRuns(runs.map((run) => doneBy(at, run)));
  if (first.end !== undefined) endWithin(visit, first.end);
  throw first.failure;
}

/** The others are never run, so it is known in part only what became of these. */
function notAllRun(visit: StateVisit, runs: readonly OngoingRun[], end: End): never {
  visit.frame.now = endOfLast(visit, runs);
  visit.noteRuns(end.status === 'LIMIT' ? runsUntilLast(runs) : runsBegun(runs));
  endWithin(visit, end);
}

/** At a bound of ours the others did what they did until it was hit, and nothing is known of what comes after. */
function runsUntilLast(runs: readonly OngoingRun[]): readonly ScopeRun[] {
  const at = runs.at(-1)?.endedAt ?? 0;
  return runs.map((run) => doneBy(at, run));
}

/** One of those that were not run may have stopped them before. */
function runsBegun(runs: readonly OngoingRun[]): readonly ScopeRun[] {
  const at = runs[0]?.startedAt ?? 0;
  return runs.map((run) => begunBy(at, run));
}

/** No failure is thrown that would end the attempt, and what was done in it is to be seen. */
function endWithin(visit: StateVisit, end: End): never {
  visit.endAttempt({});
  throw end;
}

function endOfLast({ frame }: StateVisit, runs: readonly OngoingRun[]): number {
  return runs.reduce((latest, { endedAt }) => Math.max(latest, endedAt), frame.now);
}

/** What became of one by then. */
function doneBy(at: number, run: OngoingRun): ScopeRun {
  return run.endedAt <= at ? run : { ...begunBy(at, run), endedAt: at };
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
    if (index === this.free.length) this.free.push(at);
    else this.free.splice(index, 0, at);
  }
}
