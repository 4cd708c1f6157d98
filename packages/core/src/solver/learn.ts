import { domainBeside } from './beside.ts';
import type { Cell } from './cell.ts';
import {
  anythingPresent,
  areDisjoint,
  type Domain,
  intersect,
  isNothing,
  kinds,
  ofKinds,
  onlyAbsent,
} from './domain.ts';
import { domainOfLine, type Goal, type Guess, type Membership, type Ordering, type Several } from './goal.ts';
import { containerOf, domainAt, type Knowledge, type Place } from './knowledge.ts';
import { type NumberMap, valueAt, withValue } from './number-map.ts';
import { hangsOn, withSourcesOf } from './sources.ts';

/** What is known once a goal has to hold as well. */
export function learn(knowledge: Knowledge, goal: Goal): Knowledge {
  if (knowledge.isContradiction || isKnown(knowledge, goal)) return knowledge;
  const learning = new Learning(knowledge);
  return learning.learn(goal) ? learning.knowledge : { ...knowledge, isContradiction: true };
}

/** That a value is there, or is of some kind, is asked for again and again. */
function isKnown({ places }: Knowledge, goal: Goal): boolean {
  if (goal.kind === 'all') return goal.parts.every((part) => part.kind === 'in' && isWithin(places, part));
  return goal.kind === 'in' && isWithin(places, goal);
}

function isWithin(places: NumberMap<Place>, { cell, domain }: Membership): boolean {
  const known = domainAt(places, cell);
  return intersect(known, domain) === known;
}

/** What takes more rounds to follow is left to be chosen. */
const mostRounds = 100;

type Status = 'holds' | 'fails' | 'open';

/** Each method that answers says whether there is still no contradiction. */
class Learning {
  #places: NumberMap<Place>;
  #choices: Several[];
  #orderings: readonly Ordering[];
  #guesses: ReadonlyMap<unknown, boolean>;
  /** The places and guesses of which more is known since the choices were reviewed. */
  #changed = new Set<unknown>();

  constructor({ places, choices, orderings, guesses }: Knowledge) {
    this.#places = places;
    this.#choices = [...choices];
    this.#orderings = orderings;
    this.#guesses = guesses;
  }

  get knowledge(): Knowledge {
    return {
      places: this.#places,
      choices: this.#choices,
      orderings: this.#orderings,
      guesses: this.#guesses,
      isContradiction: false,
    };
  }

  learn(goal: Goal): boolean {
    if (!this.#assert(goal)) return false;
    for (let round = 0; this.#changed.size > 0 && round < mostRounds; round++) {
      if (!this.#reviewOrderings() || !this.#reviewChoices()) return false;
    }
    return true;
  }

  #assert(goal: Goal): boolean {
    switch (goal.kind) {
      case 'in':
        return this.#narrow(goal.cell, goal.domain);
      case 'ordering':
        return this.#order(goal);
      case 'guess':
        return this.#guess(goal);
      case 'all':
        return goal.parts.every((part) => this.#assert(part));
      case 'any':
        return this.#choose(goal);
    }
  }

  #guess({ key, isTrue }: Guess): boolean {
    const known = this.#guesses.get(key);
    if (known !== undefined) return known === isTrue;
    this.#guesses = new Map(this.#guesses).set(key, isTrue);
    this.#changed.add(key);
    return true;
  }

  #order(ordering: Ordering): boolean {
    if (!this.#orderings.includes(ordering)) {
      this.#orderings = [...this.#orderings, ordering];
      this.#changed.add(ordering.left).add(ordering.right);
    }
    return true;
  }

