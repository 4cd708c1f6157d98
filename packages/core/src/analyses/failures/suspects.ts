import type { State } from '../../model/state-machine.ts';
import type { Cell } from '../../solver/cell.ts';
import type { Formula } from '../../solver/formula.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { flowing } from '../paths/flow.ts';
import { assuming } from '../paths/position.ts';
import type { ProvedPaths } from '../paths/proved-paths.ts';
import { type Case, opposite } from '../paths/symbolic.ts';
import type { StateFacts } from '../shapes/shape-facts.ts';
import { askState } from './asked-by-state.ts';
import { Asking } from './asking.ts';
import type { Leaf } from './leaves.ts';

type Shapes = ReadonlyMap<State, StateFacts>;
type Places = ReadonlySet<Node | Property>;

/** The doubts that are worth a search: those of which a proof leaves open that the machine itself is why they fail. */
export function suspectsOf(shapes: Shapes, { proof, walk }: ProvedPaths): ReadonlyMap<State, Places> {
  const doubts = new Map([...shapes].map(([state, facts]) => [state, new Set(facts.doubts)]));
  if (!proof.isComplete) return doubts;
  const suspects = new Map<State, Set<Node | Property>>();
  for (const at of proof.entered) {
    const places = doubts.get(at.state) ?? new Set();
    const found = suspects.get(at.state) ?? new Set();
    suspects.set(at.state, found);
    const suspecting = new Suspecting(at, new Set([...places].filter((place) => !found.has(place))), walk);
    askState(suspecting);
    for (const place of suspecting.suspects) found.add(place);
  }
  return suspects;
}

/** Goes through all that a state asks, and takes note of what may have no value without the input or a task being why. */
class Suspecting extends Asking {
  readonly suspects = new Set<Node | Property>();

  override leaf({ place, cases, isOutOfRange }: Leaf): void {
    const [found] = flowing(this.at, cases);
    if (this.wanted.has(place) && !isOutOfRange) {
      if (found === undefined || cases.some((one) => this.isSuspect(one))) this.suspects.add(place);
    }
    this.at = found?.at ?? this.at;
  }

  private isSuspect({ when, value }: Case): boolean {
    if (this.isOfSelection(value)) return true;
    return cellsIn(when).some((cell) => this.isMixed(cell)) && assuming(this.at, opposite(when)) !== undefined;
  }

  private isMixed(cell: Cell): boolean {
    const { mixed } = this.walk.world;
    for (let at: Cell | undefined = cell; at !== undefined; at = at.parent) if (mixed.has(at)) return true;
    return false;
  }
}

function cellsIn(formula: Formula): readonly Cell[] {
  const cells: Cell[] = [];
  const open = [formula];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'not') open.push(next.part);
    else if ('parts' in next) open.push(...next.parts);
    else if ('cell' in next) cells.push(next.cell);
    if (next.kind === 'path-comparison') cells.push(next.other);
  }
  return cells;
}
