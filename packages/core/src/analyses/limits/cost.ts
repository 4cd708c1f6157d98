/** What running some states takes. Any of it is infinite where nothing bounds it. */
export interface Cost {
  /**
   * States that are entered, and retries of them: what AWS bills of a Standard execution
   * (https://aws.amazon.com/step-functions/pricing/).
   */
  readonly transitions: number;
  /** Events in the history of the execution. */
  readonly events: number;
  /** Without what tasks take that have no timeout. */
  readonly milliseconds: number;
}

export const noCost: Cost = { transitions: 0, events: 0, milliseconds: 0 };

export const endlessCost: Cost = {
  transitions: Number.POSITIVE_INFINITY,
  events: Number.POSITIVE_INFINITY,
  milliseconds: Number.POSITIVE_INFINITY,
};

/** One after the other. */
export function together(...costs: readonly Cost[]): Cost {
  return costs.reduce(
    (one, other) => ({
      transitions: one.transitions + other.transitions,
      events: one.events + other.events,
      milliseconds: one.milliseconds + other.milliseconds,
    }),
    noCost,
  );
}

/** So many times, one after the other; nothing at all costs nothing, however long it would take. */
export function repeated(cost: Cost, times: number): Cost {
  if (times === 0) return noCost;
  return {
    transitions: product(cost.transitions, times),
    events: product(cost.events, times),
    milliseconds: product(cost.milliseconds, times),
  };
}

/** Beside each other: all of them happen, in the time of the longest. */
export function beside(costs: readonly Cost[]): Cost {
  const { transitions, events } = together(...costs);
  return { transitions, events, milliseconds: costs.reduce((most, one) => Math.max(most, one.milliseconds), 0) };
}

/** Of each the more. */
export function higher(one: Cost, other: Cost): Cost {
  return {
    transitions: Math.max(one.transitions, other.transitions),
    events: Math.max(one.events, other.events),
    milliseconds: Math.max(one.milliseconds, other.milliseconds),
  };
}

/** Of each the less. */
export function lower(one: Cost, other: Cost): Cost {
  return {
    transitions: Math.min(one.transitions, other.transitions),
    events: Math.min(one.events, other.events),
    milliseconds: Math.min(one.milliseconds, other.milliseconds),
  };
}

function product(amount: number, times: number): number {
  return amount === 0 ? 0 : amount * times;
}
