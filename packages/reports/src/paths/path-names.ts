import { type ExploredPath, type State, shortRuleWords } from '@stepproof/core';
import { cutText } from '../wording/cut-text.ts';
import { type Decision, decisionsOf } from './decisions.ts';

/** A path with a name that says what is special in it. */
export interface NamedPath {
  readonly name: string;
  readonly path: ExploredPath;
}

/** Names paths by the decisions that fewest of the others share; no two have the same name. */
export function namedPaths(paths: readonly ExploredPath[]): readonly NamedPath[] {
  const decided = paths.map(({ simulation }) => decisionsOf(simulation));
  const sharing = bySharedKey(decided);
  const names = new Map<string, number>();
  return paths.map((path, index) => {
    const name = nameOf(path, decided[index] ?? [], { count: paths.length, sharing, isFirst: index === 0 });
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return { path, name: count === 1 ? name : `${name} (${count})` };
  });
}

interface All {
  readonly count: number;
  /** By the key of a decision, what the paths that share it decide. */
  readonly sharing: ReadonlyMap<string, readonly Keys[]>;
  /** Whether this is the plainest of them, which needs no other name when it does what usually happens. */
  readonly isFirst: boolean;
}

/** The keys of all decisions of one path. */
type Keys = ReadonlySet<string>;

function bySharedKey(decided: readonly (readonly Decision[])[]): ReadonlyMap<string, readonly Keys[]> {
  const sharing = new Map<string, Keys[]>();
  for (const decisions of decided) {
    const keys = new Set(decisions.map(({ key }) => key));
    for (const key of keys) {
      const others = sharing.get(key);
      if (others === undefined) sharing.set(key, [keys]);
      else others.push(keys);
    }
  }
  return sharing;
}

function nameOf(path: ExploredPath, own: readonly Decision[], all: All): string {
  const telling = tellingDecisions(own, all);
  if (telling.length > 0) return telling.map((decision) => decisionWords(decision, path)).join(', ');
  return `${path.status === 'SUCCEEDED' ? 'straight to' : 'ends with'} ${endOf(path)}`;
}

/** More would be no name. */
const mostDecisions = 3;

/** As few decisions as tell this path from the others, the rarest first, in the order in which they were met. */
function tellingDecisions(own: readonly Decision[], all: All): readonly Decision[] {
  const taken: Decision[] = [];
  let alike: readonly Keys[] | undefined;
  for (const decision of byRarity(own, all)) {
    if (taken.length >= mostDecisions || (alike !== undefined && alike.length <= 1)) break;
    const fewer = alike?.filter((keys) => keys.has(decision.key)) ?? all.sharing.get(decision.key) ?? [];
    if (alike !== undefined && fewer.length === alike.length) continue;
    taken.push(decision);
    alike = fewer;
  }
  return own.filter((decision) => taken.includes(decision));
}

/** That no rule holds is what usually happens, so that it only tells apart what is special otherwise, or nothing else does. */
function byRarity(own: readonly Decision[], { count, sharing, isFirst }: All): readonly Decision[] {
  const countOf = ({ key }: Decision): number => sharing.get(key)?.length ?? 0;
  const sorted = own
    .filter((decision) => count === 1 || countOf(decision) !== count)
    .sort((one, other) => countOf(one) - countOf(other));
  const special = sorted.filter(({ kind }) => kind !== 'default');
  if (special.length === 0 && isFirst) return [];
  return [...special, ...sorted.filter(({ kind }) => kind === 'default')];
}

function endOf({ simulation, visits }: ExploredPath): string {
  const last = simulation.visits.at(-1)?.state.name ?? visits.at(-1);
  return last === undefined ? 'the end' : `\`${last}\``;
}

/** How much of what a rule asks goes into a name. */
const longestCondition = 60;

function decisionWords(decision: Decision, path: ExploredPath): string {
  const state = `\`${decision.state.name}\``;
  switch (decision.kind) {
    case 'rule':
      return `${state} finds \`${cutText(shortRuleWords(decision.rule), longestCondition)}\``;
    case 'default':
      return `no rule of ${state} holds`;
    case 'no-items':
      return `${state} has no items`;
    case 'failure':
      return failureWords(decision, path);
  }
}

function failureWords({ state, error, isRetried }: FailureDecision, { simulation }: ExploredPath): string {
  const what = error === undefined ? 'an error without a name' : `\`${error}\``;
  if (isRetried) return `\`${state.name}\` is tried again after ${what}`;
  const last = simulation.visits.at(-1);
  const isUncaught = last?.failure !== undefined && last.failure.error === error && isWithin(state, last.state);
  return `\`${state.name}\` fails with ${what}${isUncaught ? ', uncaught' : ''}`;
}

/** Whether a state is another one, or runs inside of it. */
function isWithin(state: State, outer: State): boolean {
  let current: State | undefined = state;
  while (current !== undefined && current !== outer) current = current.scope.owner;
  return current !== undefined;
}

type FailureDecision = Extract<Decision, { kind: 'failure' }>;
