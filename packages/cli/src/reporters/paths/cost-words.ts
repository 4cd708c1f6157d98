import { type Cost, type ExecutionCost, type MachineCost, timeWords } from '@stepproof/core';
import type { Limits } from '@stepproof/reports';
import { plural } from '../summary.ts';

/** What a path takes, and at most: `3 transitions, 12 events, 5 s; at most 6 transitions, 21 events, 40 s + tasks`. */
export function costWords(cost: ExecutionCost, limits: Limits): string {
  const words = [partWords(cost, limits), ...requestWords(cost, limits)].join(', ');
  const open = cost.openTasks.length > 0 ? ' + tasks' : '';
  if (isSame(cost, cost.most)) return words + open;
  return `${words}; at most ${partWords(cost.most, limits)}${open}`;
}

/** The same of all executions of a machine: `2 to 14 transitions, 8 events or more, 5 s to 3 min + tasks`. */
export function machineCostWords({ least, most, openTasks }: MachineCost, limits: Limits): string {
  const counts = partsOf(limits).map(
    ([part, noun]) => `${rangeWords(least[part], most[part], (amount) => amount.toLocaleString('en'))} ${noun}s`,
  );
  const time = rangeWords(least.milliseconds, most.milliseconds, timeWords);
  return `${[...counts, time].join(', ')}${openTasks.length > 0 ? ' + tasks' : ''}`;
}

function partWords(cost: Cost, limits: Limits): string {
  const counts = partsOf(limits).map(([part, noun]) => amountWords(cost[part], noun));
  return [...counts, cost.milliseconds === Number.POSITIVE_INFINITY ? 'any time' : timeWords(cost.milliseconds)].join(
    ', ',
  );
}

/** Express executions are billed by their number and duration, and have no history of which events are counted. */
function partsOf({ type }: Limits) {
  const standard = [
    ['transitions', 'transition'],
    ['events', 'event'],
  ] as const;
  return type === 'STANDARD' ? standard : ([['transitions', 'transition']] as const);
}

/** AWS bills the memory of Express executions too, of which a definition tells nothing. */
function requestWords({ expressRequests }: ExecutionCost, { type }: Limits): readonly string[] {
  const requests = expressRequests + (type === 'EXPRESS' ? 1 : 0);
  return requests === 0 ? [] : [plural(requests, 'Express request')];
}

function amountWords(amount: number, noun: string): string {
  if (amount === Number.POSITIVE_INFINITY) return `any number of ${noun}s`;
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`;
}

function rangeWords(least: number, most: number, words: (amount: number) => string): string {
  if (least === most) return words(least);
  return most === Number.POSITIVE_INFINITY ? `${words(least)} or more` : `${words(least)} to ${words(most)}`;
}

function isSame(one: Cost, other: Cost): boolean {
  return (
    one.transitions === other.transitions && one.events === other.events && one.milliseconds === other.milliseconds
  );
}
