import {
  type Drawing,
  type DrawnFinding,
  type DrawnState,
  type DrawnTransition,
  infeasibleStates,
  type StateId,
} from '@stepproof/diagram';

/** A place as editors count it: lines and characters from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** The answer to `stepproof/graph`, as far as it is read here. */
export interface ToldGraph {
  readonly machine: string;
  readonly states: readonly ToldState[];
  readonly transitions: readonly (DrawnTransition & { readonly placeRange: Stretch })[];
}

export type ToldState = Omit<DrawnState, 'findings'> & { readonly range: Stretch; readonly selectionRange: Stretch };

/** One machine of an answer to `stepproof/machines`. */
export interface ToldMachine {
  readonly name: string;
  readonly range: Stretch;
}

/** What the editor shows as a problem of a text. */
export interface Problem extends DrawnFinding {
  readonly range: Stretch;
  /** Whether the place is faded, because nothing gets there. */
  readonly isUnnecessary: boolean;
}

/** A machine with the problems that the editor shows: as badges, and by fading what no execution comes to. */
export function drawingOf({ machine, states, transitions }: ToldGraph, problems: readonly Problem[]): Drawing {
  const dead = new Set(problems.filter(({ isUnnecessary }) => isUnnecessary).map(({ range }) => keyOf(range)));
  const drawn = transitions.map(({ placeRange, ...transition }) => ({
    ...transition,
    isFeasible: !dead.has(keyOf(placeRange)),
  }));
  const infeasible = infeasibleStates(states, drawn);
  const findings = findingsByState(states, problems);
  return {
    machine,
    states: states.map((state, id) => ({
      ...state,
      isFeasible: !infeasible.has(id),
      findings: findings.get(id) ?? [],
    })),
    transitions: drawn,
  };
}

function keyOf({ start, end }: Stretch): string {
  return [start.line, start.character, end.line, end.character].join(':');
}

function findingsByState(
  states: readonly ToldState[],
  problems: readonly Problem[],
): ReadonlyMap<StateId, readonly DrawnFinding[]> {
  const byState = new Map<StateId, DrawnFinding[]>();
  for (const { range, severity, message, rule } of problems) {
    const id = stateAt(states, range.start);
    if (id !== undefined) byState.set(id, [...(byState.get(id) ?? []), { severity, message, rule }]);
  }
  return byState;
}

/** The innermost state at a place. */
export function stateAt(states: readonly ToldState[], place: Place): StateId | undefined {
  let innermost: StateId | undefined;
  for (const [id, { range }] of states.entries()) {
    const known = innermost === undefined ? undefined : states[innermost];
    if (holds(range, place) && (known === undefined || isBefore(known.range.start, range.start))) innermost = id;
  }
  return innermost;
}

export function holds({ start, end }: Stretch, place: Place): boolean {
  return !isBefore(place, start) && !isBefore(end, place);
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
