import type {
  JsonataBinary,
  JsonataCall,
  JsonataCondition,
  JsonataNode,
  JsonataPath,
  JsonataUnary,
  JsonataVariable,
} from '../../expressions/jsonata-tree.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { onlyConstants } from './constants.ts';
import { join } from './join.ts';
import { functionResults } from './jsonata-functions.ts';
import { isNever, isOnly, mayBe, maybe, memberOfShape, withoutAbsent } from './parts.ts';
import {
  absent,
  anyBoolean,
  anyList,
  anyNumber,
  anyString,
  anything,
  closedObject,
  constantShape,
  kinds,
  never,
  objectShape,
  type Shape,
  stringShape,
  tupleShape,
} from './shape.ts';
import type { StateRun } from './state-run.ts';

/** What the expressions of a state may read. */
export interface JsonataScope {
  /** The members of `$states`, without its `context`. */
  readonly states: Readonly<Record<string, Shape>>;
  readonly variables: Shape;
}

/**
 * What an expression comes to: absent where JSONata says undefined, `never` where it raises an error for certain. Whatever is
 * not one of the constructs below may be anything.
 */
export class JsonataReading {
  readonly #run: StateRun;
  readonly #scope: JsonataScope;
  readonly #place: Node | Property;
  readonly #locals = new Map<string, Shape>();
  /** The member that is not there, and what it is not in, of the path that was read last. */
  lost: { readonly holder: Shape; readonly text: string; readonly name: string } | undefined;
  #depth = 0;

  constructor(run: StateRun, scope: JsonataScope, place: Node | Property) {
    this.#run = run;
    this.#scope = scope;
    this.#place = place;
  }

  shapeOf(node: JsonataNode): Shape {
    if (this.#depth >= deepest) return this.#unknown('It is nested too deeply.');
    if (!isPlain(node)) return this.#unknown(filtering);
    this.#depth++;
    const shape = this.#plain(node);
    this.#depth--;
    return shape;
  }

  #plain(node: JsonataNode): Shape {
    switch (node.type) {
      case 'string':
      case 'number':
      case 'value':
        return constantShape(node.value);
      case 'variable':
        return this.variable(node);
      case 'path':
        return this.#path(node);
      case 'binary':
        return this.#binary(node);
      case 'unary':
        return this.#unary(node);
      case 'condition':
        return this.#condition(node);
      case 'block':
        return this.#block(node.expressions);
      case 'bind':
        return this.#bind(node.lhs.value, this.shapeOf(node.rhs));
      case 'function':
        return this.#call(node);
      default:
        return this.#unknown('It is made of parts that are not followed.');
    }
  }

