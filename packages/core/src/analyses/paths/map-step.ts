import { Halt } from '../../interpreter/failure.ts';
import type { MapState, Scope } from '../../model/state-machine.ts';
import type { Cell } from '../../solver/cell.ts';
import { onlyAbsent } from '../../solver/domain.ts';
import { within } from '../../solver/formula.ts';
import { type Property, propertyOf } from '../../syntax/node.ts';
import { afterJsonata, afterPath, type Flow, flowing, isJsonata, sceneOf, withStates } from './flow.ts';
import { enterRun, frameOf, type Way } from './leave.ts';
import { answering, assuming, type Position, type Walk } from './position.ts';
import { anArray, atCell, both, isThere, isWithin, listOf, objectWith, opened, type Symbolic } from './symbolic.ts';
import { anyFailure, failing } from './task-step.ts';
import { jsonataFieldCases, payloadCases } from './template-cases.ts';

/** A Map runs its processor for one item where it is not known of how many, or else for none. */
export function mapped(at: Position, state: MapState, walk: Walk): readonly Way[] {
  const { processor, name } = state;
  if (processor === undefined || state.mode === undefined)
    throw new Halt('UNDECIDED', `What \`${name}\` runs for its items is not known.`, state.property);
  const ways = itemLists(at, state, walk).flatMap((flow) => iterated(flow, processor, walk));
  return [...ways, ...unread(at, state, walk), ...anyFailure(at, state, walk)];
}

/** Nothing is read, as where there is no such file. */
function unread(at: Position, state: MapState, walk: Walk): readonly Way[] {
  const [ready] = isReading(state) && walk.world.purpose === 'witness' ? readyFor(at, walk) : [];
  return ready === undefined ? [] : failing(ready, state, walk);
}

function isReading({ node, mode }: MapState): boolean {
  return mode === 'DISTRIBUTED' && propertyOf(node, 'ItemReader') !== undefined;
}

interface Items {
  readonly at: Position;
  readonly items: readonly Symbolic[];
  /** Whether there are more of them. */
  readonly hasOthers?: boolean;
}

/** The lists that it may run for, each long enough to be told apart. */
function itemLists(at: Position, state: MapState, walk: Walk): readonly Items[] {
  if (isReading(state)) return readLists(at, walk);
  const flow = { at, value: at.data };
  const lists = isJsonata(at)
    ? afterJsonata(propertyOf(state.node, 'Items'), flow, {}, walk)
    : afterPath('InputPath', flow, walk).flatMap((data) => afterPath('ItemsPath', data, walk));
  return lists.flatMap((list) => listsOf(list, walk));
}

/** What a reader reads is answered for, as what a task returns. */
function readLists(at: Position, walk: Walk): readonly Items[] {
  const items = [atCell(walk.world.document(`items of ${at.state.name}`))];
  return readyFor(at, walk).flatMap((ready) =>
    [items, []].map((some) => ({ at: answering(ready, { kind: 'items', items: some }), items: some })),
  );
}

function readyFor(at: Position, walk: Walk): readonly Position[] {
  return afterParts(at, ['ItemReader', 'ResultWriter'], walk);
}

/** The position with all expressions in some fields having a value. */
function afterParts(at: Position, names: readonly string[], walk: Walk): readonly Position[] {
  let ways: readonly Position[] = [at];
  for (const name of names) {
    const parts = propertyOf(at.state.node, name)?.value;
    const property =
      parts?.kind === 'object' ? propertyOf(parts, isJsonata(at) ? 'Arguments' : 'Parameters') : undefined;
    if (property !== undefined) ways = ways.flatMap((way) => afterPart(way, property, walk));
  }
  return ways;
}

function afterPart(at: Position, property: Property, walk: Walk): readonly Position[] {
  const flow = { at, value: at.data };
  if (isJsonata(at)) return afterJsonata(property, flow, {}, walk).map((after) => after.at);
  return afterPath('InputPath', flow, walk).flatMap((data) =>
    flowing(data.at, payloadCases(property.value, sceneOf(data.at, data.value, walk))).map((after) => after.at),
  );
}

function listsOf({ at, value }: Flow, walk: Walk): readonly Items[] {
  const list = opened(value);
  if (list.kind === 'list')
    return list.items.length > mostItems[walk.world.purpose]
      ? manyItems(at, list.items, walk)
      : [{ at, items: list.items }];
  if (list.kind === 'object') return objectLists(at, walk);
  return list.kind === 'cell' ? cellLists(at, list.cell, walk) : [];
}

const mostItems = { witness: 3, proof: 5 } as const;

