import type { JsonataBinary, JsonataNode } from '../../expressions/jsonata-tree.ts';
import type { Node } from '../../syntax/node.ts';
import type { Split } from './choice-test.ts';
import { isPlain, JsonataReading } from './jsonata-reading.ts';
import { narrowed, type PartStep } from './narrow.ts';
import { partition } from './partition.ts';
import { isNever, mayBe, restricted } from './parts.ts';
import { kinds, type Shape } from './shape.ts';
import { type Flow, isNoFlow, joinFlows, noFlow, queryError, type StateRun } from './state-run.ts';

/** What is left of the data for each outcome of a condition; `other` where it is undefined or no boolean. */
interface Outcomes extends Split {
  readonly other: Flow;
}

/** Parts the data by a `Condition`, which fails the state where it is no boolean. */
export function splitByCondition(
  run: StateRun,
  root: JsonataNode,
  { flow, place }: { flow: Flow; place: Node },
): Split {
  run.mayFail(queryError);
  const outcomes = new Parting(run, place).outcomesOf(root, flow, 0);
  if (isNoFlow(outcomes.holding) && isNoFlow(outcomes.failing) && !isNoFlow(flow)) {
    run.fails({ kind: 'condition', error: queryError, place, found: flow.data });
  }
  return outcomes;
}

const deepest = 60;

class Parting {
  readonly #run: StateRun;
  readonly #place: Node;

  constructor(run: StateRun, place: Node) {
    this.#run = run;
    this.#place = place;
  }

  outcomesOf(node: JsonataNode, flow: Flow, depth: number): Outcomes {
    if (isNoFlow(flow)) return { holding: noFlow, failing: noFlow, other: noFlow };
    const only = node.type === 'block' && node.expressions.length === 1 ? node.expressions[0] : undefined;
    if (depth < deepest && isPlain(node)) {
      if (only !== undefined) return this.outcomesOf(only, flow, depth + 1);
      if (node.type === 'binary' && node.value === 'and') return this.#all(node, flow, depth);
      if (node.type === 'binary' && node.value === 'or') return this.#any(node, flow, depth);
      if (node.type === 'binary') return this.#comparison(node, flow) ?? this.#plain(node, flow);
      if (node.type === 'function') return this.#call(node, flow, depth) ?? this.#plain(node, flow);
    }
    return this.#plain(node, flow);
  }

  /** Truth as `and`, `or` and `$not` see it: what is undefined counts as false, and of other values both may be. */
  #boolized(node: JsonataNode, flow: Flow, depth: number): Split {
    const { holding, failing, other } = this.outcomesOf(node, flow, depth + 1);
    return { holding: joinFlows(holding, other), failing: joinFlows(failing, other) };
  }

  #all({ lhs, rhs }: JsonataBinary, flow: Flow, depth: number): Outcomes {
    const first = this.#boolized(lhs, flow, depth);
    const second = this.#boolized(rhs, first.holding, depth);
    return { holding: second.holding, failing: joinFlows(first.failing, second.failing), other: noFlow };
  }

  #any({ lhs, rhs }: JsonataBinary, flow: Flow, depth: number): Outcomes {
    const first = this.#boolized(lhs, flow, depth);
    const second = this.#boolized(rhs, first.failing, depth);
    return { holding: joinFlows(first.holding, second.holding), failing: second.failing, other: noFlow };
  }

  #call(node: Extract<JsonataNode, { type: 'function' | 'partial' }>, flow: Flow, depth: number): Outcomes | undefined {
    const [argument] = node.arguments;
    if (node.procedure.type !== 'variable' || argument === undefined || node.arguments.length > 1) return undefined;
    const name = node.procedure.value;
    if (this.#isAssigned(name, flow)) return undefined;
    if (name === 'exists') return this.#existence(argument, flow);
    if (name !== 'not') return undefined;
    const { holding, failing, other } = this.outcomesOf(argument, flow, depth + 1);
    return { holding: joinFlows(failing, other), failing: joinFlows(holding, other), other };
  }

  #isAssigned(name: string, { variables }: Flow): boolean {
    return variables.object === undefined || variables.object.fields.has(name) || mayBe(variables.object.rest, 254);
  }

  #existence(argument: JsonataNode, flow: Flow): Outcomes | undefined {
    const asked = placeOf(argument);
    if (asked === undefined) return undefined;
    const value = this.#shapeOf(argument, flow);
    return {
      holding: narrowedFlow(asked, flow, restricted(value, ~kinds.absent)),
      failing: narrowedFlow(asked, flow, restricted(value, kinds.absent)),
      other: noFlow,
    };
  }

  /** A member compared with a constant. */
  #comparison({ value: written, lhs, rhs }: JsonataBinary, flow: Flow): Outcomes | undefined {
    const isTurned = constantOf(lhs) !== undefined;
    const asked = placeOf(isTurned ? rhs : lhs);
    const constant = constantOf(isTurned ? lhs : rhs);
    const relation = (isTurned ? turned : relations).get(written);
    if (asked === undefined || constant === undefined || relation === undefined) return undefined;
    const value = this.#shapeOf(isTurned ? rhs : lhs, flow);
    const { holding, failing, other } = byRelation(value, relation, constant);
    return {
      holding: narrowedFlow(asked, flow, holding),
      failing: narrowedFlow(asked, flow, failing),
      other: isNever(other) ? noFlow : flow,
    };
  }

  #plain(node: JsonataNode, flow: Flow): Outcomes {
    const value = this.#shapeOf(node, flow);
    const asked = placeOf(node);
    const where = (some: number): Flow => {
      const part = restricted(value, some);
      if (isNever(part)) return noFlow;
      return asked === undefined ? flow : narrowedFlow(asked, flow, part);
    };
    return { holding: where(kinds.true), failing: where(kinds.false), other: where(~(kinds.true | kinds.false)) };
  }

  #shapeOf(node: JsonataNode, flow: Flow): Shape {
    const scope = { states: { input: flow.data }, variables: flow.variables };
    return new JsonataReading(this.#run, scope, this.#place).shapeOf(node);
  }
}

