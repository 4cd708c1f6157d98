import { type JsonataTree, parseJsonata } from '../../expressions/jsonata.ts';
import type { JsonataBinary, JsonataNode, JsonataPath, JsonataVariable } from '../../expressions/jsonata-tree.ts';
import type { Cell } from '../../solver/cell.ts';
import { anyNumber, kinds, ofKinds } from '../../solver/domain.ts';
import { type Formula, within } from '../../solver/formula.ts';
import { combined } from './combined.ts';
import { jsonataCallCases } from './jsonata-calls.ts';
import { comparedCases } from './jsonata-comparison.ts';
import { isStates, resultOf } from './jsonata-results.ts';
import { booleanCases, truthOf } from './jsonata-truth.ts';
import { memberOf } from './path-case.ts';
import type { Scene } from './scene.ts';
import {
  always,
  anArray,
  atCell,
  both,
  constant,
  either,
  isThere,
  listOf,
  objectWith,
  opened,
  opposite,
  type Symbolic,
} from './symbolic.ts';

/** What an expression gives where a formula is true: a value, or nothing at all. Where it fails it has no case. */
export interface JsonataCase {
  readonly when: Formula;
  readonly value: Symbolic | undefined;
}

/** The cases of an expression. What is not understood may give anything. */
export function jsonataCases(expression: string, scene: Scene): readonly JsonataCase[] {
  const tree = treeOf(expression, scene);
  if (tree === undefined) return anythingIn(scene.world.document('perhaps'), scene.world);
  return casesOf(tree.root, { scene, locals: new Map(), depth: 0 });
}

export interface Evaluation {
  readonly scene: Scene;
  readonly locals: ReadonlyMap<string, readonly JsonataCase[]>;
  readonly depth: number;
}

/** Some value, or none. */
export function anythingAtAll(node: JsonataNode, evaluation: Evaluation): readonly JsonataCase[] {
  return anythingIn(resultOf(node, evaluation), evaluation.scene.world);
}

function anythingIn(document: Cell, { cells }: Scene['world']): readonly JsonataCase[] {
  const cell = cells.member(document, 'value');
  return [
    { when: isThere(cell), value: atCell(cell) },
    { when: opposite(isThere(cell)), value: undefined },
  ];
}

function treeOf(expression: string, { world }: Scene): JsonataTree | undefined {
  if (world.parser === undefined) return undefined;
  const known = world.trees.get(expression);
  if (known !== undefined) return known.tree;
  const parsed = parseJsonata(expression, world.parser);
  const tree = parsed.kind === 'parsed' ? parsed.tree : undefined;
  world.trees.set(expression, { tree });
  return tree;
}

const deepest = 100;
const mostCases = 16;

/** The cases of a part of an expression, each time the same unless it may give something else. */
export function casesOf(node: JsonataNode, evaluation: Evaluation): readonly JsonataCase[] {
  const number = evaluation.locals.size > 0 ? undefined : evaluation.scene.world.expressions.numberOf(node);
  if (number === undefined) return evaluatedCases(node, evaluation);
  const { expressions } = evaluation.scene.answers;
  const known = expressions.get(number);
  if (known !== undefined) return known;
  const cases = evaluatedCases(node, evaluation);
  expressions.set(number, cases);
  return cases;
}

function evaluatedCases(node: JsonataNode, evaluation: Evaluation): readonly JsonataCase[] {
  const { depth } = evaluation;
  const isPlain = node.predicate === undefined && node.group === undefined && node.focus === undefined;
  if (depth > deepest || !isPlain || node.index !== undefined) return anythingAtAll(node, evaluation);
  const cases = plainCases(node, { ...evaluation, depth: depth + 1 });
  return cases.length > mostCases ? anythingAtAll(node, evaluation) : cases;
}

function plainCases(node: JsonataNode, evaluation: Evaluation): readonly JsonataCase[] {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'value':
      return [{ when: always, value: constant(node.value) }];
    case 'variable':
      return variableCases(node, evaluation);
    case 'path':
      return pathCases(node, evaluation);
    case 'binary':
      return binaryCases(node, evaluation);
    case 'unary':
      return unaryCases(node, evaluation);
    case 'condition':
      return conditionCases(node, evaluation);
    case 'block':
      return blockCases(node.expressions, evaluation);
    case 'function':
      return jsonataCallCases(node, evaluation);
    default:
      return anythingAtAll(node, evaluation);
  }
}

function variableCases(node: JsonataVariable, evaluation: Evaluation): readonly JsonataCase[] {
  const { value: name } = node;
  const { scene, locals } = evaluation;
  if (name === 'states') return [{ when: always, value: wholeStates(scene) }];
  const local = locals.get(name);
  if (local !== undefined) return local;
  if (name === '' || name === '$') return anythingAtAll(node, evaluation);
  const value = scene.variable(name);
  if (value === undefined) return [{ when: always, value: undefined }];
  if (value.when === always) return [value];
  return [value, { when: opposite(value.when), value: undefined }];
}

