import type {
  JsonataCall,
  JsonataCondition,
  JsonataNode,
  JsonataPair,
  JsonataUnary,
} from '../../expressions/jsonata-tree.ts';
import { remembering } from '../../interpreter/remembering.ts';
import { join } from './join.ts';
import { functionResults } from './jsonata-functions.ts';
import { binaryResult, negated } from './jsonata-operators.ts';
import { pathExpression } from './jsonata-path.ts';
import { filtering, isPlain } from './jsonata-plain.ts';
import type { JsonataReading } from './jsonata-reading.ts';
import { isNever, isOnly, mayBe, maybe } from './parts.ts';
import {
  absent,
  anyBoolean,
  anyList,
  anything,
  constantShape,
  kinds,
  never,
  objectShape,
  type Shape,
  tupleShape,
} from './shape.ts';

/**
 * What an expression comes to in a reading: absent where JSONata says undefined, `never` where it raises an error for certain.
 * Whatever is not one of the constructs below may be anything.
 */
export type Expression = (reading: JsonataReading) => Shape;

/** Made of the tree once, as a state is evaluated again and again: to ask a node of the tree what it is takes longer than to follow it. */
export const expressionOf = remembering(expressionIn);

/** What a part of something else comes to that is made of a tree once. */
export function expressionIn(part: JsonataNode): Expression {
  return expressionAt(part, 0);
}

/** AWS evaluates nothing that is nested deeper. */
const deepest = 100;

function expressionAt(node: JsonataNode, depth: number): Expression {
  if (depth >= deepest) return unknown('It is nested too deeply.');
  return isPlain(node) ? plainExpression(node, (part) => expressionAt(part, depth + 1)) : unknown(filtering);
}

type ExpressionOf = (part: JsonataNode) => Expression;

function plainExpression(node: JsonataNode, of: ExpressionOf): Expression {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'value':
      return constant(constantShape(node.value));
    case 'variable':
      return (reading) => reading.variable(node.value);
    case 'path':
      return pathExpression(node, of);
    case 'binary':
      return binary(node.value, of(node.lhs), of(node.rhs));
    case 'unary':
      return unary(node, of);
    case 'condition':
      return condition(node, of);
    case 'block':
      return block(node.expressions.map(of));
    case 'bind':
      return bind(node.lhs.value, of(node.rhs));
    case 'function':
      return call(node, of);
    default:
      return unknown('It is made of parts that are not followed.');
  }
}

function constant(shape: Shape): Expression {
  return () => shape;
}

function unknown(reason: string): Expression {
  return (reading) => reading.unknown(reason);
}

/** Of these, only the left operand is sure to be evaluated. */
const loose: ReadonlySet<string> = new Set(['and', 'or', '=', '!=', 'in']);

function binary(operator: string, one: Expression, other: Expression): Expression {
  const result = binaryResult(operator);
  return (reading) => {
    const left = one(reading);
    const right = other(reading);
    if (isNever(left)) return never;
    if (loose.has(operator)) return anyBoolean;
    if (isNever(right)) return never;
    return result === undefined ? reading.unknown(`It uses \`${operator}\`.`) : result(left, right);
  };
}

function unary(
  { value: operator, expression, expressions = [], lhs = [] }: JsonataUnary,
  of: ExpressionOf,
): Expression {
  if (operator === '[') return list(expressions, of);
  if (operator === '{') return object(lhs, of);
  if (expression === undefined) return constant(anything);
  const operand = of(expression);
  return (reading) => negated(operand(reading));
}

/** Lists within are put into one, and what is undefined is left out. */
function list(expressions: readonly JsonataNode[], of: ExpressionOf): Expression {
  const values = expressions.map(of);
  const areLists = expressions.map(isListConstructor);
  return (reading) => {
    const items = values.map((value) => value(reading));
    if (items.some(isNever)) return never;
    const isExact = items.every((item, index) => areLists[index] || !mayBe(item, kinds.absent | kinds.list));
    return isExact ? tupleShape(items) : anyList;
  };
}

function isListConstructor(node: JsonataNode): boolean {
  return node.type === 'unary' && node.value === '[';
}

function object(pairs: readonly JsonataPair[], of: ExpressionOf): Expression {
  const members = pairs.map(([key, value]) => ({
    name: key.type === 'string' && typeof key.value === 'string' ? key.value : undefined,
    value: of(value),
  }));
  return (reading) => {
    const fields = new Map<string, Shape>();
    let rest = absent;
    for (const { name, value } of members) {
      const shape = value(reading);
      if (isNever(shape)) return never;
      if (name === undefined) rest = join(rest, shape);
      else fields.set(name, shape);
    }
    return rest === absent ? objectShape(fields) : withUnknownNames(fields, rest);
  };
}

/** A name that is computed may be one of the others, which it hides then. */
function withUnknownNames(fields: Map<string, Shape>, rest: Shape): Shape {
  for (const [name, field] of fields) fields.set(name, join(field, rest));
  return objectShape(fields, maybe(rest));
}

function condition({ condition: asked, then, else: otherwise }: JsonataCondition, of: ExpressionOf): Expression {
  const [question, first, second] = [of(asked), of(then), otherwise === undefined ? constant(absent) : of(otherwise)];
  return (reading) => {
    const answer = question(reading);
    if (isNever(answer)) return never;
    const [one, other] = [first(reading), second(reading)];
    if (isOnly(answer, kinds.true)) return one;
    return isOnly(answer, kinds.false) ? other : join(one, other);
  };
}

function block(expressions: readonly Expression[]): Expression {
  return (reading) => {
    const before = reading.boundCount;
    const last = lastOf(expressions, reading);
    reading.unbindTo(before);
    return last;
  };
}

function lastOf(expressions: readonly Expression[], reading: JsonataReading): Shape {
  let last: Shape = absent;
  for (const expression of expressions) {
    last = expression(reading);
    if (isNever(last)) break;
  }
  return last;
}

function bind(name: string, bound: Expression): Expression {
  return (reading) => reading.bind(name, bound(reading));
}

function call({ procedure, arguments: given }: JsonataCall, of: ExpressionOf): Expression {
  const name = procedure.type === 'variable' ? procedure.value : '';
  const result = functionResults.get(name);
  const values = given.map(of);
  return (reading) => {
    if (result === undefined || reading.isOurs(name)) return reading.unknown(`It calls \`$${name}\`.`);
    const shapes = values.map((value) => value(reading));
    return shapes.some(isNever) ? never : result(shapes);
  };
}