  /** `$name`: of the expression itself, `$states`, or of the workflow. */
  variable({ value: name }: JsonataVariable): Shape {
    const local = this.#locals.get(name);
    if (local !== undefined) return local;
    if (name === '' || name === '$') return anything;
    if (name === 'states') return closedObject({ ...this.#scope.states, context: this.#run.context });
    return memberOfShape(this.#scope.variables, name);
  }

  /** Members of what is surely no list; of lists JSONata makes lists, which are not followed. */
  #path({ steps }: JsonataPath): Shape {
    const [first, second] = steps;
    if (first === undefined || first.type === 'name') return this.#unknown('It begins with a name.');
    const member = this.#memberOfStates(first, second);
    const names = steps.slice(member === undefined ? 1 : 2);
    let value = member?.shape ?? this.shapeOf(first);
    let text = member?.text ?? (first.type === 'variable' ? `$${first.value}` : '');
    this.lost = undefined;
    if (names.length > 0 && isNever(value)) return never;
    for (const step of names) {
      // Of nothing, nothing is selected, whatever else the path does.
      if (value.kinds === kinds.absent) return absent;
      const isFiltered = !isPlain(step);
      if (step.type !== 'name' || (isFiltered && !isPlain(withoutFilters(step))))
        return this.#unknown('It does more than to name members.');
      if (mayBe(value, kinds.list)) {
        if (isFiltered) return this.#unknown(filtering);
        // Of all but lists, a member is what it is elsewhere; nothing is known of it once there may be a list.
        if (isOnly(value, kinds.list | kinds.absent)) return anything;
        const member = memberOfShape(value, step.value);
        value = member.source === undefined ? anything : { ...anything, source: member.source };
        continue;
      }
      const holder = withoutAbsent(value);
      const member = memberOfShape(holder, step.value);
      if (member.kinds === kinds.absent) this.lost ??= { holder, text, name: step.value };
      text += `.${step.value}`;
      value = mayBe(value, kinds.absent) ? maybe(member) : member;
      if (isNever(value)) return absent;
      if (isFiltered && value.kinds !== kinds.absent) return this.#unknown(filtering);
    }
    return value;
  }

  /** `$states.input` and its like, with which nearly all paths begin, without putting all of `$states` together. */
  #memberOfStates(first: JsonataNode, second: JsonataNode | undefined): MemberOfStates | undefined {
    if (first.type !== 'variable' || first.value !== 'states' || this.#locals.has('states')) return undefined;
    if (second?.type !== 'name' || !isPlain(first) || !isPlain(second)) return undefined;
    const { states } = this.#scope;
    const shape = Object.hasOwn(states, second.value) ? states[second.value] : undefined;
    const isThere = shape !== undefined && !isOnly(shape, kinds.absent);
    return isThere ? { shape, text: `$states.${second.value}` } : undefined;
  }

  #binary({ value: operator, lhs, rhs }: JsonataBinary): Shape {
    const left = this.shapeOf(lhs);
    const right = this.shapeOf(rhs);
    if (isNever(left)) return never;
    if (operator === 'and' || operator === 'or' || operator === '=' || operator === '!=' || operator === 'in') {
      return anyBoolean;
    }
    if (isNever(right)) return never;
    if (operator === '&') return concatenated(left, right);
    if (operators.arithmetic.has(operator)) return whereBoth(arithmeticResult, left, right);
    if (operators.order.has(operator)) return whereBoth(anyBoolean, left, right);
    return this.#unknown(`It uses \`${operator}\`.`);
  }

  #unary({ value: operator, expression, expressions = [], lhs = [] }: JsonataUnary): Shape {
    if (operator === '[') return this.#list(expressions);
    if (operator === '{') return this.#object(lhs);
    if (expression === undefined) return anything;
    const operand = this.shapeOf(expression);
    if (isNever(operand)) return never;
    const { areExcluded, values } = operand.numbers;
    const [only] = values;
    const isExact = !areExcluded && values.length === 1 && only !== undefined && isOnly(operand, kinds.number);
    return isExact ? constantShape(-only + 0) : whereBoth(anyNumber, operand, operand);
  }

