import type { Document } from '../../engine/document.ts';
import { programOf } from '../../interpreter/program.ts';
import type { State, StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Conflicts } from '../paths/conflicts.ts';
import { prove } from '../paths/prove.ts';
import { type Target, Targets } from '../paths/targets.ts';
import { World } from '../paths/world.ts';
import { isNever } from '../shapes/parts.ts';
import type { StateFacts } from '../shapes/shape-facts.ts';
import { Causes } from './causes.ts';
import type { DeadWays } from './dead-ways.ts';
import { placeOfExit } from './place-of-exit.ts';

export type Shapes = ReadonlyMap<State, StateFacts>;

/** Joins what a proof rules out with what the shapes of the data do; each knows what the other does not. */
export function findDeadWays(document: Document, shapes: Shapes, steps: number): DeadWays {
  const { machine } = document;
  const targets = new Targets(machine);
  const proved = provedOf(document, targets, steps);
  const states = new Set([...proved.states, ...unreachableIn(shapes)]);
  const places = new Set([...proved.places, ...deadExitsIn(shapes), ...deadStartsIn(targets, states)]);
  const matched = new Set([...proved.matched, ...matchedIn(machine, shapes)]);
  const causes = new Causes({ shapes, targets, states, places, conflicts: proved.conflicts });
  return { places, states, matched, causes: causes.all(machine) };
}

interface Proved {
  readonly places: readonly (Node | Property)[];
  readonly states: readonly State[];
  readonly matched: readonly State[];
  /** Nothing where the proof is not complete. */
  readonly conflicts: Conflicts | undefined;
}

const nothingProved: Proved = { places: [], states: [], matched: [], conflicts: undefined };

function provedOf({ machine, environment }: Document, targets: Targets, steps: number): Proved {
  const world = new World('proof', programOf(machine), { parser: environment.jsonata, contract: environment.contract });
  const { isComplete, met } = prove(machine, { world, targets }, Math.min(steps, mostSteps));
  if (!isComplete) return nothingProved;
  const entered = new Set([...met].map(({ to }) => to));
  const { conflicts } = world;
  return {
    places: targets.all.filter((target) => !met.has(target)).map(({ place }) => place),
    states: machine.states.filter((state) => !entered.has(state)),
    matched: [...entered].filter((state) => isWithoutDefault(state) && !conflicts.unmatched.has(state)),
    conflicts,
  };
}

/** Machines that need more are larger than those people write. */
const mostSteps = 20_000;

function unreachableIn(shapes: Shapes): readonly State[] {
  return [...shapes.values()].filter(({ unreachable }) => unreachable !== undefined).map(({ state }) => state);
}

function deadExitsIn(shapes: Shapes): readonly (Node | Property)[] {
  return [...shapes.values()].flatMap(({ state, exits }) =>
    exits.filter(({ data }) => isNever(data)).flatMap((exit) => placeOfExit(state, exit) ?? []),
  );
}

/** What leads from a state that is never entered, or into one. */
function deadStartsIn({ all }: Targets, states: ReadonlySet<State>): readonly (Node | Property)[] {
  const isDead = ({ from, to }: Target) => states.has(to) || (from !== undefined && states.has(from));
  return all.filter(isDead).map(({ place }) => place);
}

function matchedIn(machine: StateMachine, shapes: Shapes): readonly State[] {
  return machine.states.filter((state) => {
    const facts = shapes.get(state);
    if (facts === undefined || facts.unreachable !== undefined || !isWithoutDefault(state)) return false;
    const { areExcluded, names } = facts.errors;
    return !areExcluded && !names.has('States.NoChoiceMatched');
  });
}

function isWithoutDefault(state: State): boolean {
  return state.type === 'Choice' && state.default.kind === 'missing';
}