function pathCases(node: JsonataPath, evaluation: Evaluation): readonly JsonataCase[] {
  const { scene } = evaluation;
  const [first, ...others] = node.steps;
  const keys = others.map((step) => keysOf(step, scene));
  const isPlain = first !== undefined && !isFiltered(first) && keys.every((some) => some !== undefined);
  if (!isPlain || first.type === 'name') return anythingAtAll(node, evaluation);
  const known = isStates(first) ? memberOfStates(keys.flat(), scene) : undefined;
  if (known !== undefined) return membersOf(known.value, known.keys, scene);
  return casesOf(first, evaluation).flatMap(({ when, value }) =>
    membersOf(value, keys.flat(), scene).map((one) => ({ ...one, when: both(when, one.when) })),
  );
}

function wholeStates({ states }: Scene): Symbolic {
  const members = [...states].filter(([name]) => !name.includes('.'));
  return objectWith(members.map(([name, valueOf]) => [name, valueOf()]));
}

/** As far as keys lead to a member of `$states`, and the keys after that. */
function memberOfStates(keys: readonly (string | number)[], { states }: Scene) {
  for (const length of [2, 1]) {
    const valueOf = states.get(keys.slice(0, length).join('.'));
    if (valueOf !== undefined) return { value: valueOf(), keys: keys.slice(length) };
  }
  return undefined;
}

/** The name of a step, and the indexes after it, of which a proof knows nothing: what is no array has itself at 0. */
function keysOf(step: JsonataNode, { world }: Scene): readonly (string | number)[] | undefined {
  if (step.type !== 'name' && step.type !== 'string') return undefined;
  const { stages = [], ...rest } = step;
  const indexes = stages.map((stage) =>
    stage.type === 'filter' && stage.expr.type === 'number' ? Number(stage.expr.value) : -1,
  );
  if (isFiltered(rest) || indexes.some((index) => !Number.isInteger(index) || index < 0)) return undefined;
  return indexes.length > 0 && world.purpose === 'proof' ? undefined : [String(step.value), ...indexes];
}

function isFiltered({ stages, predicate, group, focus, index }: JsonataNode): boolean {
  return [stages, predicate, group, focus, index].some((part) => part !== undefined);
}

/** Of an object, the member of a member. An array on the way gives what its items have, which is not followed. */
function membersOf(
  from: Symbolic | undefined,
  keys: readonly (string | number)[],
  scene: Scene,
): readonly JsonataCase[] {
  let value = from;
  const holders: Holder[] = [];
  for (const [index, key] of keys.entries()) {
    if (value === undefined) break;
    const holder = opened(value);
    if (holder.kind === 'list' && typeof key === 'string')
      return anythingIn(scene.world.document('perhaps'), scene.world);
    if (holder.kind === 'cell' && typeof key === 'string') holders.push({ cell: holder.cell, keys: keys.slice(index) });
    value = partOf(holder, key, scene);
  }
  const areArrays = holders.map(({ cell }) => within(cell, anArray));
  return [...foundCases(value, areArrays, keys.length > 0), ...throughArrays(holders, areArrays, scene)];
}

/** What may be an array, and what is read of it. */
interface Holder {
  readonly cell: Cell;
  readonly keys: readonly (string | number)[];
}

function partOf(holder: Symbolic, key: string | number, { world }: Scene): Symbolic | undefined {
  if (typeof key === 'string') return memberOf(holder, key, world.cells);
  if (holder.kind === 'list') return holder.items[key];
  return holder.kind === 'cell' ? atCell(world.cells.element(holder.cell, key)) : undefined;
}

function foundCases(value: Symbolic | undefined, holders: readonly Formula[], isPart: boolean): readonly JsonataCase[] {
  const alone = both(...holders.map(opposite));
  if (value?.kind !== 'cell' || !isPart) return [{ when: alone, value }];
  const present = isThere(value.cell);
  return [
    { when: both(present, alone), value },
    { when: both(opposite(present), alone), value: undefined },
  ];
}

/** Something that hangs on the first of them alone. Paths that are to be run do not try it. */
function throughArrays(
  [first]: readonly Holder[],
  areArrays: readonly Formula[],
  { world }: Scene,
): readonly JsonataCase[] {
  if (world.purpose === 'witness' || first === undefined) return [];
  const read = world.outcome(first.cell, `members ${JSON.stringify(first.keys)}`);
  return anythingIn(read, world).map((one) => ({ ...one, when: both(either(...areArrays), one.when) }));
}

function binaryCases(node: JsonataBinary, evaluation: Evaluation): readonly JsonataCase[] {
  const { value: operator, lhs, rhs } = node;
  if (operator === 'and' || operator === 'or') return connectiveCases(operator, lhs, { ...evaluation, rhs });
  const left = casesOf(lhs, evaluation);
  const right = casesOf(rhs, evaluation);
  if (left.length * right.length > mostCases) return anythingAtAll(node, evaluation);
  return left.flatMap((one) =>
    right.flatMap((other) =>
      comparedCases(operator, [one.value, other.value], evaluation.scene).map((result) => ({
        ...result,
        when: both(one.when, other.when, result.when),
      })),
    ),
  );
}

