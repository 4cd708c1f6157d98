import { type JsonataTree, parseJsonata } from '../../expressions/jsonata.ts';
import type { JsonataBinary, JsonataNode, JsonataVariable } from '../../expressions/jsonata-tree.ts';
import type { Cell } from '../../solver/cell.ts';
import { anyNumber, kinds, ofKinds } from '../../solver/domain.ts';
import type { Formula } from '../../solver/formula.ts';
import { combined } from './combined.ts';
import { jsonataCallCases } from './jsonata-calls.ts';
import { comparedCases } from './jsonata-comparison.ts';
import { jsonataPathCases } from './jsonata-paths.ts';
import { resultOf } from './jsonata-results.ts';
import { booleanCases, truthOf } from './jsonata-truth.ts';
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

export function anythingIn(document: Cell, { cells }: Scene['world']): readonly JsonataCase[] {
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
      return jsonataPathCases(node, evaluation);
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

function wholeStates({ states }: Scene): Symbolic {
  return objectWith([...states].map(([name, valueOf]) => [name, valueOf()]));
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