/** More items than are followed: for a proof any of them, for a run one of the first, for which the others do what they will. */
function manyItems(at: Position, items: readonly Symbolic[], { world }: Walk): readonly Items[] {
  if (world.purpose === 'proof') return [{ at, items: [atCell(world.mixture())] }];
  return items.slice(0, mostFirst).map((item) => ({ at, items: [item], hasOthers: true }));
}

const mostFirst = 8;

/** Only a distributed Map takes an object, for its members. */
function objectLists(at: Position, { world }: Walk): readonly Items[] {
  const isDistributed = at.state.type === 'Map' && at.state.mode === 'DISTRIBUTED';
  return isDistributed ? [{ at, items: [world.unknown()] }] : [];
}

function cellLists(at: Position, cell: Cell, walk: Walk): readonly Items[] {
  const { cells, purpose } = walk.world;
  if (purpose === 'proof')
    return [
      { at, items: [atCell(walk.world.itemOf(cell))] },
      { at, items: [] },
    ];
  const none = assuming(at, both(isWithin(atCell(cell), anArray), within(cells.element(cell, 0), onlyAbsent)));
  return [...shortestList(at, cell, walk), ...(none === undefined ? [] : [{ at: none, items: [] }])];
}

/** One item where there may be one, and otherwise as few as there may be. */
function shortestList(at: Position, cell: Cell, { world: { cells } }: Walk): readonly Items[] {
  const items: Symbolic[] = [];
  while (items.length < mostItems.witness) {
    const last = cells.element(cell, items.length);
    items.push(atCell(last));
    const those = assuming(at, both(isThere(last), within(cells.element(cell, items.length), onlyAbsent)));
    if (those !== undefined) return [{ at: those, items }];
  }
  const many = assuming(at, isThere(cells.element(cell, items.length)));
  return many === undefined ? [] : [{ at: many, items: items.slice(0, 1), hasOthers: true }];
}

/** For a proof every item is looked at as if it were the only one: what the others do is of no matter to it. */
function iterated({ at, items, hasOthers }: Items, scope: Scope, walk: Walk): readonly Way[] {
  const isProof = walk.world.purpose === 'proof';
  const isWritten = propertyOf(at.state.node, 'ResultWriter') !== undefined;
  const lists = isProof && items.length > 1 ? items.map((item) => [item]) : [items];
  const isTolerant = isProof && at.state.type === 'Map' && at.state.mode === 'DISTRIBUTED';
  return (isTolerant ? [...lists, noItems] : lists).flatMap((some) =>
    inputsOf(at, some, walk).flatMap(({ at: next, items: inputs }) => {
      const runs = inputs.map((input, index) => ({ scope, input, item: some[index] }));
      return enterRun(next, frameOf(next, runs, isProof || isWritten || hasOthers ? 'unknown' : 'list'), walk);
    }),
  );
}

/** A distributed Map may go on although none of its iterations succeeds. */
const noItems: readonly Symbolic[] = [];

/** What the iterations are given: the items, or what `ItemSelector` makes of them. */
function inputsOf(at: Position, items: readonly Symbolic[], walk: Walk): readonly Items[] {
  let ways: readonly Items[] = [{ at, items: [] }];
  for (const item of items) {
    ways = ways.flatMap((way) =>
      inputOf(way.at, item, walk).map((flow) => ({ at: flow.at, items: [...way.items, flow.value] })),
    );
  }
  return propertyOf(at.state.node, 'ItemBatcher') === undefined ? ways : ways.map((way) => batched(way, walk));
}

function inputOf(at: Position, item: Symbolic, walk: Walk): readonly Flow[] {
  const { node } = at.state;
  const selector = propertyOf(node, 'ItemSelector') ?? (isJsonata(at) ? undefined : propertyOf(node, 'Parameters'));
  if (selector === undefined) return [{ at, value: item }];
  if (isJsonata(at)) return flowing(at, jsonataFieldCases(selector.value, itemScene(at, item, walk)));
  return afterPath('InputPath', { at, value: at.data }, walk).flatMap((data) =>
    flowing(data.at, payloadCases(selector.value, sceneOf(data.at, data.value, walk, item))),
  );
}

function itemScene(at: Position, item: Symbolic, walk: Walk) {
  return withStates(sceneOf(at, at.data, walk, item), {});
}

/** One batch of all items; what else is given to it is not followed. */
function batched({ at, items }: Items, { world }: Walk): Items {
  const batch = world.document('batch');
  return { at, items: items.length === 0 ? [] : [objectWith([['Items', listOf(items)]], batch)] };
}