/** The right side is not looked at where the left one decides, so it does not fail there. */
function connectiveCases(
  operator: 'and' | 'or',
  lhs: JsonataNode,
  evaluation: Evaluation & { readonly rhs: JsonataNode },
): readonly JsonataCase[] {
  const left = truthOf(casesOf(lhs, evaluation), evaluation.scene);
  const right = truthOf(casesOf(evaluation.rhs, evaluation), evaluation.scene);
  const goesOn = operator === 'and' ? left.isTrue : left.isFalse;
  const decided = operator === 'and' ? left.isFalse : left.isTrue;
  const [same, other] = operator === 'and' ? [right.isFalse, right.isTrue] : [right.isTrue, right.isFalse];
  // Where the one is the opposite of the other, as it is of what never fails, the same is said in fewer words.
  const goesOnElse = goesOn === opposite(decided);
  const settled = either(decided, goesOnElse ? same : both(goesOn, same));
  const unsettled = goesOnElse && other === opposite(same) ? opposite(settled) : both(goesOn, other);
  return booleanCases(
    operator === 'or' ? { isTrue: settled, isFalse: unsettled } : { isTrue: unsettled, isFalse: settled },
  );
}

function conditionCases(
  node: Extract<JsonataNode, { type: 'condition' }>,
  evaluation: Evaluation,
): readonly JsonataCase[] {
  const { isTrue, isFalse } = truthOf(casesOf(node.condition, evaluation), evaluation.scene);
  const otherwise = node.else === undefined ? [{ when: always, value: undefined }] : casesOf(node.else, evaluation);
  return [...onlyWhen(isTrue, casesOf(node.then, evaluation)), ...onlyWhen(isFalse, otherwise)];
}

function onlyWhen(condition: Formula, cases: readonly JsonataCase[]): readonly JsonataCase[] {
  return cases.map(({ when, value }) => ({ when: both(condition, when), value }));
}

/** Variables of a block are known to what comes after them. */
function blockCases(expressions: readonly JsonataNode[], evaluation: Evaluation): readonly JsonataCase[] {
  const locals = new Map(evaluation.locals);
  let cases: readonly JsonataCase[] = [{ when: always, value: undefined }];
  for (const node of expressions) {
    const inner = { ...evaluation, locals };
    cases = node.type === 'bind' ? casesOf(node.rhs, inner) : casesOf(node, inner);
    if (node.type === 'bind') locals.set(node.lhs.value, cases);
  }
  return cases;
}

function unaryCases(node: Extract<JsonataNode, { type: 'unary' }>, evaluation: Evaluation): readonly JsonataCase[] {
  if (node.value === '{') return objectCases(node.lhs ?? [], evaluation);
  if (node.value === '[') return listCases(node.expressions ?? [], evaluation);
  const of = node.expression;
  if (of?.type === 'number') return [{ when: always, value: constant(-(of.value as number)) }];
  return [evaluation.scene.world.some(anyNumber)];
}

/** A member without a value is left out. */
function objectCases(
  pairs: NonNullable<Extract<JsonataNode, { type: 'unary' }>['lhs']>,
  evaluation: Evaluation,
): readonly JsonataCase[] {
  const { world } = evaluation.scene;
  if (!pairs.every(([key]) => key.type === 'string')) return [world.some(ofKinds(kinds.object))];
  const parts = pairs.map(
    ([key, value]) => [key.type === 'string' ? String(key.value) : '', markedCases(value, evaluation)] as const,
  );
  return combined(parts, world).map(({ when, values }) => ({
    when,
    value: objectWith(values.filter(([, value]) => value !== leftOut)),
  }));
}

/** An array in an array is taken apart where it comes from a path, so lists are followed only where no item may be one. */
function listCases(items: readonly JsonataNode[], evaluation: Evaluation): readonly JsonataCase[] {
  const { world } = evaluation.scene;
  const parts = items.map((item, index) => [index, markedCases(item, evaluation)] as const);
  return combined(parts, world).map(({ when, values }) => {
    const kept = values.map(([, value]) => value).filter((value) => value !== leftOut);
    const isClear = world.purpose === 'witness' || kept.every(isNoList);
    return isClear ? { when, value: listOf(kept) } : { when, value: world.some(anArray).value };
  });
}

function isNoList(value: Symbolic): boolean {
  return value.kind === 'object' || (value.kind === 'constant' && !Array.isArray(value.value));
}

const leftOut: Symbolic = constant(null);

function markedCases(node: JsonataNode, evaluation: Evaluation) {
  return casesOf(node, evaluation).map(({ when, value }) => ({ when, value: value ?? leftOut }));
}