/** Where in the input or the variables an expression looks. */
interface AskedPlace {
  readonly root: 'input' | 'variables';
  readonly steps: readonly PartStep[];
}

function placeOf(node: JsonataNode): AskedPlace | undefined {
  if (!isPlain(node)) return undefined;
  if (node.type === 'variable') return variablePlace(node.value, []);
  if (node.type !== 'path') return undefined;
  const [first, ...names] = node.steps;
  if (first?.type !== 'variable' || !isPlain(first)) return undefined;
  const steps: PartStep[] = [];
  for (const name of names) {
    if (name.type !== 'name' || !isPlain(name)) return undefined;
    steps.push({ kind: 'member', name: name.value });
  }
  if (first.value !== 'states') return variablePlace(first.value, steps);
  const [member, ...inside] = steps;
  return member?.kind === 'member' && member.name === 'input' ? { root: 'input', steps: inside } : undefined;
}

function variablePlace(name: string, steps: readonly PartStep[]): AskedPlace | undefined {
  if (name === '' || name === '$' || name === 'states') return undefined;
  return { root: 'variables', steps: [{ kind: 'member', name }, ...steps] };
}

/** JSONata looks for members in the elements of lists too, so that nothing is said of lists on the way. */
function narrowedFlow({ root, steps }: AskedPlace, flow: Flow, part: Shape): Flow {
  if (isNever(part)) return noFlow;
  const narrowing = { part, unseen: kinds.list };
  if (root === 'input') return { ...flow, data: narrowed(flow.data, steps, narrowing) };
  return { ...flow, variables: narrowed(flow.variables, steps, narrowing) };
}

type Constant = string | number | boolean | null;

function constantOf(node: JsonataNode): Constant | undefined {
  if (node.type !== 'string' && node.type !== 'number' && node.type !== 'value') return undefined;
  return isPlain(node) ? node.value : undefined;
}

type Relation = 'Equals' | 'Differs' | 'LessThan' | 'LessThanEquals' | 'GreaterThan' | 'GreaterThanEquals';

const relations: ReadonlyMap<string, Relation> = new Map([
  ['=', 'Equals'],
  ['!=', 'Differs'],
  ['<', 'LessThan'],
  ['<=', 'LessThanEquals'],
  ['>', 'GreaterThan'],
  ['>=', 'GreaterThanEquals'],
]);

const turned: ReadonlyMap<string, Relation> = new Map([
  ['=', 'Equals'],
  ['!=', 'Differs'],
  ['<', 'GreaterThan'],
  ['<=', 'GreaterThanEquals'],
  ['>', 'LessThan'],
  ['>=', 'LessThanEquals'],
]);

/** Values for which a comparison with a constant is true, false, or undefined; of other types it is an error. */
function byRelation(value: Shape, relation: Relation, constant: Constant): Split3 {
  const { holding, failing } = partition(value, operatorFor(constant, relation), constant ?? true);
  if (relation === 'Equals') return { holding, failing, other: restricted(value, 0) };
  if (relation === 'Differs') {
    const missing = restricted(value, kinds.absent);
    return {
      holding: restricted(failing, ~kinds.absent),
      failing: isNever(missing) ? holding : value,
      other: restricted(value, 0),
    };
  }
  const type = typeof constant === 'number' ? kinds.number : kinds.string;
  const compared = restricted(value, type);
  const parts = partition(compared, operatorFor(constant, relation), constant ?? true);
  return { holding: parts.holding, failing: parts.failing, other: restricted(value, kinds.absent) };
}

interface Split3 {
  readonly holding: Shape;
  readonly failing: Shape;
  readonly other: Shape;
}

function operatorFor(constant: Constant, relation: Relation): string {
  const suffix = relation === 'Differs' ? 'Equals' : relation;
  if (constant === null) return 'IsNull';
  if (typeof constant === 'boolean') return 'BooleanEquals';
  return `${typeof constant === 'number' ? 'Numeric' : 'String'}${suffix}`;
}
