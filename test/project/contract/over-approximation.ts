import { Ajv2020 } from 'ajv/dist/2020.js';
import { ContractLaws } from '../../../packages/core/src/analyses/paths/contract-laws.ts';
import { contractedShape } from '../../../packages/core/src/analyses/shapes/contract-shape.ts';
import type { Value } from '../../../packages/core/src/interpreter/value.ts';
import { compileSchema } from '../../../packages/core/src/project/contract/compile-schema.ts';
import type { Constraint } from '../../../packages/core/src/project/contract/constraint.ts';
import { fits } from '../../../packages/core/src/project/contract/fits.ts';
import type { Cell } from '../../../packages/core/src/solver/cell.ts';
import type { Value as CellValue, Json } from '../../../packages/core/src/solver/domain.ts';
import { evaluate } from '../../../packages/core/src/solver/evaluate.ts';
import { contains } from '../../analyses/shapes/contains.ts';
import { Random } from '../../fuzz/random.ts';
import { randomDocument, randomSchema } from './random-schema.ts';

export interface Tried {
  readonly accepted: number;
  readonly refused: number;
  /** Documents that the schema accepts and that we think impossible. */
  readonly faults: readonly string[];
}

/** Holds what we make of random schemas against what ajv makes of them: what it accepts is among what we allow. */
export function tryContracts(schemas: number, seed: number): Tried {
  const random = new Random(seed);
  let [accepted, refused] = [0, 0];
  const faults: string[] = [];
  for (let index = 0; index < schemas; index++) {
    const schema = randomSchema(random);
    const validate = validatorOf(schema);
    const constraint = compileSchema(schema, { file: undefined });
    for (let round = 0; round < 20; round++) {
      const document = randomDocument(random);
      if (validate === undefined) continue;
      const isFine = isAccepted(validate, document);
      if (isFine) accepted++;
      else if (!fits(document, constraint)) refused++;
      if (isFine) faults.push(...faultsIn(document, constraint).map((fault) => `${fault}: ${text(schema, document)}`));
    }
  }
  return { accepted, refused, faults };
}

type Validate = (document: unknown) => unknown;

/** Nothing where a schema leads straight back to itself. */
function validatorOf(schema: unknown): Validate | undefined {
  try {
    return new Ajv2020({ strict: false, validateSchema: false, logger: false, ownProperties: true }).compile(
      schema as object,
    );
  } catch {
    return undefined;
  }
}

/** A schema that leads straight back to itself overflows the stack of ajv. */
function isAccepted(validate: Validate, document: unknown): boolean {
  try {
    return validate(document) === true;
  } catch {
    return false;
  }
}

function text(schema: unknown, document: unknown): string {
  return `${JSON.stringify(document)} under ${JSON.stringify(schema)}`;
}

function faultsIn(document: unknown, constraint: Constraint): readonly string[] {
  return [
    ...(fits(document, constraint) ? [] : ['refused by the constraint']),
    ...(contains(contractedShape(constraint, 'input'), document as Value) ? [] : ['outside the shape']),
    ...(isLawful(document as Json, constraint) ? [] : ['against the laws']),
  ];
}

/** Whether no law of a place in the document, or of one beside it, is broken. */
function isLawful(document: Json, constraint: Constraint): boolean {
  const laws = new ContractLaws({ file: 'c', input: constraint, tasks: new Map() });
  const root = laws.cells.root('input');
  laws.begin(root);
  const cells = [root, ...placesIn(document, root, laws)];
  return cells.every((cell) => {
    const law = cell.lawOf?.(cell);
    return law === undefined || evaluate(law, (place) => valueAt(document, place)) !== false;
  });
}

function placesIn(value: Json, cell: Cell, laws: ContractLaws): readonly Cell[] {
  if (typeof value !== 'object' || value === null) return [laws.cells.member(cell, 'a'), laws.cells.element(cell, 0)];
  const inner = Array.isArray(value)
    ? value.map((item: Json, index) => [laws.cells.element(cell, index), item] as const)
    : Object.entries(value).map(([name, member]) => [laws.cells.member(cell, name), member as Json] as const);
  const others = [laws.cells.member(cell, 'other'), laws.cells.element(cell, Array.isArray(value) ? value.length : 0)];
  return [...others, ...inner.flatMap(([place, part]) => [place, ...placesIn(part, place, laws)])];
}

/** As a model tells it: any object is `{}`, and any list `[]`. */
function valueAt(document: Json, cell: Cell): CellValue {
  const value = wholeValueAt(document, cell);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? [] : {};
}

function wholeValueAt(document: Json, { parent, key }: Cell): CellValue {
  if (parent === undefined) return document;
  const holder = wholeValueAt(document, parent);
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder) !== (typeof key === 'number'))
    return undefined;
  return Object.hasOwn(holder, key) ? (holder as Readonly<Record<string, Json>>)[key] : undefined;
}
