import { Halt } from '../../interpreter/failure.ts';
import { isFallible, type Scope, type State, type StateMachine } from '../../model/state-machine.ts';
import { isEnding, type Way } from './leave.ts';
import { beginning, entering, type Frame, type Position, type Walk } from './position.ts';
import { waysFrom } from './step.ts';
import type { Target } from './targets.ts';

/** What a proof has found. */
export interface Proof {
  /** Whether all that can happen was gone through, so that what was not met cannot. */
  readonly isComplete: boolean;
  readonly met: ReadonlySet<Target>;
  readonly steps: number;
}

/**
 * Goes through everything that can happen: every way from every state with all that is known on it, and where a state is entered in more
 * ways than are told apart, once more with nothing known at all, which stands for all others.
 */
export function prove(machine: StateMachine, walk: Walk, mostSteps: number): Proof {
  const search = new Exhaustion(machine, walk);
  const isComplete = isWhole(machine, walk) && search.run(mostSteps);
  return { isComplete, met: search.met, steps: search.steps };
}

class Exhaustion {
  readonly met = new Set<Target>();
  steps = 0;
  private readonly machine: StateMachine;
  private readonly walk: Walk;
  private readonly open: Position[] = [];
  private readonly entries = new Map<State, number>();
  private readonly mostEntries: number;

  constructor(machine: StateMachine, walk: Walk) {
    this.machine = machine;
    this.walk = walk;
    this.mostEntries = Math.max(4, Math.min(64, Math.floor(4_000 / Math.max(1, machine.states.length))));
  }

  run(mostSteps: number): boolean {
    this.begin();
    for (let at = this.open.pop(); at !== undefined; at = this.open.pop()) {
      if (++this.steps > mostSteps) return false;
      const ways = waysOrNothing(at, this.walk);
      if (ways === undefined) return false;
      for (const way of ways) this.meet(way);
    }
    return true;
  }

  private begin(): void {
    const { scope } = this.machine;
    const start = scope?.startAt.kind === 'present' ? this.walk.targets.at(scope.startAt.property) : undefined;
    if (start !== undefined) this.meet(entering(beginning(this.walk), start));
  }

  private meet(way: Way): void {
    if (isEnding(way)) return;
    if (way.trail !== undefined) this.met.add(way.trail.target);
    const entries = this.entries.get(way.state) ?? 0;
    if (entries > this.mostEntries) return;
    this.entries.set(way.state, entries + 1);
    this.open.push(entries < this.mostEntries ? { ...way, trail: undefined } : forgotten(way, this.walk));
  }
}

/** The same state with anything at all for its data. */
function forgotten(at: Position, walk: Walk): Position {
  const { world } = walk;
  const variables = { values: new Map(), areAll: false };
  const frame = at.frame && forgottenFrame(at.frame, walk);
  return { ...at, data: world.unknown(), variables, frame, store: world.store, trail: undefined, answers: undefined };
}

/** The branches that come after were looked at by themselves. */
function forgottenFrame(frame: Frame, walk: Walk): Frame {
  const { world } = walk;
  const [run] = frame.runs;
  const runs = run === undefined ? [] : [{ scope: run.scope, input: world.unknown(), item: world.unknown() }];
  const outer = frame.outer && forgottenFrame(frame.outer, walk);
  const variables = { values: new Map(), areAll: false };
  return { ...frame, data: world.unknown(), variables, outer, runs, outputs: [], result: 'unknown' };
}

/** Nothing where the definition does not tell what a state does. */
export function waysOrNothing(at: Position, walk: Walk): readonly Way[] | undefined {
  try {
    return waysFrom(at, walk);
  } catch (thrown) {
    if (thrown instanceof Halt) return undefined;
    throw thrown;
  }
}

/** Whether every state, and all that it may lead to, can be read. */
function isWhole({ scope, scopes, states }: StateMachine, { targets }: Walk): boolean {
  return scope !== undefined && scopes.every(isKnownScope) && states.every(isKnownState) && targets.areAll;
}

function isKnownScope({ isFullyKnown, startAt }: Scope): boolean {
  return isFullyKnown && startAt.kind === 'present';
}

function isKnownState(state: State): boolean {
  if (state.type === undefined || state.queryLanguage === undefined || state.node.hasUnknownKeys) return false;
  if (state.type === 'Choice') return state.rulesAreKnown;
  return !isFallible(state) || state.handlersAreKnown;
}
