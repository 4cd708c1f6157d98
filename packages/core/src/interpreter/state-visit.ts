import type { Catcher, State } from '../model/state-machine.ts';
import type { Node, Property } from '../syntax/node.ts';
import { type AttemptEnd, AttemptRecord, NotedStep } from './attempt-record.ts';
import { contextOf, timestamp } from './context-object.ts';
import { ExecutionEnd } from './execution.ts';
import { Failure } from './failure.ts';
import type { Frame } from './frame.ts';
import type { Program } from './program.ts';
import type { RunnableState } from './runnable-state.ts';
import type { Attempt, DataStep, ScopeRun, Visit } from './simulation.ts';
import type { StateFields } from './state-fields.ts';
import { noItems, withItem } from './trace-list.ts';
import type { Value, ValueObject } from './value.ts';

/** A visit while it goes on. */
export class StateVisit implements Visit {
  readonly frame: Frame;
  readonly id: number;
  readonly state: State;
  readonly runnable: RunnableState;
  readonly enteredAt: number;
  readonly via: Visit['via'];
  readonly input: Value;
  /** The id that AWS's history would give to the entering, which its messages name. */
  readonly enteringEvent: number;
  /** What the Task, Parallel or Map is waiting for is known to the context object by this token. */
  token: string | undefined;
  /** `Map.Item` of the context object while a Map makes the input of an iteration. */
  mapItem: ValueObject | undefined;
  leftAt: number | undefined;
  steps: DataStep[] = noItems;
  attempts: Attempt[] = noItems;
  private ongoing: AttemptRecord | undefined;
  private writtenTime: string | undefined;
  rule: Node | undefined;
  catcher: Catcher | undefined;
  assigned: ValueObject | undefined;
  output: Value | undefined;
  failure: Failure | undefined;
  next: string | undefined;

  constructor(frame: Frame, entering: Entering) {
    const { execution } = frame;
    this.frame = frame;
    this.id = execution.countVisit();
    this.runnable = entering.runnable;
    this.state = entering.runnable.state;
    this.via = entering.via;
    this.input = entering.input;
    this.enteredAt = frame.now;
    execution.countEvents(1);
    this.enteringEvent = execution.events;
  }

  /** Its fields as they are written. */
  get fields(): StateFields {
    return this.runnable.fields;
  }

  /** What was read from the machine's expressions before. */
  get program(): Program {
    return this.frame.execution.program;
  }

  /** The context object as the state sees it now. */
  get context(): ValueObject {
    return contextOf(this);
  }

  /** When it was entered, as the context object says it. A Map asks for it with every item. */
  get enteredTime(): string {
    this.writtenTime ??= timestamp(this.frame.execution.settings.startTime + this.enteredAt);
    return this.writtenTime;
  }

  /** Notes what a field made of the data. */
  note(field: string, value: Value): Value {
    const noting = this.ongoing ?? this;
    noting.steps = withItem(noting.steps, new NotedStep(field, value));
    return value;
  }

  /** Begins the first try of its work, or a retry. */
  beginAttempt(): void {
    this.frame.execution.countVisit();
    this.ongoing = new AttemptRecord(this.frame.now);
  }

  /** Notes the branches or iterations of the attempt. */
  noteRuns(runs: readonly ScopeRun[]): void {
    if (this.ongoing !== undefined) this.ongoing.runs = runs;
  }

  endAttempt(end: AttemptEnd): undefined {
    if (this.ongoing === undefined) return;
    this.ongoing.end(this.frame.now, end);
    this.attempts = withItem(this.attempts, this.ongoing);
    this.ongoing = undefined;
  }

  /** Lets virtual time pass, up to the end of the execution. */
  wait(seconds: number): void {
    const { execution } = this.frame;
    const until = this.frame.now + Math.round(seconds * 1_000);
    if (until > execution.deadline) {
      this.frame.now = execution.deadline;
      throw new ExecutionEnd(new Failure({ place: this.state.property }), 'TIMED_OUT');
    }
    this.frame.now = until;
  }

  /** Ends the visit. */
  leave(): void {
    this.leftAt = this.frame.now;
    this.frame.execution.countEvents(1);
  }

  /** A failure in AWS's words, which begin with the state and the event that it was entered with. */
  fault(error: string, text: string, place: Node | Property | undefined): Failure {
    const where = `the state '${this.state.name}' (entered at the event id #${this.enteringEvent})`;
    return new Failure({ error, cause: `An error occurred while executing ${where}. ${text}`, place });
  }
}

export interface Entering {
  readonly runnable: RunnableState;
  readonly via: Visit['via'];
  readonly input: Value;
}
