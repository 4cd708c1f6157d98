import type { JsonataNode, JsonataPath } from '../../expressions/jsonata-tree.ts';
import type { Cell } from '../../solver/cell.ts';
import { type Formula, within } from '../../solver/formula.ts';
import { anythingAtAll, anythingIn, casesOf, type Evaluation, type JsonataCase } from './jsonata-cases.ts';
import { isStates } from './jsonata-results.ts';
import { memberOf } from './path-case.ts';
import type { Scene } from './scene.ts';
import { anArray, atCell, both, either, isThere, opened, opposite, type Symbolic } from './symbolic.ts';

/** What a path gives: of an object the members of members, with what is in arrays where one is on the way. */
export function jsonataPathCases(node: JsonataPath, evaluation: Evaluation): readonly JsonataCase[] {
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

/** As far as keys lead to a member of `$states`, or to one of the context object, and the keys after that. */
function memberOfStates([first, ...others]: readonly (string | number)[], { states, context }: Scene) {
  const inContext = first === 'context' && typeof others[0] === 'string' ? context.get(others[0]) : undefined;
  if (inContext !== undefined) return { value: inContext, keys: others.slice(1) };
  const valueOf = typeof first === 'string' ? states.get(first) : undefined;
  return valueOf && { value: valueOf(), keys: others };
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
