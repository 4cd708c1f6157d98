import { Halt } from '../../interpreter/failure.ts';
import { itemsOf } from '../../model/error-handlers.ts';
import { isFallible, type Scope, type State, type StateMachine } from '../../model/state-machine.ts';
import { Entries } from './entries.ts';
import { isEnding, type Way } from './leave.ts';
import { beginning, entering, type Position, type Walk } from './position.ts';
import { waysFrom } from './step.ts';
import type { Target } from './targets.ts';

/** What a proof has found. */
export interface Proof {
  /** Whether all that can happen was gone through, so that what was not met cannot. */
  readonly isComplete: boolean;
  readonly met: ReadonlySet<Target>;
  readonly steps: number;
  /** The ways of entering the states that are watched, as far as they were told apart. */
  readonly entered: readonly Position[];
}

export interface ProofSettings {
  readonly mostSteps: number;
  readonly watched?: ReadonlySet<State>;
}

/**
 * Goes through everything that can happen: every way from every state with all that is known on it, and where a state is entered in more
 * ways than are told apart, what those after them have in common, which stands for all of them.
 */
export function prove(machine: StateMachine, walk: Walk, { mostSteps, watched = new Set() }: ProofSettings): Proof {
  const search = new Exhaustion(machine, walk, watched);
  const isComplete = isWhole(machine, walk) && search.run(mostSteps);
  const { met, steps, entered } = search;
  return { isComplete, met, steps, entered };
}

class Exhaustion {
  readonly met = new Set<Target>();
  readonly entered: Position[] = [];
  steps = 0;
  private readonly machine: StateMachine;
  private readonly watched: ReadonlySet<State>;
  private readonly walk: Walk;
  private readonly entries: Entries;

  constructor(machine: StateMachine, walk: Walk, watched: ReadonlySet<State>) {
    this.machine = machine;
    this.watched = watched;
    this.walk = walk;
    this.entries = new Entries(machine, walk, mostApart(machine));
  }

  run(mostSteps: number): boolean {
    this.begin();
    for (let at = this.entries.next(); at !== undefined; at = this.entries.next()) {
      if (++this.steps > mostSteps) return false;
      if (this.watched.has(at.state)) this.entered.push(at);
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
    this.entries.add({ ...way, trail: undefined });
  }
}

/** The ways of entering a state that are told apart; fewer in larger machines. */
function mostApart({ states }: StateMachine): number {
  return Math.max(2, Math.min(8, Math.floor(400 / Math.max(1, states.length))));
}

/** Nothing where the definition does not tell what a state does. */
export function waysOrNothing(at: Position, walk: Walk): readonly Way[] | undefined {
  return orNothing(() => waysFrom(at, walk));
}

/** What is read of a definition; nothing where that does not tell. */
export function orNothing<Result>(read: () => Result): Result | undefined {
  try {
    return read();
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
  // Trying again leads nowhere else, so that retriers may be unknown.
  return !isFallible(state) || itemsOf(state.node, 'Catch').areAll;
}
