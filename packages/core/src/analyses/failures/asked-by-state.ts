import type { ChoiceState } from '../../model/state-machine.ts';
import { type Node, type Property, propertyOf } from '../../syntax/node.ts';
import { truthsAt } from '../paths/choice-step.ts';
import { afterPath, afterTemplate, isJsonata, pathIn } from '../paths/flow.ts';
import { answering, assuming } from '../paths/position.ts';
import { orNothing } from '../paths/prove.ts';
import { atCell, both, isThere, opposite, type Symbolic } from '../paths/symbolic.ts';
import { resultOf } from '../paths/task-step.ts';
import { writeCase } from '../paths/write-case.ts';
import type { Asking } from './asking.ts';
import { leavesOf, pathLeaf } from './leaves.ts';

/** Goes through the fields of a state in the order in which they are evaluated; what cannot be followed ends it. */
export function askState(asking: Asking): Asking {
  orNothing(() => (isJsonata(asking.at) ? askJsonata(asking) : askJsonPath(asking)));
  return asking;
}

function askJsonPath(asking: Asking): void {
  const { data, state } = asking.at;
  asking.path('InputPath', data);
  const input = afterPath('InputPath', asking.flow(data), asking.walk)[0]?.value;
  if (input === undefined) return;
  for (const field of pathFields) asking.path(field, input);
  for (const field of ['ErrorPath', 'CausePath']) asking.path(field, data);
  for (const field of ['Credentials', 'Parameters']) asking.template(field, input);
  askOfMapParts(asking, input);
  askItems(asking, input);
  if (state.type === 'Choice') askRules(asking, state, input);
  if (state.type === 'Pass' || state.type === 'Task') askOfResult(asking, input);
  if (state.type === 'Wait' || state.type === 'Succeed') asking.path('OutputPath', input);
}

const pathFields = [
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'SecondsPath',
  'TimestampPath',
  'MaxConcurrencyPath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'ItemsPath',
];

/** What a Map reads its items with, gives to each batch and writes its results with. */
function askOfMapParts(asking: Asking, input: Symbolic): void {
  for (const [field, name] of mapParts) {
    const part = asking.property(field)?.value;
    if (part?.kind === 'object') asking.parts(propertyOf(part, name), asking.scene(input));
  }
}

const mapParts = [
  ['ItemReader', 'Parameters'],
  ['ItemReader', 'Arguments'],
  ['ItemBatcher', 'BatchInput'],
  ['ResultWriter', 'Parameters'],
  ['ResultWriter', 'Arguments'],
] as const;

/** What the iterations are given is made for the first item. */
function askItems(asking: Asking, input: Symbolic): void {
  const selector = asking.property('ItemSelector');
  if (selector === undefined || asking.isDone) return;
  const list = afterPath('ItemsPath', asking.flow(input), asking.walk)[0]?.value;
  const item = list && firstOf(asking, list);
  if (item !== undefined) asking.parts(selector, { ...asking.scene(input), mapItem: item });
}

function firstOf(asking: Asking, list: Symbolic): Symbolic | undefined {
  if (list.kind === 'list') return list.items[0];
  if (list.kind !== 'cell') return undefined;
  const first = asking.walk.world.cells.element(list.cell, 0);
  asking.at = assuming(asking.at, isThere(first)) ?? asking.at;
  return atCell(first);
}

function askOfResult(asking: Asking, input: Symbolic): void {
  const result = asking.isDone ? undefined : resultFrom(asking, input);
  if (result === undefined) return;
  asking.template('Assign', result);
  asking.template('ResultSelector', result);
  const selected = afterTemplate('ResultSelector', asking.flow(result), asking.walk)[0]?.value;
  const output = selected && written(asking, selected);
  if (output !== undefined) asking.path('OutputPath', output);
}

/** What a Pass makes, or a Task is answered. */
function resultFrom(asking: Asking, input: Symbolic): Symbolic | undefined {
  if (asking.at.state.type === 'Task') return answered(asking);
  if (asking.property('Result') !== undefined) return asking.walk.world.unknown();
  return afterTemplate('Parameters', asking.flow(input), asking.walk)[0]?.value;
}

function answered(asking: Asking): Symbolic | undefined {
  const { state } = asking.at;
  if (state.type !== 'Task') return undefined;
  const { when, value } = resultOf(state, asking.walk);
  asking.at = answering(assuming(asking.at, when) ?? asking.at, { kind: 'return', value });
  return value;
}

/** The data with the result in it. */
function written(asking: Asking, result: Symbolic): Symbolic | undefined {
  const property = asking.property('ResultPath');
  if (property === undefined) return result;
  if (property.value.kind !== 'string') return asking.at.data;
  const write = { value: result, world: asking.walk.world };
  const merged = writeCase(asking.at.data, pathIn(property).steps, write);
  asking.leaf({ place: property, cases: merged === undefined ? [] : [merged] });
  return merged?.value;
}

/** Each rule before the one that is to fail is false. The state itself fails where all of them are. */
function askRules(asking: Asking, state: ChoiceState, input: Symbolic): void {
  const truthOf = truthsAt(asking.flow(input), asking.walk);
  let isUnmatched = !asking.isDone;
  for (const rule of state.rules) {
    if (asking.isDone) return;
    const { holds, fails } = truthOf(rule);
    const { at } = asking;
    for (const place of asking.wanted) if (isWithin(place, rule.node)) askOfRule(asking, place, input);
    const way = asking.isDone ? assuming(asking.at, fails) : assuming(at, both(opposite(holds), opposite(fails)));
    isUnmatched &&= !asking.isDone && way !== undefined;
    asking.at = way ?? at;
  }
  if (isUnmatched && asking.wanted.has(state.property)) asking.failing = state.property;
}

/** Whether the path or the condition at a place in a rule has no value. */
function askOfRule(asking: Asking, place: Node | Property, input: Symbolic): void {
  if (place.kind === 'property') asking.leaf(pathLeaf(place, asking.scene(input)));
  else if (place.kind === 'string')
    for (const leaf of leavesOf(place, asking.scene(input), 'JSONata')) asking.leaf(leaf);
}

function isWithin(place: Node | Property, rule: Node): boolean {
  return place.source === rule.source && place.start >= rule.start && place.end <= rule.end;
}

function askJsonata(asking: Asking): void {
  const { state, data } = asking.at;
  for (const field of queryFields) asking.query(field);
  askOfMapParts(asking, data);
  if (state.type === 'Choice') askRules(asking, state, data);
  if (asking.isDone || state.type === 'Map' || state.type === 'Parallel') return;
  const result = state.type === 'Task' ? answered(asking) : data;
  const states = result === undefined ? {} : { result };
  for (const field of ['Assign', 'Output']) asking.query(field, states);
}

const queryFields = [
  'Credentials',
  'Arguments',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'Seconds',
  'Timestamp',
  'MaxConcurrency',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
  'Items',
  'Error',
  'Cause',
];
