import type { Cell } from '../../packages/core/src/solver/cell.ts';
import type { Json } from '../../packages/core/src/solver/domain.ts';
import type { Formula } from '../../packages/core/src/solver/formula.ts';
import type { Random } from '../fuzz/random.ts';
import { Document } from './formulas.ts';

/** What random formulas are made of. */
export interface Mix {
  readonly paths: Readonly<Record<string, readonly Kind[]>>;
  readonly operands: Readonly<Record<'String' | 'Numeric' | 'Timestamp' | 'Pattern', readonly Json[]>>;
  /** Of so many comparisons, one is with another path. */
  readonly oneRelationIn: number;
}

/** What a path is asked for. */
type Kind = 'Type' | 'String' | 'Pattern' | 'Numeric' | 'Timestamp' | 'Boolean';

const every: readonly Kind[] = ['Type', 'String', 'String', 'Pattern', 'Numeric', 'Timestamp', 'Boolean'];

/** Paths that lie in each other, and operands that are near each other, so that many formulas are just possible or just not. */
export const mixed: Mix = {
  paths: { '$.a': every, '$.b': every, '$.c': every, '$.a.x': every, '$.b[0]': every, '$.b[1]': every },
  operands: {
    String: ['', 'a', 'b', 'ab', 'abc', 'B', '2020-01-01T00:00:00Z', '\u{1f600}', '\uffff'],
    Numeric: [0, 1, 2, -1, 1.5, 1e21],
    Timestamp: [
      '2020-01-01T00:00:00Z',
      '2020-01-01T01:00:00+01:00',
      '2020-01-01T00:00:00.5Z',
      '2021-06-30T12:00:00-05:00',
    ],
    Pattern: ['*', 'a*', '*b', 'a*c', '*a*', 'ab', '\\**', 'a\\\\*', '*b*c*', '20*'],
  },
  oneRelationIn: 6,
};

const byText: readonly Kind[] = ['Type', 'String', 'String', 'Pattern', 'Numeric', 'Boolean'];
const byTime: readonly Kind[] = ['Type', 'Numeric', 'Timestamp', 'Timestamp'];

/** The same, but that a path is compared by text or by time. */
export const separated: Mix = {
  ...mixed,
  paths: { '$.a': byText, '$.b': byText, '$.c': byTime, '$.a.x': byText, '$.b[0]': byTime, '$.b[1]': byText },
};

export interface Conjuncts {
  readonly document: Document;
  readonly formulas: readonly Formula[];
}

/** Some conjuncts about one document. */
export function randomConjuncts(random: Random, mix: Mix): Conjuncts {
  const document = new Document();
  const scope = new Scope(random, mix, document);
  return { document, formulas: Array.from({ length: 1 + random.below(5) }, () => scope.formula(2)) };
}

const relations = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'];
const typeTests = ['IsPresent', 'IsNull', 'IsBoolean', 'IsNumeric', 'IsString', 'IsTimestamp'];

class Scope {
  readonly #random: Random;
  readonly #mix: Mix;
  readonly #places: readonly { readonly cell: Cell; readonly kinds: readonly Kind[] }[];

  constructor(random: Random, mix: Mix, document: Document) {
    this.#random = random;
    this.#mix = mix;
    this.#places = Object.entries(mix.paths).map(([path, kinds]) => ({ cell: document.at(path), kinds }));
  }

  formula(depth: number): Formula {
    const choice = depth === 0 ? 9 : this.#random.below(10);
    if (choice < 2) return { kind: 'not', part: this.formula(depth - 1) };
    if (choice > 5) return this.#comparison();
    const parts = Array.from({ length: 1 + this.#random.below(3) }, () => this.formula(depth - 1));
    return { kind: choice < 4 ? 'and' : 'or', parts };
  }

  #comparison(): Formula {
    const { cell, kinds } = this.#random.pick(this.#places);
    const kind = this.#random.pick(kinds);
    if (kind === 'Type') return comparison(cell, this.#random.pick(typeTests), this.#random.below(4) > 0);
    if (kind !== 'Pattern' && this.#random.below(this.#mix.oneRelationIn) === 0) return this.#relation(cell, kind);
    if (kind === 'Boolean') return comparison(cell, 'BooleanEquals', this.#random.below(2) === 0);
    const operator = kind === 'Pattern' ? 'StringMatches' : `${kind}${this.#random.pick(relations)}`;
    return comparison(cell, operator, this.#random.pick(this.#mix.operands[kind]));
  }

  #relation(cell: Cell, kind: Kind): Formula {
    const { cell: other } = this.#random.pick(this.#places.filter(({ kinds }) => kinds.includes(kind)));
    const relation = kind === 'Boolean' ? 'Equals' : this.#random.pick(relations);
    return { kind: 'path-comparison', cell, operator: `${kind}${relation}Path`, other };
  }
}

function comparison(cell: Cell, operator: string, operand: Json): Formula {
  return { kind: 'comparison', cell, operator, operand };
}
