import type { JsonPath, JsonPathStep } from '../../expressions/json-path.ts';
import { selectPath, selectsOne } from '../../interpreter/json-path/select.ts';
import type { Value } from '../../interpreter/value.ts';
import type { Json } from '../../solver/domain.ts';
import type { Scene } from './scene.ts';
import {
  always,
  anArray,
  atCell,
  both,
  type Case,
  constant,
  isThere,
  listOf,
  type Symbolic,
  symbolicOf,
} from './symbolic.ts';

/** The same for a path that may select several values: to be run, it selects one from the first elements, or something that is not followed. */
export function pathCases(path: JsonPath, scene: Scene): readonly Case[] {
  const linked = scene.world.purpose === 'witness' ? fromFirst(path, scene) : undefined;
  const one = pathCase(path, scene);
  return [linked, one].filter((some) => some !== undefined);
}

/** With a single element wherever all or the later ones are selected, the list of what that has. */
function fromFirst(path: JsonPath, scene: Scene): Case | undefined {
  const firsts = path.steps.map(firstOf);
  if (path.steps.every(isDefinite) || firsts.some((step) => step === undefined)) return undefined;
  const found = pathCase({ ...path, steps: firsts as readonly JsonPathStep[] }, scene);
  return found?.value.kind === 'cell' ? { when: found.when, value: listOf([found.value]) } : undefined;
}

function firstOf(step: JsonPathStep): JsonPathStep | undefined {
  const { start, end } = step;
  if (isDefinite(step)) return step;
  if (step.kind === 'wildcard') return { kind: 'index', index: 0, start, end };
  return step.kind === 'slice' && (step.from ?? 0) >= 0 && step.to === undefined
    ? { kind: 'index', index: step.from ?? 0, start, end }
    : undefined;
}

/** What a path selects, and when it selects anything; nothing where it never does. */
export function pathCase(path: JsonPath, scene: Scene): Case | undefined {
  const { root } = path;
  if (root.kind === 'context') return stepsCase(contextOf(path.steps, scene), scene);
  const value = root.kind === 'variable' ? scene.variable(root.name) : { when: always, value: scene.data };
  return value && stepsCase({ from: value, steps: path.steps }, scene);
}

interface Walk {
  readonly from: Case;
  readonly steps: readonly JsonPathStep[];
}

/** Of the context object, only what was seen on the way is known. */
function contextOf(steps: readonly JsonPathStep[], scene: Scene): Walk {
  const names = steps.map((step) => (step.kind === 'member' ? step.name : undefined));
  const { world } = scene;
  if (names[0] === 'Execution' && names[1] === 'Input' && scene.executionInput !== undefined)
    return { from: { when: always, value: scene.executionInput }, steps: steps.slice(2) };
  if (names[0] === 'Map' && names[1] === 'Item' && names[2] === 'Value' && scene.mapItem !== undefined)
    return { from: { when: always, value: scene.mapItem }, steps: steps.slice(3) };
  return { from: { when: always, value: world.unknown() }, steps };
}

function stepsCase({ from, steps }: Walk, scene: Scene): Case | undefined {
  let { value } = from;
  let isCell = false;
  for (const [index, step] of steps.entries()) {
    const known = value.kind === 'constant' ? fromConstant(value.value, steps.slice(index), scene) : undefined;
    if (known !== undefined) return known.kind === 'found' ? { when: from.when, value: known.value } : undefined;
    if (!isDefinite(step)) return several(from, steps.slice(index), scene);
    const part = partOf(value, step, scene);
    if (part === undefined) return selectsOne({ steps }) ? undefined : { when: from.when, value: constant([]) };
    value = part;
    isCell = part.kind === 'cell';
  }
  return { when: both(from.when, isCell && value.kind === 'cell' ? isThere(value.cell) : always), value };
}

type Found = { readonly kind: 'found'; readonly value: Symbolic } | { readonly kind: 'missing' };

function fromConstant(input: Json, steps: readonly JsonPathStep[], { world }: Scene): Found {
  const place = { start: 0, end: 0 };
  const path: JsonPath = { kind: 'path', root: { kind: 'input', ...place }, steps, ...place };
  const selection = selectPath(path, { input: input as Value, context: null, variable: () => undefined });
  if (selection.kind === 'missing') return selection;
  return { kind: 'found', value: symbolicOf(selection.value, world) };
}

function isDefinite(step: JsonPathStep): boolean {
  return step.kind === 'member' || step.kind === 'index';
}

/** A list of whatever it selects. Names at the end select an object, and functions what they tell. */
function several({ when }: Case, steps: readonly JsonPathStep[], { world }: Scene): Case {
  const isList = steps.every(({ kind }) => kind !== 'function' && kind !== 'union' && kind !== 'script');
  const some = isList ? world.some(anArray) : world.perhaps();
  const isFiltered = steps.some(({ kind }) => kind === 'filter');
  if (isList && isFiltered && some.value.kind === 'cell') world.selections.add(some.value.cell);
  return { when: both(when, some.when), value: some.value };
}

/** The part itself; whether a cell is there is asked once, of the last one. */
function partOf(value: Symbolic, step: JsonPathStep, { world }: Scene): Symbolic | undefined {
  if (step.kind === 'member') return memberOf(value, step.name, world.cells);
  if (step.kind !== 'index') return undefined;
  if (value.kind === 'list') return value.items.at(step.index);
  if (value.kind !== 'cell') return undefined;
  if (step.index < 0) return world.perhaps().value;
  return atCell(world.cells.element(value.cell, step.index));
}

/** A member of an object, as a cell that may be absent where it is one of a document. */
export function memberOf(value: Symbolic, name: string, cells: Scene['world']['cells']): Symbolic | undefined {
  if (value.kind === 'cell') return atCell(cells.member(value.cell, name));
  if (value.kind !== 'object') return undefined;
  const member = value.members.get(name);
  if (member !== undefined || value.base === undefined) return member;
  return atCell(cells.member(value.base, name));
}
