import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import type { Comparison, Test } from '../../model/choice-rule.ts';
import { valueOf } from '../../model/field.ts';
import type { Json } from '../../solver/domain.ts';
import type { Formula } from '../../solver/formula.ts';
import { isUnknown, type Property } from '../../syntax/node.ts';
import { pathCase } from './path-case.ts';
import type { Scene } from './scene.ts';
import { both, type Case, either, isWithin, never, opposite } from './symbolic.ts';
import type { World } from './world.ts';

/** When a rule holds, and when asking it fails the execution. Otherwise the next one is asked. */
export interface Truth {
  readonly holds: Formula;
  readonly fails: Formula;
}

/** Tests are asked from left to right and no further than needed, so that `IsPresent` guards what comes after it. */
export function ruleTruth(test: Test, scene: Scene, depth = 0): Truth {
  if (depth > deepestTest) return unclear(scene);
  switch (test.kind) {
    case 'comparison':
      return comparisonTruth(test, scene);
    case 'not': {
      const [part] = test.tests;
      return part === undefined ? unclear(scene) : negated(ruleTruth(part, scene, depth + 1));
    }
    case 'and':
    case 'or': {
      const [first = unclear(scene), ...others] = test.tests.map((part) => ruleTruth(part, scene, depth + 1));
      return others.reduce(test.kind === 'and' ? andThen : orElse, first);
    }
    case 'unknown':
      return unclear(scene);
  }
}

/** Real rules are nested a few levels deep. */
const deepestTest = 200;

/** Some value of which the test may be true or not, and may fail. */
function unclear({ world }: Scene): Truth {
  return { holds: world.guess(), fails: never };
}

function negated(truth: Truth): Truth {
  const { holds, fails } = truth;
  return rememberedTruth(negations, [truth, truth], () => ({ holds: both(opposite(holds), opposite(fails)), fails }));
}

/** What holds does not fail, so parts that fail for the same reason, as comparisons of one place do, fail when the first does. */
function andThen(first: Truth, second: Truth): Truth {
  return rememberedTruth(conjunctions, [first, second], () => {
    const holds = both(first.holds, second.holds);
    if (first.fails === second.fails) return { holds, fails: first.fails };
    return { holds, fails: either(first.fails, both(first.holds, second.fails)) };
  });
}

function orElse(first: Truth, second: Truth): Truth {
  return rememberedTruth(disjunctions, [first, second], () => firstOrSecond(first, second));
}

/** The same of the same parts each time, so that the solver knows it again. */
function rememberedTruth(known: Pairs, [first, second]: readonly [Truth, Truth], make: () => Truth): Truth {
  const ofFirst = known.get(first) ?? new WeakMap<Truth, Truth>();
  known.set(first, ofFirst);
  const truth = ofFirst.get(second) ?? make();
  ofFirst.set(second, truth);
  return truth;
}

type Pairs = WeakMap<Truth, WeakMap<Truth, Truth>>;

const negations: Pairs = new WeakMap();
const conjunctions: Pairs = new WeakMap();
const disjunctions: Pairs = new WeakMap();

function firstOrSecond(first: Truth, second: Truth): Truth {
  if (first.fails === second.fails) return { holds: either(first.holds, second.holds), fails: first.fails };
  return {
    holds: either(first.holds, both(opposite(first.fails), second.holds)),
    fails: either(first.fails, both(opposite(first.holds), second.fails)),
  };
}

function comparisonTruth({ variable, operator }: Comparison, scene: Scene): Truth {
  const path = valueOf(variable);
  if (path === undefined) return unclear(scene);
  const read = readPath(path, scene);
  if (read === undefined) return unclear(scene);
  const selected = read.found;
  const ask = () => selectedTruth(selected, operator, scene);
  const isPlain = selected !== undefined && !isUnknown(operator.value) && !isPathOperator(operator);
  return isPlain ? scene.world.truths.ofCell(operator, { selected, world: scene.world }, ask) : ask();
}

function isPathOperator({ name, value }: Property): boolean {
  return value.kind === 'string' && comparisonOperators.get(name)?.operandIsPath === true;
}

function selectedTruth(selected: Case | undefined, operator: Property, scene: Scene): Truth {
  if (operator.name === 'IsPresent') return presence(selected, operator, scene);
  if (selected === undefined) return { holds: never, fails: both() };
  const { holds, fails } = comparedTruth(selected, operator, scene);
  return { holds: both(selected.when, holds), fails: either(opposite(selected.when), both(selected.when, fails)) };
}

interface Read {
  readonly found: Case | undefined;
}

/** Nothing where the text is no path. */
function readPath(path: string, scene: Scene): Read | undefined {
  const { paths } = scene.answers;
  const known = paths.get(path);
  if (known !== undefined) return known;
  const parsed = scene.world.parsedPath(path);
  if (parsed.kind !== 'parsed') return undefined;
  const read = { found: pathCase(parsed.tree, scene) };
  paths.set(path, read);
  return read;
}

function presence(selected: Case | undefined, { value }: Property, scene: Scene): Truth {
  if (isUnknown(value)) return unclear(scene);
  const isThere = selected?.when ?? never;
  return { holds: value.kind === 'boolean' && !value.value ? opposite(isThere) : isThere, fails: never };
}

function comparedTruth({ value }: Case, operator: Property, scene: Scene): Truth {
  const { name, value: node } = operator;
  if (isUnknown(node)) return unclear(scene);
  if (node.kind === 'string' && isPathOperator(operator)) return pathTruth({ value, name, path: node.value }, scene);
  if (node.kind !== 'string' && node.kind !== 'number' && node.kind !== 'boolean') return unclear(scene);
  return {
    holds: comparedWith(value, { name, operand: node.value }, scene.world) ?? scene.world.guess(),
    fails: never,
  };
}

/** Whether the operator is true of the value and a constant; nothing where that is too much to work out. */
export function comparedWith(
  value: Case['value'],
  { name, operand }: { readonly name: string; readonly operand: Json },
  world: World,
): Formula | undefined {
  const domain = world.domainOf(name, operand);
  return domain && isWithin(value, domain);
}

interface PathOperand {
  readonly value: Case['value'];
  readonly name: string;
  readonly path: string;
}

function pathTruth({ value, name, path }: PathOperand, scene: Scene): Truth {
  const read = readPath(path, scene);
  if (read === undefined) return unclear(scene);
  const other = read.found;
  if (other === undefined) return { holds: never, fails: both() };
  const holds = comparedValues([value, other.value], name.slice(0, -'Path'.length), scene.world) ?? scene.world.guess();
  return { holds: both(other.when, holds), fails: opposite(other.when) };
}

/** A comparison of two values by an operator such as `NumericLessThan`; nothing where it cannot be said as a formula. */
export function comparedValues(
  [left, right]: readonly [Case['value'], Case['value']],
  name: string,
  world: World,
): Formula | undefined {
  if (right.kind === 'constant') return comparedWith(left, { name, operand: right.value }, world);
  if (left.kind === 'constant') return comparedWith(right, { name: flipped(name), operand: left.value }, world);
  if (left.kind === 'cell' && right.kind === 'cell')
    return { kind: 'path-comparison', cell: left.cell, operator: `${name}Path`, other: right.cell };
  // Objects and lists are of no type that an operator compares.
  return never;
}

function flipped(name: string): string {
  if (name.includes('Less')) return name.replace('Less', 'Greater');
  return name.replace('Greater', 'Less');
}
