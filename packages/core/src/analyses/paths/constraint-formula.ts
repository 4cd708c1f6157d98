import type { Constraint, Scalar } from '../../project/contract/constraint.ts';
import { types } from '../../project/contract/constraint.ts';
import { namesIn } from '../../project/contract/constraint-parts.ts';
import { textGraphOf } from '../../project/contract/text-graph.ts';
import { textsMatching } from '../../solver/automata/patterns.ts';
import type { Cell, Cells } from '../../solver/cell.ts';
import {
  anyNumber,
  anyString,
  anythingPresent,
  type Domain,
  intersect,
  kinds,
  nothing,
  ofKinds,
  ofNumbers,
  ofStrings,
  onlyAbsent,
  outside,
  unite,
} from '../../solver/domain.ts';
import { anyOf, type Formula, within } from '../../solver/formula.ts';
import { intersectValues, onlyValue, uniteValues, wholeLine } from '../../solver/ordered-set.ts';
import { stringsOf } from '../../solver/strings.ts';
import { languageOf, wordsAmong } from '../../solver/text-set.ts';
import { always, anArray, anObject, both, either, isThere } from './symbolic.ts';

/** Of longer lists, only the first elements are told apart. */
export const mostElements = 32;

/**
 * What a constraint asks of the value at a place. What it asks of the members and elements there is told of each by itself, when it is
 * first spoken of, unless it hangs on which of several things the value is.
 */
export function constraintFormula(constraint: Constraint, cell: Cell, cells: Cells): Formula {
  return new FormulaWriter(cells, { cell, names: namesIn(constraint) }).formula(constraint, cell, 'surely');
}

/** Whether the constraint holds of the value for certain, or is one of several of which one does. */
type Asked = 'surely' | 'perhaps';

/** A place, and the names of members there that something is asked of. */
interface Known {
  readonly cell: Cell;
  readonly names: ReadonlySet<string>;
}

class FormulaWriter {
  readonly #cells: Cells;
  readonly #known: Known;

  constructor(cells: Cells, known: Known) {
    this.#cells = cells;
    this.#known = known;
  }

  formula(constraint: Constraint, cell: Cell, asked: Asked): Formula {
    switch (constraint.kind) {
      case 'all':
        return both(...constraint.parts.map((part) => this.formula(part, cell, asked)));
      case 'any':
        return either(...constraint.parts.map((part) => this.formula(part, cell, 'perhaps')));
      case 'required':
        return this.#required(constraint.name, cell);
      case 'count':
        return this.#count(constraint, cell);
      case 'member':
        return asked === 'surely' ? always : this.#part(constraint.of, this.#cells.member(cell, constraint.name));
      case 'element':
        return asked === 'surely' || constraint.index > mostElements
          ? always
          : this.#part(constraint.of, this.#cells.element(cell, constraint.index));
      case 'others':
        return asked === 'surely' ? always : this.#others(constraint, cell);
      case 'elements':
        return always;
      default:
        return within(cell, domainOf(constraint));
    }
  }

  #part(constraint: Constraint, cell: Cell): Formula {
    return either(within(cell, onlyAbsent), this.formula(constraint, cell, 'perhaps'));
  }

  /** Of one thing that the value may be, the members that only another one has. */
  #others({ names, of }: Extract<Constraint, { kind: 'others' }>, cell: Cell): Formula {
    if (cell !== this.#known.cell || this.#known.names.size > mostElements) return always;
    const others = [...this.#known.names].filter((name) => !names.has(name));
    return both(...others.map((name) => this.#part(of, this.#cells.member(cell, name))));
  }

  #required(name: string, cell: Cell): Formula {
    return anyOf(within(cell, besides(anObject)), isThere(this.#cells.member(cell, name)));
  }

  #count({ minimum, maximum }: Extract<Constraint, { kind: 'count' }>, cell: Cell): Formula {
    const last = Math.min(Math.ceil(minimum), mostElements);
    const longest = Math.floor(maximum);
    return both(
      last <= 0 ? always : anyOf(within(cell, besides(anArray)), isThere(this.#cells.element(cell, last - 1))),
      longest > mostElements ? always : within(this.#cells.element(cell, Math.max(0, longest)), onlyAbsent),
    );
  }
}

/** All that is there but the values of some types. */
function besides(domain: Domain): Domain {
  return intersect(anythingPresent, outside(domain) ?? anythingPresent);
}

type Plain = Extract<Constraint, { readonly kind: 'types' | 'scalars' | 'range' | 'length' | 'pattern' }>;

function domainOf(constraint: Plain): Domain {
  switch (constraint.kind) {
    case 'types':
      return domainsByType.reduce(
        (all, [type, domain]) => ((constraint.types & type) === 0 ? all : joined(all, domain)),
        nothing,
      );
    case 'scalars':
      return scalarDomain(constraint.values);
    case 'range':
      return joined(besides(anyNumber), ofNumbers(intersectValues(wholeLine, [constraint])));
    case 'length':
      return constraint.minimum === 1 && constraint.maximum === Number.POSITIVE_INFINITY
        ? notEmpty
        : (textDomain(constraint) ?? (constraint.minimum > 0 ? notEmpty : anythingPresent));
    case 'pattern':
      return textDomain(constraint) ?? anythingPresent;
  }
}

/** The same again is the same object, so that the solver knows it again. Nothing where it is too much to work out. */
function textDomain(constraint: Extract<Plain, { readonly kind: 'length' | 'pattern' }>): Domain | undefined {
  const known = textDomains.get(constraint);
  if (known !== undefined) return known.domain;
  const graph = textGraphOf(constraint);
  const texts = graph && textsMatching(graph);
  const domain = texts && joined(besides(anyString), ofStrings(stringsOf(languageOf(texts))));
  textDomains.set(constraint, { domain });
  return domain;
}

const textDomains = new WeakMap<Constraint, { readonly domain: Domain | undefined }>();

const domainsByType: readonly (readonly [type: number, domain: Domain])[] = [
  [types.null, ofKinds(kinds.null)],
  [types.true, ofKinds(kinds.true)],
  [types.false, ofKinds(kinds.false)],
  [types.number, anyNumber],
  [types.string, anyString],
  [types.array, anArray],
  [types.object, anObject],
];

const notEmpty: Domain = intersect(anythingPresent, outside(texts([''])) ?? anythingPresent);

function scalarDomain(values: readonly Scalar[]): Domain {
  const numbers = values.flatMap((value) => (typeof value === 'number' ? onlyValue(value) : []));
  const plain = values.reduce((sum: number, value) => sum | plainKind(value), 0);
  const words = values.filter((value) => typeof value === 'string');
  return joined(joined(ofKinds(plain), ofNumbers(uniteValues(numbers, []))), texts(words));
}

function plainKind(value: Scalar): number {
  if (value === null) return kinds.null;
  if (typeof value !== 'boolean') return 0;
  return value ? kinds.true : kinds.false;
}

function texts(words: readonly string[]): Domain {
  return ofStrings(stringsOf(wordsAmong(words)));
}

/** What is too much to work out is everything. */
function joined(one: Domain, other: Domain): Domain {
  return unite(one, other) ?? anythingPresent;
}
