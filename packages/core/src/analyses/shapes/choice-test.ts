import type { JsonPath } from '../../expressions/json-path.ts';
import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import type { Comparison, Test } from '../../model/choice-rule.ts';
import { valueOf, writtenAt } from '../../model/field.ts';
import { isUnknown, type Node, type Property } from '../../syntax/node.ts';
import { narrowed } from './narrow.ts';
import { partition } from './partition.ts';
import { isNever, mayBe, withoutAbsent } from './parts.ts';
import { selectShape, selectsOne } from './select.ts';
import { absent, kinds, never, type Shape } from './shape.ts';
import { type Flow, isNoFlow, joinFlows, noFlow, runtimeError, type StateRun } from './state-run.ts';

/** What is left of the data where a test holds, and where it does not. */
export interface Split {
  readonly holding: Flow;
  readonly failing: Flow;
}

/** Parts the data by a rule of JSONPath. Tests are evaluated from left to right, and no further than needed. */
export function splitByTest(run: StateRun, test: Test, flow: Flow, depth = 0): Split {
  if (isNoFlow(flow)) return { holding: noFlow, failing: noFlow };
  if (test.kind === 'comparison') {
    const split = splitByComparison(run, test, flow);
    run.isAlways = false;
    return split;
  }
  if (test.kind === 'unknown' || depth > deepestTest) return undecided(run, test.node, flow);
  if (test.kind === 'not') return splitByNot(run, test.tests[0], { flow, depth });
  return splitByEach(run, test.tests, { flow, depth, goesOn: test.kind === 'and' ? 'holding' : 'failing' });
}

/** Real rules are nested a few levels deep. */
const deepestTest = 60;

interface Within {
  readonly flow: Flow;
  readonly depth: number;
}

/** Of `And`, what holds goes on to the next test; of `Or`, what does not. */
function splitByEach(
  run: StateRun,
  tests: readonly Test[],
  { flow, depth, goesOn }: Within & { readonly goesOn: keyof Split },
): Split {
  const ends = goesOn === 'holding' ? 'failing' : 'holding';
  let going = flow;
  let ended = noFlow;
  for (const test of tests) {
    const split = splitByTest(run, test, going, depth + 1);
    going = split[goesOn];
    ended = joinFlows(ended, split[ends]);
  }
  return goesOn === 'holding' ? { holding: going, failing: ended } : { holding: ended, failing: going };
}

function splitByNot(run: StateRun, test: Test | undefined, { flow, depth }: Within): Split {
  if (test === undefined) return { holding: flow, failing: flow };
  const { holding, failing } = splitByTest(run, test, flow, depth + 1);
  return { holding: failing, failing: holding };
}

function undecided(run: StateRun, place: Node | Property, flow: Flow): Split {
  run.notUnderstood(place, 'What the rule asks is not followed.');
  run.mayFail(runtimeError);
  return { holding: flow, failing: flow };
}

function splitByComparison(run: StateRun, { variable, operator, node }: Comparison, flow: Flow): Split {
  const place = writtenAt(variable);
  const path = valueOf(variable) === undefined || place === undefined ? undefined : run.program.path(place.value);
  if (path === undefined || place === undefined) return undecided(run, node, flow);
  const { value, lost, isInDoubt } = selectShape(path, run.roots(flow.data, flow.variables));
  if (operator.name === 'IsPresent')
    return splitByPresence({ path, flow, value }, operator) ?? undecided(run, node, flow);
  if (value.kinds === kinds.absent) {
    const read = { kind: 'path', path, step: lost?.step } as const;
    run.fails({ kind: 'missing', error: runtimeError, place, found: lost?.holder ?? value, read });
    return { holding: noFlow, failing: noFlow };
  }
  if (mayBe(value, kinds.absent)) {
    run.mayFail(runtimeError);
    run.assume(value, place);
    if (isInDoubt) run.doubts.push(place);
  }
  if (comparisonOperators.get(operator.name)?.operandIsPath === true) needsOperand(run, operator, flow);
  const { holding, failing } = partition(withoutAbsent(value), operator.name, operandOf(operator));
  return { holding: narrowedFlow({ path, flow }, holding), failing: narrowedFlow({ path, flow }, failing) };
}

function operandOf({ name, value }: Property): string | number | boolean | undefined {
  if (isUnknown(value) || comparisonOperators.get(name)?.operandIsPath === true) return undefined;
  if (value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean') return value.value;
  return undefined;
}

function needsOperand(run: StateRun, operator: Property, flow: Flow): void {
  const path = run.program.path(operator.value);
  const { value } = path === undefined ? { value: absent } : selectShape(path, run.roots(flow.data, flow.variables));
  if (!mayBe(value, kinds.absent)) return;
  run.mayFail(runtimeError);
  run.assume(value, operator);
}

interface Compared {
  readonly path: JsonPath;
  readonly flow: Flow;
  readonly value: Shape;
}

function splitByPresence({ path, flow, value }: Compared, { value: operand }: Property): Split | undefined {
  if (operand.kind !== 'boolean') return undefined;
  const there = narrowedFlow({ path, flow }, withoutAbsent(value));
  const missing = narrowedFlow({ path, flow }, mayBe(value, kinds.absent) ? absent : never);
  return operand.value ? { holding: there, failing: missing } : { holding: missing, failing: there };
}

/** The data in which the path selects one of these values. */
function narrowedFlow({ path, flow }: Pick<Compared, 'path' | 'flow'>, part: Shape): Flow {
  if (isNever(part)) return noFlow;
  if (!selectsOne(path) || path.root.kind === 'context') return flow;
  const { root, steps } = path;
  if (root.kind !== 'variable') return { ...flow, data: narrowed(flow.data, steps, { part, unseen: 0 }) };
  const name = { kind: 'member' as const, name: root.name };
  return { ...flow, variables: narrowed(flow.variables, [name, ...steps], { part, unseen: 0 }) };
}
