import type { JsonataNode, JsonataPath } from '../../expressions/jsonata-tree.ts';
import type { Cell } from '../../solver/cell.ts';
import type { Evaluation } from './jsonata-cases.ts';
import type { Scene } from './scene.ts';
import { always, type Case, type Symbolic } from './symbolic.ts';

/** A document for what nobody can tell of an expression. It comes out of what the expression reads: read again, it is the same. */
export function resultOf(node: JsonataNode, { scene, locals }: Evaluation): Cell {
  const { world } = scene;
  const number = locals.size > 0 ? undefined : world.expressions.numberOf(node);
  const cells = number === undefined ? undefined : cellsRead(namesRead(node), scene);
  if (cells === undefined) return world.document('perhaps');
  const first = cells.find((cell) => cell !== undefined) ?? world.input;
  const words = cells.map((cell) => (cell === first ? 'it' : (cell?.id ?? 'nothing')));
  return world.outcome(first, `expression ${number} of ${words.join()}`);
}

/** Of each name the cell that it stands for, if it stands for anything; nothing where one is of another kind. */
function cellsRead(names: readonly string[] | undefined, scene: Scene): readonly (Cell | undefined)[] | undefined {
  const cases = names?.map((name) => inputs.get(name)?.(scene) ?? scene.variable(name));
  if (!cases?.every((one) => one === undefined || (one.when === always && one.value.kind === 'cell'))) return undefined;
  return cases.map((one) => (one?.value.kind === 'cell' ? one.value.cell : undefined));
}

/** What is read most, as if it were variables; these have names of another form. */
const inputs: ReadonlyMap<string, (scene: Scene) => Case | undefined> = new Map([
  ['states.input', ({ states }: Scene) => known(states.get('input')?.())],
  ['states.context.Execution.Input', ({ executionInput }: Scene) => known(executionInput)],
]);

function known(value: Symbolic | undefined): Case | undefined {
  return value && { when: always, value };
}

/** The names of the variables that an expression reads, and of inputs; nothing where it may read something else. */
function namesRead(node: JsonataNode): readonly string[] | undefined {
  const reading = read.get(node) ?? { names: namesIn(node) };
  read.set(node, reading);
  return reading.names;
}

const read = new WeakMap<JsonataNode, { readonly names: readonly string[] | undefined }>();

const mostParts = 2_000;

function namesIn(node: JsonataNode): readonly string[] | undefined {
  const names = new Set<string>();
  const open: Part[] = [{ part: node, isInside: false }];
  for (let next = 0; next < open.length; next++) {
    const parts = next > mostParts ? undefined : partsOf(open[next] as Part, names);
    if (parts === undefined) return undefined;
    open.push(...parts);
  }
  return [...names];
}

interface Part {
  readonly part: object;
  /** Whether names and `$` in it are those of what is read around it, and not of what the expression begins with. */
  readonly isInside: boolean;
}

/** What a part is made of; nothing where it reads what has no name, or gives names itself. */
function partsOf({ part, isInside }: Part, names: Set<string>): readonly Part[] | undefined {
  const node = part as JsonataNode;
  if (node.type === 'bind' || node.type === 'lambda' || node.focus !== undefined || node.index !== undefined)
    return undefined;
  if (node.type === 'name' && !isInside) return undefined;
  if (node.type === 'path') return partsOfPath(node, isInside, names);
  if (node.type === 'function' && node.procedure.type !== 'variable') return undefined;
  if (node.type === 'function') return [...within(node.arguments, isInside), ...within(filtersOf(node), true)];
  if (node.type !== 'variable') return within(part, isInside);
  if (node.value === '$' || node.value === 'states' || (node.value === '' && !isInside)) return undefined;
  if (node.value !== '') names.add(node.value);
  return within(part, true);
}

function partsOfPath({ steps, ...rest }: JsonataPath, isInside: boolean, names: Set<string>): readonly Part[] {
  const [first, ...others] = steps;
  const around = within(filtersOf(rest), true);
  if (first === undefined) return around;
  const name = isStates(first) ? inputAt(others) : undefined;
  if (name !== undefined) names.add(name);
  const start = name === undefined ? [{ part: first, isInside }] : [];
  return [...start, ...within(others, true), ...around];
}

function inputAt(steps: readonly JsonataNode[]): string | undefined {
  const path = ['states', ...steps.map((step) => (step.type === 'name' ? step.value : ''))].join('.');
  return [...inputs.keys()].find((name) => path === name || path.startsWith(`${name}.`));
}

/** `$states` as such, of which members are read. */
export function isStates(node: JsonataNode): boolean {
  return node.type === 'variable' && node.value === 'states' && within(filtersOf(node), true).length === 0;
}

function filtersOf({ stages, predicate, group }: Partial<JsonataNode>): object {
  return { stages, predicate, group };
}

function within(part: object, isInside: boolean): readonly Part[] {
  const parts = Object.values(part).filter((inner) => typeof inner === 'object' && inner !== null);
  return parts.map((inner) => ({ part: inner, isInside }));
}
