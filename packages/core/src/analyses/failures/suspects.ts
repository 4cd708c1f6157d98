import type { State } from '../../model/state-machine.ts';
import { subjectsOf } from '../../solver/formula.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { flowing } from '../paths/flow.ts';
import { assuming, type Position, type Walk } from '../paths/position.ts';
import type { ProvedPaths } from '../paths/proved-paths.ts';
import { type Case, opposite } from '../paths/symbolic.ts';
import type { StateFacts } from '../shapes/shape-facts.ts';
import { askState } from './asked-by-state.ts';
import { Asking } from './asking.ts';
import type { Leaf } from './leaves.ts';

type Shapes = ReadonlyMap<State, StateFacts>;
type Place = Node | Property;

/** Places in a state that are worth a search. */
export interface Suspects {
  readonly state: State;
  readonly places: ReadonlySet<Place>;
  /** Whether a place fails on one of the ways that a proof told apart; else it only leaves open that it fails on one. */
  readonly areLikely: boolean;
}

/** The doubts of which a proof leaves open that the machine itself is why they fail, the likely ones first. */
export function suspectsOf(shapes: Shapes, { proof, walk }: ProvedPaths): readonly Suspects[] {
  const doubted = [...shapes.values()].filter(({ doubts }) => doubts.length > 0);
  if (!proof.isComplete) return doubted.map(({ state, doubts }) => suspects(state, new Set(doubts)));
  const found = new Map(doubted.map(({ state, doubts }) => [state, { doubts: new Set(doubts), ...noSuspects() }]));
  for (const at of proof.entered) {
    const known = found.get(at.state);
    if (known !== undefined) askState(new Suspecting(at, known, walk));
  }
  const likely = [...found].map(([state, known]) => suspects(state, known.likely, true));
  const others = [...found].map(([state, known]) => suspects(state, without(known.possible, known.likely)));
  return [...likely, ...others].filter(({ places }) => places.size > 0);
}

function suspects(state: State, places: ReadonlySet<Place>, areLikely = false): Suspects {
  return { state, places, areLikely };
}

function without(places: ReadonlySet<Place>, others: ReadonlySet<Place>): ReadonlySet<Place> {
  return new Set([...places].filter((place) => !others.has(place)));
}

interface Found {
  readonly doubts: ReadonlySet<Place>;
  readonly likely: Set<Place>;
  readonly possible: Set<Place>;
}

function noSuspects(): Omit<Found, 'doubts'> {
  return { likely: new Set(), possible: new Set() };
}

/** Goes through all that a state asks, and takes note of what may have no value without the input or a task being why. */
class Suspecting extends Asking {
  private readonly found: Found;

  constructor(at: Position, found: Found, walk: Walk) {
    super(at, found.doubts, walk);
    this.found = found;
  }

  override leaf({ place, cases, isOutOfRange }: Leaf): void {
    const [first] = flowing(this.at, cases);
    if (this.wanted.has(place) && !isOutOfRange) {
      if (first === undefined) this.found.likely.add(place);
      else if (cases.some((one) => this.isSuspect(one))) this.found.possible.add(place);
    }
    this.at = first?.at ?? this.at;
  }

  private isSuspect({ when, value }: Case): boolean {
    if (this.isOfSelection(value)) return true;
    const isMixed = subjectsOf(when).some(({ cell }) => cell !== undefined && this.walk.world.isMixed(cell));
    return isMixed && assuming(this.at, opposite(when)) !== undefined;
  }
}
