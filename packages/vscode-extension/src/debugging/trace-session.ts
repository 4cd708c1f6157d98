import type { ToldVisit } from '@stepproof/panels';
import type { Values } from '../tests/told.ts';
import { Breakpoints, type StatePlaces } from './breakpoints.ts';
import type { Arguments, Event, Message, Request, Response } from './protocol.ts';
import { dataOf, ShownValues, valueNamed, variablesOf } from './shown-values.ts';
import { type Step, Stepper } from './stepper.ts';
import { type Frame, framesOf, type OuterFrame, type Stop, stopsOf } from './stops.ts';

/** An execution that one steps through, as the server has run it. */
export interface RecordedExecution {
  readonly trace: readonly ToldVisit[];
  /** Those that had a value when it began. */
  readonly variables: Values;
  readonly places: StatePlaces;
  /** How it ended, in sentences. */
  readonly end: string;
}

interface SessionParts {
  /** Runs a test; answers why there is nothing to step through, where there is not. */
  load(file: string, test: string): Promise<RecordedExecution | string>;
  send(message: Message): void;
}

/** A debugger of an execution that has ended already: it stops at each state, goes on, and goes back. */
export class TraceSession {
  readonly #parts: SessionParts;
  #sequence = 1;
  #stepper = new Stepper([]);
  #breakpoints = new Breakpoints(new Map());
  #values = new ShownValues();
  #frames: readonly (Frame | OuterFrame)[] = [];
  #execution: RecordedExecution | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  async handle(request: Request): Promise<void> {
    const { command, arguments: given = {} } = request;
    if (command === 'launch') return this.#launch(request, given);
    const answer = this.#answers.get(command);
    const action = this.#actions.get(command);
    if (answer === undefined && action === undefined) return this.#refuse(request, `There is no \`${command}\` here.`);
    this.#respond(request, answer?.(given));
    action?.();
  }

  async #launch(request: Request, { file = '', test = '' }: Arguments): Promise<void> {
    const loaded = await this.#parts.load(file, test);
    if (typeof loaded === 'string') {
      this.#refuse(request, loaded);
      return this.#event('terminated');
    }
    this.#execution = loaded;
    this.#stepper = new Stepper(stopsOf(loaded.trace, loaded.variables));
    this.#breakpoints = new Breakpoints(loaded.places);
    this.#respond(request);
    // Only now is it known at which lines one may stop.
    this.#event('initialized');
  }

  readonly #answers = new Map<string, (given: Arguments) => object | undefined>([
    ['initialize', () => abilities],
    ['setBreakpoints', (given) => this.#setBreakpoints(given)],
    ['setExceptionBreakpoints', () => undefined],
    ['threads', () => ({ threads: [{ id: threadId, name: 'execution' }] })],
    ['stackTrace', (given) => this.#stackTrace(given)],
    ['scopes', (given) => this.#scopes(given)],
    ['variables', (given) => this.#variables(given)],
    ['evaluate', (given) => this.#evaluate(given)],
    ['disconnect', () => undefined],
  ]);

  /** What is done once the editor has been answered. */
  readonly #actions = new Map<string, () => void>([
    ['configurationDone', () => this.#stopped('entry')],
    ['next', () => this.#step('over')],
    ['stepIn', () => this.#step('into')],
    ['stepOut', () => this.#step('out')],
    ['stepBack', () => this.#step('back')],
    ['pause', () => this.#stopped('pause')],
    ['continue', () => this.#move(() => this.#stepper.goOn(this.#isWanted))],
    ['reverseContinue', () => this.#move(() => this.#stepper.goBack(this.#isWanted))],
    ['terminate', () => this.#event('terminated')],
  ]);

  readonly #isWanted = ({ frame }: Stop): boolean => this.#breakpoints.stopsAt(frame.visit.state);

  #step(step: Step): void {
    this.#stepper.step(step);
    this.#stopped('step');
  }

  #move(move: () => void): void {
    move();
    this.#stopped('breakpoint');
  }

  /** Tells where the execution stands now; or that it has ended. */
  #stopped(reason: string): void {
    const { current } = this.#stepper;
    this.#values = new ShownValues();
    this.#frames = current === undefined ? [] : framesOf(current);
    if (current !== undefined) return this.#event('stopped', { reason, threadId, allThreadsStopped: true });
    this.#event('output', { category: 'console', output: `${this.#execution?.end ?? ''}\n` });
    this.#event('terminated');
  }

  #setBreakpoints({ source, breakpoints = [] }: Arguments): object {
    const lines = breakpoints.map(({ line }) => line);
    return { breakpoints: this.#breakpoints.set(source?.path ?? '', lines) };
  }

  #stackTrace({ startFrame = 0, levels = 0 }: Arguments): object {
    const frames = this.#frames.map((frame, index) => this.#shownFrame(frame, index));
    const stackFrames = frames.slice(startFrame, levels === 0 ? undefined : startFrame + levels);
    return { stackFrames, totalFrames: frames.length };
  }

  /** The line is that of the name of the state. */
  #shownFrame(frame: Frame | OuterFrame, index: number): object {
    const place = this.#execution?.places.get(frame.visit.state);
    const { line, column } = place?.start ?? { line: 0, column: 0 };
    const source = place && { name: place.path.split(/[\\/]/).at(-1), path: place.path };
    return { id: index + 1, name: this.#titleOf(frame, index), line, column, ...(source && { source }) };
  }

  #titleOf(frame: Frame | OuterFrame, index: number): string {
    const { state, type } = frame.visit;
    if ('branch' in frame) return `${state} · ${frame.branch.kind} ${frame.branch.index + 1}`;
    const attempt = index === 0 ? this.#attempt : 1;
    return attempt > 1 ? `${state} · attempt ${attempt}` : `${state} (${type})`;
  }

  get #attempt(): number {
    return this.#stepper.current?.attempt ?? 1;
  }

  #scopes({ frameId = 0 }: Arguments): object {
    const frame = this.#frames[frameId - 1];
    if (frame === undefined) return { scopes: [] };
    const attempt = frameId === 1 ? this.#attempt : 1;
    const variables = variablesOf(frame);
    return {
      scopes: [
        { name: 'State', variablesReference: this.#values.referTo(dataOf(frame, attempt)), expensive: false },
        { name: 'Variables', variablesReference: this.#values.referTo(variables), expensive: false },
      ],
    };
  }

  #variables({ variablesReference = 0, start, count }: Arguments): object {
    return { variables: this.#values.membersOf(variablesReference, start, count) };
  }

  #evaluate({ expression = '', frameId = 1 }: Arguments): object {
    const frame = this.#frames[frameId - 1];
    const named = frame && valueNamed(expression, frame, frameId === 1 ? this.#attempt : 1);
    if (named === undefined) return { result: 'nothing of that name', variablesReference: 0 };
    const { value: result, ...shown } = this.#values.show(named);
    return { ...shown, result };
  }

  #respond({ seq, command }: Request, body?: object): void {
    const response: Omit<Response, 'seq'> = { type: 'response', request_seq: seq, command, success: true };
    this.#send({ ...response, ...(body && { body }) });
  }

  #refuse({ seq, command }: Request, message: string): void {
    const body = { error: { id: 1, format: '{_reason}', variables: { _reason: message }, showUser: true } };
    const response: Omit<Response, 'seq'> = {
      type: 'response',
      request_seq: seq,
      command,
      success: false,
      message,
      body,
    };
    this.#send(response);
  }

  #event(event: string, body?: object): void {
    const message: Omit<Event, 'seq'> = { type: 'event', event };
    this.#send({ ...message, ...(body && { body }) });
  }

  #send(message: Omit<Message, 'seq'>): void {
    this.#parts.send({ ...message, seq: this.#sequence++ });
  }
}

/** An execution is one thread, whose branches are told one after the other. */
const threadId = 1;

const abilities = {
  supportsConfigurationDoneRequest: true,
  supportsStepBack: true,
  supportsEvaluateForHovers: true,
  supportsTerminateRequest: true,
};
