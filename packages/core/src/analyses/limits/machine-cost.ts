import type { MapState, Scope, State, StateMachine, WaitState } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { graphOfScope } from '../flow/state-graph.ts';
import { type Cost, endlessCost, noCost, together } from './cost.ts';
import { leastToEnd, mostFromStart } from './scope-cost.ts';
import {
  costOfStep,
  leastOfScopes,
  leastOfTask,
  mostOfItems,
  mostOfScopes,
  mostOfTask,
  timeoutOf,
  waitOf,
} from './state-cost.ts';

/** Between what the executions of a machine lie, whatever their input and whatever their tasks answer. */
export interface MachineCost {
  /** Of an execution that comes to an end of the machine, or to a Fail state. */
  readonly least: Cost;
  /** Infinite where the definition sets no bound. */
  readonly most: Cost;
  /** Tasks without a timeout, for whose time nothing is counted. */
  readonly openTasks: readonly State[];
  /** States that executions may come back to, and Maps with any number of items: why there is no bound. */
  readonly unbounded: readonly State[];
}

/** Adds up what the states take, inner ones first. The time that AWS gives to the execution is not looked at. */
export function machineCostOf(machine: StateMachine): MachineCost {
  const costs = new Costs();
  for (const scope of [...machine.scopes].reverse()) costs.addScope(scope);
  const own = machine.scope === undefined ? nothingKnown : costs.of(machine.scope);
  const { openTasks, unbounded } = costs;
  return { least: together(started, own.least), most: together(started, own.most), openTasks, unbounded };
}

/** The events that an execution begins and ends with. */
const started: Cost = { transitions: 0, events: 2, milliseconds: 0 };

interface Range {
  readonly least: Cost;
  readonly most: Cost;
}

const nothingKnown: Range = { least: noCost, most: endlessCost };

class Costs {
  readonly openTasks: State[] = [];
  readonly unbounded: State[] = [];
  private readonly byScope = new Map<Scope, Range>();

  of(scope: Scope | undefined): Range {
    return (scope && this.byScope.get(scope)) ?? nothingKnown;
  }

  /** The scopes within it were added before. */
  addScope(scope: Scope): void {
    const graph = graphOfScope(scope);
    const ranges = new Map(graph.states.map((state) => [state, this.rangeOf(state)] as const));
    const range = (state: State): Range => ranges.get(state) ?? nothingKnown;
    const { most, repeated } = mostFromStart(graph, (state) => range(state).most);
    const least = graph.isComplete ? leastToEnd(graph, (state) => range(state).least).fromStart : noCost;
    this.byScope.set(scope, { least, most });
    this.unbounded.push(...repeated);
  }

  private rangeOf(state: State): Range {
    switch (state.type) {
      case undefined:
        return nothingKnown;
      case 'Task':
        if (timeoutOf(state) === undefined) this.openTasks.push(state);
        return { least: leastOfTask(state), most: mostOfTask(state) };
      case 'Wait':
        return rangeOfWait(state);
      case 'Parallel': {
        const branches = state.branches.map((branch) => this.of(branch));
        const least = leastOfScopes(
          state,
          branches.map((branch) => branch.least),
        );
        return {
          least,
          most: mostOfScopes(
            state,
            branches.map((branch) => branch.most),
          ),
        };
      }
      case 'Map':
        return this.rangeOfMap(state);
      default:
        return { least: costOfStep(state, 0), most: costOfStep(state, 0) };
    }
  }

  private rangeOfMap(state: MapState): Range {
    const { least, most } = this.of(state.processor);
    const count = itemCountOf(state);
    if (count === undefined) this.unbounded.push(state);
    const items = Array.from({ length: Math.min(count ?? 0, mostListed) }, () => least);
    return { least: leastOfScopes(state, items), most: mostOfItems(state, most, count ?? Number.POSITIVE_INFINITY) };
  }
}

/** Items that are counted one by one for the least; a Map with more takes at least as much. */
const mostListed = 1_000;

function rangeOfWait(state: WaitState): Range {
  const seconds = waitOf(state);
  if (seconds !== undefined) {
    const cost = costOfStep(state, seconds * 1_000);
    return { least: cost, most: cost };
  }
  return { least: costOfStep(state, 0), most: costOfStep(state, Number.POSITIVE_INFINITY) };
}

/** How many items there are, where the definition lists them. A distributed Map may do with fewer, as batches or as failures that it bears. */
function itemCountOf({ node, mode }: MapState): number | undefined {
  const items = propertyOf(node, 'Items')?.value;
  return items?.kind === 'array' && mode === 'INLINE' ? items.items.length : undefined;
}
