import { type Graph, graphOf, reversed } from '../../graph/graph.ts';
import { isFallible, type Scope, type State, type StateMachine } from '../../model/state-machine.ts';
import type { Target, Targets } from './targets.ts';

/** How far it is to something. */
export interface Distances {
  /** Infinite where there is no way. */
  from(state: State): number;
  /** Those from which there is a way. */
  states(): readonly State[];
}

/**
 * How far it is from a state to a transition, whatever the data: through branches and iterations, out of them, and by errors that
 * leave them. It knows less than a path does, and serves for choosing among ways.
 */
export class ReachOfTargets {
  private readonly numbers = new Map<State | Target | string, number>();
  private readonly edges: [number, number][] = [];
  private readonly ids = new Map<State, number>();
  private readonly backwards: ReturnType<typeof reversed>;
  private readonly states = new Map<number, State>();
  private toEnd: Distances | undefined;

  constructor(machine: StateMachine, targets: Targets) {
    for (const state of machine.states) this.ids.set(state, this.ids.size);
    for (const target of targets.all) this.addTarget(target);
    for (const scope of machine.scopes) for (const state of scope.states.values()) this.addState(scope, state, targets);
    for (const state of machine.states) this.states.set(this.number(state), state);
    this.backwards = reversed(graphOf(this.numbers.size, this.edges));
  }

  /** From every state, the steps to the nearest of the transitions. */
  distancesTo(goals: Iterable<Target>): Distances {
    return this.distances([...goals].map((goal) => this.number(goal)));
  }

  /** The steps to where the execution succeeds. */
  distanceToEnd(state: State): number {
    this.toEnd ??= this.distances([this.number('end')]);
    return this.toEnd.from(state);
  }

  private distances(starts: readonly number[]): Distances {
    const { steps, met } = stepsFrom(starts, this.backwards);
    let states: readonly State[] | undefined;
    return {
      from: (state) => steps[this.number(state)] ?? Number.POSITIVE_INFINITY,
      states: () => {
        states ??= met.flatMap((node) => this.states.get(node) ?? []);
        return states;
      },
    };
  }

  private number(key: State | Target | string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  private edge(from: State | Target | string, to: State | Target | string): void {
    this.edges.push([this.number(from), this.number(to)]);
  }

  private addTarget(target: Target): void {
    const { from, to, kind } = target;
    this.edge(target, to);
    if (from === undefined || kind === 'start') return;
    if (kind === 'catch') this.edge(this.failure(from), target);
    else if (kind === 'next' && (from.type === 'Parallel' || from.type === 'Map')) this.edge(this.exit(from), target);
    else this.edge(from, target);
  }

  private addState(scope: Scope, state: State, targets: Targets): void {
    const isNested = state.type === 'Parallel' || state.type === 'Map';
    if (!('next' in state) || state.next.kind === 'missing') {
      if (state.type !== 'Choice' && state.type !== 'Fail')
        this.addLeaving(scope, isNested ? this.exit(state) : state, targets);
    }
    if (state.type === 'Map') this.edge(state, this.exit(state));
    if (state.type === 'Task') this.edge(state, this.failure(state));
    if (state.type === 'Fail' || state.type === 'Choice') this.edge(state, this.failureOf(scope));
    if (isFallible(state)) this.edge(this.failure(state), this.failureOf(scope));
  }

  private addLeaving({ owner, kind, ...scope }: Scope, from: State | string, targets: Targets): void {
    if (owner === undefined) this.edge(from, 'end');
    else if (kind === 'branch' && owner.type === 'Parallel') {
      const index = owner.branches.findIndex(({ node }) => node === scope.node);
      const next = owner.branches[index + 1]?.startAt;
      const target = next?.kind === 'present' ? targets.at(next.property) : undefined;
      this.edge(from, target ?? this.exit(owner));
    } else this.edge(from, this.exit(owner));
  }

  private exit(state: State): string {
    return `after ${this.ids.get(state)}`;
  }

  private failure(state: State): string {
    return `failure of ${this.ids.get(state)}`;
  }

  private failureOf({ owner }: Scope): string {
    return owner === undefined ? 'failed' : this.failure(owner);
  }
}

/** The numbers of the nodes that are met, the near ones first, and of each how many steps it takes. */
function stepsFrom(starts: readonly number[], { size, successors }: Graph) {
  const steps: (number | undefined)[] = new Array(size).fill(undefined);
  const met = [...starts];
  for (const start of starts) steps[start] = 0;
  for (let next = 0; next < met.length; next++) {
    const node = met[next] as number;
    for (const other of successors[node] ?? []) {
      if (steps[other] !== undefined) continue;
      steps[other] = (steps[node] as number) + 1;
      met.push(other);
    }
  }
  return { steps, met };
}
