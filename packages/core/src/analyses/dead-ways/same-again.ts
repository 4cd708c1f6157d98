import type { Document } from '../../engine/document.ts';
import { programOf } from '../../interpreter/program.ts';
import type { ChoiceState, State } from '../../model/state-machine.ts';
import { type Cell, rootOf } from '../../solver/cell.ts';
import type { Formula } from '../../solver/formula.ts';
import { emptyStore } from '../../solver/store.ts';
import { truthsAt } from '../paths/choice-step.ts';
import { afterPath, isJsonata } from '../paths/flow.ts';
import { isEnding } from '../paths/leave.ts';
import type { Position, Walk } from '../paths/position.ts';
import { orNothing, waysOrNothing } from '../paths/prove.ts';
import { atCell, type Symbolic } from '../paths/symbolic.ts';
import { Targets } from '../paths/targets.ts';
import { World } from '../paths/world.ts';

interface Round {
  readonly document: Document;
  /** Of all variables that there are. */
  readonly names: readonly string[];
  /** Whether what the rules ask follows from the data alone, so that what is not known of it is still the same for the same data. */
  readonly isSteady: boolean;
}

/**
 * Whether a Choice finds the same at the places that its rules look at, whatever way an execution goes round a cycle: the places are
 * followed as they are, so that it does not matter what lies there.
 */
export function askTheSameAgain(
  state: ChoiceState,
  within: ReadonlySet<State>,
  { document, names, isSteady }: Round,
): boolean {
  const { machine, environment } = document;
  const world = new World('proof', programOf(machine), { parser: environment.jsonata, contract: environment.contract });
  const walk: Walk = { world, targets: new Targets(machine) };
  const asking = { state, walk, isSteady };
  const start = anywhere(state, names, world);
  const asked = placesAsked(start, asking);
  return asked !== undefined && new Following(walk, within).all(start, (at) => placesAsked(at, asking) === asked);
}

/** The state entered with any data and variables. */
function anywhere(state: State, names: readonly string[], world: World): Position {
  const variables = world.document('variables');
  const values = new Map(names.map((name): [string, Symbolic] => [name, atCell(world.cells.member(variables, name))]));
  const data = atCell(world.document('data'));
  const nothing = { frame: undefined, trail: undefined, answers: undefined };
  return { state, data, variables: { values, areAll: true }, store: emptyStore, ...nothing };
}

/** The ways from a Choice back to itself. */
class Following {
  private readonly walk: Walk;
  private readonly within: ReadonlySet<State>;
  private steps = 0;

  constructor(walk: Walk, within: ReadonlySet<State>) {
    this.walk = walk;
    this.within = within;
  }

  /** Whether something holds wherever they come back; not where they are too many, or none does. */
  all(start: Position, holds: (at: Position) => boolean): boolean {
    const open = [start];
    let isBack = false;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const ways = ++this.steps > mostSteps ? undefined : waysOrNothing(at, this.walk);
      if (ways === undefined) return false;
      for (const way of ways) {
        if (isEnding(way) || !this.isInside(way.state)) continue;
        if (way.state !== start.state) open.push(way);
        else if (holds(way)) isBack = true;
        else return false;
      }
    }
    return isBack;
  }

  /** The states of the cycle, and those within them. */
  private isInside(state: State): boolean {
    for (let at: State | undefined = state; at !== undefined; at = at.scope.owner) if (this.within.has(at)) return true;
    return false;
  }
}

/** Cycles that take more have many ways round. */
const mostSteps = 1_000;

interface Asking {
  readonly state: ChoiceState;
  readonly walk: Walk;
  readonly isSteady: boolean;
}

/** The places that the rules look at, in their order; nothing where that is not all they go by. */
function placesAsked(at: Position, { state, walk, isSteady }: Asking): string | undefined {
  const flow = { at, value: at.data };
  const [only, ...others] = orNothing(() => (isJsonata(at) ? [flow] : afterPath('InputPath', flow, walk))) ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const places = new Places(walk.world, isSteady);
  const truthOf = truthsAt(only, walk);
  for (const rule of state.rules) {
    const { holds, fails } = truthOf(rule);
    if (!places.add(holds) || !places.add(fails)) return undefined;
  }
  return places.text;
}

class Places {
  private readonly world: World;
  private readonly before: number;
  private readonly isSteady: boolean;
  private readonly found: string[] = [];
  private readonly made = new Map<Cell, number>();

  constructor(world: World, isSteady: boolean) {
    this.world = world;
    this.before = world.document('before').id;
    this.isSteady = isSteady;
  }

  get text(): string {
    return this.found.join(' ');
  }

  /** Whether all that the formula hangs on is known by its place. */
  add(formula: Formula): boolean {
    const open = [formula];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.kind === 'opaque' || this.found.length > mostPlaces) return false;
      if (next.kind === 'not') open.push(next.part);
      else if ('parts' in next) open.push(...next.parts);
      else if (!this.addCell(next.cell)) return false;
      if (next.kind === 'path-comparison' && !this.addCell(next.other)) return false;
    }
    this.found.push('.');
    return true;
  }

  /** What came into being for the question alone stands for something that is not understood. */
  private addCell(cell: Cell): boolean {
    const isMade = rootOf(cell).id > this.before && !this.world.isOutcome(rootOf(cell));
    if (isMade && !this.made.has(cell)) this.made.set(cell, this.made.size);
    this.found.push(isMade ? `made ${this.made.get(cell)}` : String(cell.id));
    return !isMade || this.isSteady;
  }
}

const mostPlaces = 10_000;