  /** As soon as one side of an ordering can hold one value only, the ordering says of the other side what a comparison says. */
  #reviewOrderings(): boolean {
    return this.#orderings.every((ordering) => {
      const { left, right } = ordering;
      const ofLeft = domainBeside(ordering, 'left', this.#domainAt(right));
      const ofRight = domainBeside(ordering, 'right', this.#domainAt(left));
      return this.#narrow(left, ofLeft) && this.#narrow(right, ofRight);
    });
  }

  /** Of what did not change since it was reviewed last, as much is left open as before. */
  #reviewChoices(): boolean {
    const [choices, before] = [this.#choices, this.#changed];
    this.#choices = [];
    this.#changed = new Set();
    return choices.every((choice) => {
      if (hangsOn(choice, before) || hangsOn(choice, this.#changed)) return this.#choose(choice);
      this.#choices.push(choice);
      return true;
    });
  }

  #choose(choice: Several): boolean {
    const open: Goal[] = [];
    for (const part of choice.parts) {
      const status = this.#statusOf(part);
      if (status === 'holds') return true;
      if (status === 'open') open.push(part);
    }
    if (open.length < 2) return open[0] !== undefined && this.#assert(open[0]);
    this.#choices.push(
      open.length === choice.parts.length ? choice : withSourcesOf(choice, { kind: 'any', parts: open }),
    );
    return true;
  }

  #statusOf(goal: Goal): Status {
    switch (goal.kind) {
      case 'in':
        return this.#statusOfMembership(goal);
      case 'ordering':
        return this.#statusOfOrdering(goal);
      case 'guess':
        return statusOfTruth(this.#guesses.get(goal.key), goal.isTrue);
      case 'all':
        return this.#statusOfParts(goal.parts, 'fails');
      case 'any':
        return this.#statusOfParts(goal.parts, 'holds');
    }
  }

  #statusOfMembership({ cell, domain }: Membership): Status {
    const before = this.#domainAt(cell);
    const after = intersect(before, domain);
    if (after === before) return 'holds';
    return isNothing(after) ? 'fails' : 'open';
  }

  #statusOfOrdering(ordering: Ordering): Status {
    const { line, left, right } = ordering;
    if (this.#orderings.includes(ordering)) return 'holds';
    const [ofLeft, ofRight] = [this.#domainAt(left), this.#domainAt(right)];
    if (areDisjoint(ofLeft, domainOfLine[line]) || areDisjoint(ofRight, domainOfLine[line])) return 'fails';
    const beside = domainBeside(ordering, 'left', ofRight);
    if (beside !== undefined) return this.#statusOfMembership({ kind: 'in', cell: left, domain: beside });
    const besideLeft = domainBeside(ordering, 'right', ofLeft);
    return besideLeft ? this.#statusOfMembership({ kind: 'in', cell: right, domain: besideLeft }) : 'open';
  }

  /** `decisive` is the status of one part that settles it. */
  #statusOfParts(parts: readonly Goal[], decisive: Status): Status {
    let isOpen = false;
    for (const part of parts) {
      const status = this.#statusOf(part);
      if (status === decisive) return decisive;
      if (status === 'open') isOpen = true;
    }
    if (isOpen) return 'open';
    return decisive === 'holds' ? 'fails' : 'holds';
  }

  #domainAt(cell: Cell): Domain {
    return domainAt(this.#places, cell);
  }

  /** Narrows a cell and, from there, those whose presence hangs on it. */
  #narrow(cell: Cell, domain: Domain | undefined): boolean {
    const open: { readonly cell: Cell; readonly domain: Domain }[] = domain === undefined ? [] : [{ cell, domain }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const before = this.#domainAt(next.cell);
      const after = intersect(before, next.domain);
      if (after === before) continue;
      if (isNothing(after)) return false;
      this.#set(next.cell, after);
      open.push(...this.#consequencesOf(next.cell, { before, after }));
    }
    return true;
  }

  #set(cell: Cell, domain: Domain): void {
    const isOnlyAbsent = domain.kinds === kinds.absent && areDisjoint(domain, anythingPresent);
    this.#places = withValue(this.#places, cell.id, { cell, domain: isOnlyAbsent ? onlyAbsent : domain });
    this.#changed.add(cell);
    // What is known of an element tells of the others too.
    if (typeof cell.key === 'number' && cell.parent !== undefined) this.#changed.add(cell.parent);
  }

  *#consequencesOf(cell: Cell, { before, after }: Change): Generator<Place> {
    const lost = before.kinds & ~after.kinds;
    if ((lost & kinds.absent) !== 0) yield* presenceAround(cell);
    if (this.#domainAt(cell) === onlyAbsent) yield* this.#absenceBehind(cell);
    if ((lost & (kinds.object | kinds.array)) === 0) return;
    for (const child of cell.children.values()) {
      if ((lost & containerOf(child)) !== 0 && this.#isTouched(child)) yield { cell: child, domain: onlyAbsent };
    }
  }

  *#absenceBehind({ parent, key }: Cell): Generator<Place> {
    if (parent === undefined || typeof key === 'string') return;
    for (const other of parent.children.values()) {
      if (typeof other.key === 'number' && other.key > key && this.#isTouched(other))
        yield { cell: other, domain: onlyAbsent };
    }
  }

  #isTouched({ id }: Cell): boolean {
    return valueAt(this.#places, id) !== undefined;
  }
}

interface Change {
  readonly before: Domain;
  readonly after: Domain;
}

function statusOfTruth(known: boolean | undefined, wanted: boolean): Status {
  if (known === undefined) return 'open';
  return known === wanted ? 'holds' : 'fails';
}

/** What is there lies in something, and an element comes after those before it. */
function* presenceAround(cell: Cell): Generator<Place> {
  const { parent, key } = cell;
  if (parent === undefined) return;
  yield { cell: parent, domain: ofKinds(containerOf(cell)) };
  if (typeof key === 'string') return;
  for (const other of parent.children.values()) {
    if (typeof other.key === 'number' && other.key < key) yield { cell: other, domain: anythingPresent };
  }
}
