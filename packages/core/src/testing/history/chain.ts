import type { Value } from '../../interpreter/value.ts';

/** The members of an event's details; those that are not known are left out. */
export type EventDetails = Readonly<Record<string, Value | undefined>>;

/** An event that has no number yet: several chains are told together in the order of time. */
export interface PendingEvent {
  readonly type: string;
  /** Virtual milliseconds. */
  readonly time: number;
  readonly previous: PendingEvent | undefined;
  /** The name that AWS has for the details, and what they are. */
  readonly details: { readonly name: string; readonly members: EventDetails } | undefined;
}

/** Events that follow each other, as those of one branch do, among all events of an execution. */
export class Chain {
  readonly #all: PendingEvent[];
  /** What happens later is not told, because the chain was cut off by then. */
  readonly #until: number;
  #last: PendingEvent | undefined;

  constructor(all: PendingEvent[], last?: PendingEvent, until = Number.POSITIVE_INFINITY) {
    this.#all = all;
    this.#last = last;
    this.#until = until;
  }

  get last(): PendingEvent | undefined {
    return this.#last;
  }

  /** The next event, which those after it follow. */
  add(type: string, time: number, details?: PendingEvent['details']): void {
    const event = this.#event(type, time, { details, previous: this.#last });
    if (event !== undefined) this.#last = event;
  }

  /** An event that those after it do not follow: they follow what it follows. */
  addAside(type: string, time: number, details?: PendingEvent['details']): void {
    this.#event(type, time, { details, previous: this.#last });
  }

  /** The next event, which follows an earlier one than the last. */
  addAfter(
    previous: PendingEvent | undefined,
    type: string,
    { time, details }: Pick<PendingEvent, 'time' | 'details'>,
  ): void {
    const event = this.#event(type, time, { details, previous });
    if (event !== undefined) this.#last = event;
  }

  /** A chain that begins here, beside this one; it may be cut off at some time. */
  fork({
    from = this.#last,
    until = this.#until,
  }: {
    readonly from?: PendingEvent | undefined;
    readonly until?: number;
  } = {}): Chain {
    return new Chain(this.#all, from, Math.min(until, this.#until));
  }

  /** Goes on where another chain has come to. */
  join({ last }: Chain): void {
    this.#last = last;
  }

  #event(type: string, time: number, rest: Pick<PendingEvent, 'previous' | 'details'>): PendingEvent | undefined {
    if (time > this.#until) return undefined;
    const event = { type, time, ...rest };
    this.#all.push(event);
    return event;
  }
}
