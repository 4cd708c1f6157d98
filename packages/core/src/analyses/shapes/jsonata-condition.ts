import type { JsonataBinary, JsonataCall, JsonataNode } from '../../expressions/jsonata-tree.ts';
import { remembering } from '../../interpreter/remembering.ts';
import type { Node } from '../../syntax/node.ts';
import type { Split } from './choice-test.ts';
import { type Expression, expressionIn } from './jsonata-expression.ts';
import { narrowedFlow, placeOf } from './jsonata-place.ts';
import { isPlain } from './jsonata-plain.ts';
import { JsonataReading } from './jsonata-reading.ts';
import { type Constant, relationTo } from './jsonata-relation.ts';
import { isNever, mayBe, restricted } from './parts.ts';
import { kinds, type Shape } from './shape.ts';
import { type Flow, isNoFlow, joinFlows, noFlow, queryError, type StateRun } from './state-run.ts';

/** Parts the data by a `Condition`, which fails the state where it is no boolean. */
export function splitByCondition(
  run: StateRun,
  root: JsonataNode,
  { flow, place }: { flow: Flow; place: Node },
): Split {
  run.mayFail(queryError);
  const outcomes = conditionOf(root)({ run, place }, flow);
  if (isNoFlow(outcomes.holding) && isNoFlow(outcomes.failing) && !isNoFlow(flow)) {
    run.fails({ kind: 'condition', error: queryError, place, found: flow.data });
  }
  return outcomes;
}

/** What is left of the data for each outcome of a condition; `other` where it is undefined or no boolean. */
interface Outcomes extends Split {
  readonly other: Flow;
}

/** Where a condition is asked. */
interface Asking {
  readonly run: StateRun;
  readonly place: Node;
}

/** A condition made ready to be asked of any data. */
type Condition = (asking: Asking, flow: Flow) => Outcomes;

/** Made of the tree once, as expressions are. */
const conditionOf = remembering((root: JsonataNode): Condition => conditionAt(root, 0));

const deepest = 60;

function conditionAt(node: JsonataNode, depth: number): Condition {
  const parted =
    depth < deepest && isPlain(node) ? partedCondition(node, (part) => conditionAt(part, depth + 1)) : undefined;
  const condition = parted ?? plainCondition(node);
  return (asking, flow) => (isNoFlow(flow) ? nothing : condition(asking, flow));
}

const nothing: Outcomes = { holding: noFlow, failing: noFlow, other: noFlow };

type ConditionOf = (part: JsonataNode) => Condition;

function partedCondition(node: JsonataNode, of: ConditionOf): Condition | undefined {
  switch (node.type) {
    case 'block':
      return node.expressions.length === 1 ? of(node.expressions[0] as JsonataNode) : undefined;
    case 'binary':
      if (node.value === 'and') return all(of(node.lhs), of(node.rhs));
      return node.value === 'or' ? any(of(node.lhs), of(node.rhs)) : comparison(node);
    case 'function':
      return call(node, of);
    default:
      return undefined;
  }
}

/** Truth as `and`, `or` and `$not` see it: what is undefined counts as false, and of other values both may be. */
function boolized({ holding, failing, other }: Outcomes): Split {
  return { holding: joinFlows(holding, other), failing: joinFlows(failing, other) };
}

function all(one: Condition, other: Condition): Condition {
  return (asking, flow) => {
    const first = boolized(one(asking, flow));
    const second = boolized(other(asking, first.holding));
    return { holding: second.holding, failing: joinFlows(first.failing, second.failing), other: noFlow };
  };
}

function any(one: Condition, other: Condition): Condition {
  return (asking, flow) => {
    const first = boolized(one(asking, flow));
    const second = boolized(other(asking, first.failing));
    return { holding: joinFlows(first.holding, second.holding), failing: second.failing, other: noFlow };
  };
}

/** `$exists` and `$not`, unless a variable of the workflow has that name. */
function call(node: JsonataCall, of: ConditionOf): Condition | undefined {
  const [argument] = node.arguments;
  if (node.procedure.type !== 'variable' || argument === undefined || node.arguments.length > 1) return undefined;
  const name = node.procedure.value;
  const parted = name === 'exists' ? existence(argument) : name === 'not' ? negation(of(argument)) : undefined;
  if (parted === undefined) return undefined;
  return (asking, flow) => (isAssigned(name, flow) ? plainCondition(node) : parted)(asking, flow);
}

function isAssigned(name: string, { variables: { object } }: Flow): boolean {
  return object === undefined || object.fields.has(name) || mayBe(object.rest, ~kinds.absent);
}

function negation(asked: Condition): Condition {
  return (asking, flow) => {
    const { holding, failing, other } = asked(asking, flow);
    return { holding: joinFlows(failing, other), failing: joinFlows(holding, other), other };
  };
}

function existence(argument: JsonataNode): Condition | undefined {
  const asked = placeOf(argument);
  if (asked === undefined) return undefined;
  const expression = expressionIn(argument);
  return (asking, flow) => {
    const value = shapeIn(expression, asking, flow);
    return {
      holding: narrowedFlow(asked, flow, restricted(value, ~kinds.absent)),
      failing: narrowedFlow(asked, flow, restricted(value, kinds.absent)),
      other: noFlow,
    };
  };
}

/** A member compared with a constant. */
function comparison({ value: operator, lhs, rhs }: JsonataBinary): Condition | undefined {
  const isTurned = constantOf(lhs) !== undefined;
  const [member, written] = isTurned ? [rhs, lhs] : [lhs, rhs];
  const asked = placeOf(member);
  const constant = constantOf(written);
  const relation = constant === undefined ? undefined : relationTo(constant, operator, isTurned);
  if (asked === undefined || relation === undefined) return undefined;
  const expression = expressionIn(member);
  return (asking, flow) => {
    const { holding, failing, other } = relation(shapeIn(expression, asking, flow));
    return {
      holding: narrowedFlow(asked, flow, holding),
      failing: narrowedFlow(asked, flow, failing),
      other: isNever(other) ? noFlow : flow,
    };
  };
}

function constantOf(node: JsonataNode): Constant | undefined {
  if (node.type !== 'string' && node.type !== 'number' && node.type !== 'value') return undefined;
  return isPlain(node) ? node.value : undefined;
}

/** Whatever else comes to a boolean, perhaps a member. */
function plainCondition(node: JsonataNode): Condition {
  const asked = placeOf(node);
  const expression = expressionIn(node);
  return (asking, flow) => {
    const value = shapeIn(expression, asking, flow);
    const where = (some: number): Flow => {
      const part = restricted(value, some);
      if (isNever(part)) return noFlow;
      return asked === undefined ? flow : narrowedFlow(asked, flow, part);
    };
    return { holding: where(kinds.true), failing: where(kinds.false), other: where(~(kinds.true | kinds.false)) };
  };
}

function shapeIn(expression: Expression, { run, place }: Asking, { data, variables }: Flow): Shape {
  return expression(new JsonataReading(run, { states: { input: data }, variables }, place));
}