  /** Lists within are put into one, and what is undefined is left out. */
  #list(expressions: readonly JsonataNode[]): Shape {
    const items = expressions.map((expression) => ({ expression, shape: this.shapeOf(expression) }));
    if (items.some(({ shape }) => isNever(shape))) return never;
    const isExact = items.every(
      ({ expression, shape }) => isListConstructor(expression) || !mayBe(shape, kinds.absent | kinds.list),
    );
    return isExact ? tupleShape(items.map(({ shape }) => shape)) : anyList;
  }

  #object(pairs: readonly (readonly [JsonataNode, JsonataNode])[]): Shape {
    const fields = new Map<string, Shape>();
    let rest = absent;
    for (const [key, value] of pairs) {
      const name = key.type === 'string' ? key.value : undefined;
      const shape = this.shapeOf(value);
      if (isNever(shape)) return never;
      if (typeof name === 'string') fields.set(name, shape);
      else rest = join(rest, shape);
    }
    if (rest !== absent) for (const [name, field] of fields) fields.set(name, join(field, rest));
    return objectShape(fields, rest === absent ? absent : maybe(rest));
  }

  #condition({ condition, then, else: otherwise }: JsonataCondition): Shape {
    const asked = this.shapeOf(condition);
    if (isNever(asked)) return never;
    const first = this.shapeOf(then);
    const second = otherwise === undefined ? absent : this.shapeOf(otherwise);
    if (isOnly(asked, kinds.true)) return first;
    return isOnly(asked, kinds.false) ? second : join(first, second);
  }

  #block(expressions: readonly JsonataNode[]): Shape {
    const before = new Map(this.#locals);
    let last: Shape = absent;
    for (const expression of expressions) {
      last = this.shapeOf(expression);
      if (isNever(last)) break;
    }
    this.#locals.clear();
    for (const [name, shape] of before) this.#locals.set(name, shape);
    return last;
  }

  #bind(name: string, value: Shape): Shape {
    this.#locals.set(name, value);
    return value;
  }

  #call({ procedure, arguments: given }: JsonataCall): Shape {
    const name = procedure.type === 'variable' ? procedure.value : '';
    const result = functionResults.get(name);
    const isOurs = this.#locals.has(name) || memberOfShape(this.#scope.variables, name).kinds !== kinds.absent;
    if (result === undefined || isOurs) return this.#unknown(`It calls \`$${name}\`.`);
    const shapes = given.map((argument) => this.shapeOf(argument));
    return shapes.some(isNever) ? never : result(shapes);
  }

  #unknown(reason: string): Shape {
    this.#run.notUnderstood(this.#place, `Not all of the expression is followed: ${reason}`);
    return anything;
  }
}

interface MemberOfStates {
  readonly shape: Shape;
  /** As it is written. */
  readonly text: string;
}

const filtering = 'It filters, sorts or groups.';

/** AWS evaluates nothing that is nested deeper. */
const deepest = 100;

const operators = {
  arithmetic: new Set(['+', '-', '*', '/', '%']),
  order: new Set(['<', '<=', '>', '>=']),
} as const;

/** A number, or what AWS writes for one that JSON does not have. */
const arithmeticResult = join(anyNumber, stringShape(onlyConstants('Infinity', '-Infinity', 'NaN')));

/** Undefined where an operand is. */
function whereBoth(result: Shape, left: Shape, right: Shape): Shape {
  if (left.kinds === kinds.absent || right.kinds === kinds.absent) return maybe(result);
  return mayBe(left, kinds.absent) || mayBe(right, kinds.absent) ? maybe(result) : result;
}

function concatenated(left: Shape, right: Shape): Shape {
  const [one, other] = [onlyText(left), onlyText(right)];
  return one === undefined || other === undefined ? anyString : constantShape(one + other);
}

function onlyText(shape: Shape): string | undefined {
  if (shape.kinds === kinds.absent) return '';
  const { areExcluded, values } = shape.strings;
  return isOnly(shape, kinds.string) && !areExcluded && values.length === 1 ? values[0] : undefined;
}

function isListConstructor(node: JsonataNode): boolean {
  return node.type === 'unary' && node.value === '[';
}

/** A step of a path without the filters behind it, which only leave something out. */
function withoutFilters({ stages: _stages, ...step }: JsonataNode): JsonataNode {
  return step;
}

/** Whether the node has nothing of what may stand behind any expression. */
export function isPlain(node: JsonataNode): boolean {
  const { predicate, stages, group, focus, index } = node;
  if (predicate !== undefined || stages !== undefined || group !== undefined) return false;
  if (focus !== undefined || index !== undefined) return false;
  const marked = node as {
    readonly keepArray?: unknown;
    readonly keepSingletonArray?: unknown;
    readonly tuple?: unknown;
  };
  return !marked.keepArray && !marked.keepSingletonArray && !marked.tuple;
}
