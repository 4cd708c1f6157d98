import type { JsonataCall } from '../../expressions/jsonata-tree.ts';
import { anyNumber, anyString, type Domain, kinds, ofKinds, ofNumbers } from '../../solver/domain.ts';
import { not, within } from '../../solver/formula.ts';
import { valuesAbove } from '../../solver/ordered-set.ts';
import { anythingAtAll, casesOf, type Evaluation, type JsonataCase } from './jsonata-cases.ts';
import { booleanCases, truthOf } from './jsonata-truth.ts';
import {
  always,
  anArray,
  anyCase,
  atCell,
  both,
  constant,
  isWithin,
  never,
  opposite,
  type Symbolic,
} from './symbolic.ts';

/** What a call gives. Of functions that decide something it is known when, of others at most the type of the result. */
export function jsonataCallCases(node: JsonataCall, evaluation: Evaluation): readonly JsonataCase[] {
  const { procedure, arguments: given } = node;
  const name = procedure.type === 'variable' ? procedure.value : undefined;
  const [first] = given;
  if (name === undefined || evaluation.locals.has(name)) return anythingAtAll(node, evaluation);
  const cases = first === undefined || given.length > 1 ? [] : casesOf(first, evaluation);
  const known = cases.length === 0 ? undefined : unary(name, cases, evaluation);
  return known ?? typed(results.get(name), node, evaluation);
}

function unary(name: string, cases: readonly JsonataCase[], { scene }: Evaluation): readonly JsonataCase[] | undefined {
  switch (name) {
    case 'exists':
      return booleanCases({
        isTrue: anyCase(cases.filter(({ value }) => value !== undefined)),
        isFalse: anyCase(cases.filter(({ value }) => value === undefined)),
      });
    case 'not':
    case 'boolean':
      return [...castCases(name, cases, scene), ...cases.filter(({ value }) => value === undefined)];
    case 'count':
      return cases.flatMap((one) => counted(one, scene.world));
    case 'string':
      return cases.flatMap((one) => cast(one, anyString, scene.world));
    case 'number':
      return cases.flatMap((one) => cast(one, anyNumber, scene.world));
    case 'parse':
      return cases.flatMap((one) => parsed(one, scene.world));
    default:
      return undefined;
  }
}

/** Of nothing there is no result. */
function castCases(name: 'not' | 'boolean', cases: readonly JsonataCase[], scene: Evaluation['scene']) {
  const { isTrue, isFalse } = truthOf(
    cases.filter(({ value }) => value !== undefined),
    scene,
  );
  return booleanCases(name === 'not' ? { isTrue: isFalse, isFalse: isTrue } : { isTrue, isFalse });
}

type World = Evaluation['scene']['world'];

/** Nothing counts as no item, and what is no array as one. */
function counted({ when, value }: JsonataCase, world: World): readonly JsonataCase[] {
  if (value === undefined) return [{ when, value: constant(0) }];
  if (value.kind === 'list') return [{ when, value: constant(value.items.length) }];
  if (value.kind === 'constant' && Array.isArray(value.value)) return [{ when, value: constant(value.value.length) }];
  if (value.kind !== 'cell') return [{ when, value: constant(1) }];
  return countedCell(when, value, world);
}

function countedCell(when: JsonataCase['when'], { cell }: Extract<Symbolic, { kind: 'cell' }>, world: World) {
  const isArray = within(cell, anArray);
  const first = within(world.cells.element(cell, 0), ofKinds(kinds.absent));
  const second = within(world.cells.element(cell, 1), ofKinds(kinds.absent));
  const many = world.outcome(cell, 'count');
  return [
    { when: both(when, not(isArray)), value: constant(1) },
    { when: both(when, isArray, first), value: constant(0) },
    { when: both(when, isArray, not(first), second), value: constant(1) },
    { when: both(when, isArray, not(second), within(many, atLeastTwo)), value: atCell(many) },
  ];
}

const atLeastTwo = ofNumbers(valuesAbove(2, 'closed'));

/** What is of the type is itself. Paths that are to be run try nothing else where it may be. */
function cast({ when, value }: JsonataCase, domain: Domain, world: World): readonly JsonataCase[] {
  if (value === undefined) return [{ when, value }];
  const isSame = isWithin(value, domain);
  const same = { when: both(when, isSame), value };
  if (isSame === always || (world.purpose === 'witness' && isSame !== never)) return [same];
  const some = world.some(domain);
  return [same, { when: both(when, opposite(isSame), some.when), value: some.value }].filter(isPossible);
}

function isPossible({ when }: JsonataCase): boolean {
  return when !== never;
}

/** The text is written as the JSON of whatever is read of it. */
function parsed({ when, value }: JsonataCase, world: World): readonly JsonataCase[] {
  if (value === undefined) return [{ when, value }];
  if (value.kind !== 'cell') return [{ when, value: world.unknown() }];
  const document = world.linked(value.cell, 'json', (json) => JSON.stringify(json));
  return [{ when: both(when, within(value.cell, anyString)), value: atCell(document) }];
}

/** A result of a type, or none, for most functions have no result of nothing. */
function typed(domain: Domain | undefined, node: JsonataCall, evaluation: Evaluation): readonly JsonataCase[] {
  const cases = anythingAtAll(node, evaluation);
  return domain === undefined
    ? cases
    : cases.map(({ when, value }) => ({ when: value === undefined ? when : isWithin(value, domain), value }));
}

const aBoolean = ofKinds(kinds.true + kinds.false);

const results: ReadonlyMap<string, Domain> = new Map([
  ...[
    'string',
    'uuid',
    'now',
    'join',
    'lowercase',
    'uppercase',
    'trim',
    'substring',
    'replace',
    'hash',
    'pad',
    'type',
  ].map((name) => [name, anyString] as const),
  ...['substringBefore', 'substringAfter', 'base64encode', 'base64decode', 'fromMillis', 'formatNumber'].map(
    (name) => [name, anyString] as const,
  ),
  ...[
    'number',
    'length',
    'sum',
    'abs',
    'floor',
    'ceil',
    'round',
    'millis',
    'toMillis',
    'random',
    'count',
    'average',
  ].map((name) => [name, anyNumber] as const),
  ...['contains', 'exists', 'not', 'boolean'].map((name) => [name, aBoolean] as const),
  ...['partition', 'range'].map((name) => [name, anArray] as const),
]);
