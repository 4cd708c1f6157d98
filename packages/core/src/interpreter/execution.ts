import type { MachineType } from '../hosts/template.ts';
import { maximumHistoryEvents } from '../language/quotas.ts';
import type { StateMachine } from '../model/state-machine.ts';
import type { Chance } from './chance.ts';
import { chanceFrom } from './chance-from-seed.ts';
import { Failure, Halt } from './failure.ts';
import { bytesOfText, charactersOfText, deepestValue, Measures, mostBytesOfCharacter } from './measure.ts';
import { type Program, programOf } from './program.ts';
import { secondsOfExecution } from './seconds-of-execution.ts';
import type { SimulationLimits, SimulationSettings } from './settings.ts';
import type { Value } from './value.ts';

/** What all scopes of one simulation share: its settings, its dice, and how much of its bounds is used up. */
export class Execution {
  readonly machine: StateMachine;
  readonly settings: SimulationSettings;
  readonly type: MachineType;
  readonly program: Program;
  readonly chance: Chance;
  readonly limits: SimulationLimits;
  /** When AWS would end it, in virtual milliseconds. */
  readonly deadline: number;
  /** Tasks without an answer, in the order they were met. */
  readonly unanswered = new Set<string>();
  /** Events in the history so far; the first one is the start of the execution. */
  events = 1;
  private readonly inCharacters = new Measures(charactersOfText);
  private inBytes: Measures | undefined;
  private visits = 0;
  private characters = 0;

  constructor(machine: StateMachine, settings: SimulationSettings) {
    this.machine = machine;
    this.settings = settings;
    this.type = settings.type ?? 'STANDARD';
    this.program = programOf(machine);
    this.chance = chanceFrom(settings.seed);
    this.limits = settings.limits === undefined ? usualLimits : { ...usualLimits, ...settings.limits };
    this.deadline = 1_000 * secondsOfExecution(machine, this.type);
  }

  /** The number of the next visit. */
  countVisit(): number {
    this.visits += 1;
    if (this.visits > this.limits.visits) {
      throw new Halt(
        'LIMIT',
        `More than ${this.limits.visits} states were entered; look for a loop that nothing ends.`,
      );
    }
    return this.visits;
  }

  /** Adds events to the history, which AWS bounds for a Standard execution. */
  countEvents(count: number): void {
    this.events += count;
    if (this.type === 'STANDARD' && this.events > maximumHistoryEvents) {
      throw new ExecutionEnd(new Failure({ error: 'States.Runtime', cause: causeOfFullHistory }), 'FAILED');
    }
  }

  /** Takes note of a value that came into being. */
  weigh(value: Value): Weight {
    const characters = this.inCharacters.sizeOf(value);
    if (characters === undefined) throw new Halt('LIMIT', `A value is nested deeper than ${deepestValue} levels.`);
    this.characters += characters;
    if (this.characters > this.limits.characters) {
      throw new Halt('LIMIT', `The states bring forth more than ${this.limits.characters} characters of data.`);
    }
    return this.weightOf(value, characters);
  }

  /** Bytes are counted only where there may be too many. */
  private weightOf(value: Value, characters: number): Weight {
    if (characters * mostBytesOfCharacter <= mostBytes) return 'allowed';
    this.inBytes ??= new Measures(bytesOfText);
    return (this.inBytes.sizeOf(value) ?? 0) <= mostBytes ? 'allowed' : 'too-large';
  }
}

/** What AWS says of an execution that it ends because its history is full. */
export const causeOfFullHistory = `The execution reached the maximum number of history events (${maximumHistoryEvents}).`;

/** Whether states may pass a value on. */
type Weight = 'allowed' | 'too-large';

/** Bytes of UTF-8 in an input, a result or an output (Step Functions Developer Guide, "Quotas"). */
const mostBytes = 262_144;

/** The whole execution ends, whatever its states would catch: it is past its time, or its history is full. */
export class ExecutionEnd {
  readonly failure: Failure;
  readonly status: 'FAILED' | 'TIMED_OUT';

  constructor(failure: Failure, status: 'FAILED' | 'TIMED_OUT') {
    this.failure = failure;
    this.status = status;
  }
}

const usualLimits: SimulationLimits = { visits: 100_000, characters: 256 * 1024 * 1024, depth: 40 };
