import type { MapState, Scope } from '../../model/state-machine.ts';
import { type Property, propertyOf } from '../../syntax/node.ts';
import { leaveByCatchers } from './attempts.ts';
import { contextOfItem } from './context-shape.ts';
import { anyErrors } from './error-set.ts';
import { elementsOf, join } from './join.ts';
import { queryShape } from './jsonata-field.ts';
import { leaveWithResult } from './leave.ts';
import { isNever, madeBy, mayBe, maybe, restricted, withoutAbsent } from './parts.ts';
import { selectedAt } from './path-field.ts';
import { filledIn } from './payload.ts';
import type { ScopeRunner } from './scope-runner.ts';
import {
  anyList,
  anyObject,
  anyString,
  closedObject,
  kinds,
  listOf,
  never,
  openObject,
  present,
  type Shape,
} from './shape.ts';
import type { Demand } from './shape-facts.ts';
import { queryError, runtimeError, type StateRun } from './state-run.ts';
import { afterInput, proceed } from './through.ts';
import { emptyObject } from './write.ts';

/** A Map runs its processor for every item, and has the outputs as a list. */
export function runMap(run: StateRun, state: MapState, scopes: ScopeRunner): void {
  const { data } = afterInput(run);
  const items = isNever(data) ? never : itemsOf(run, state, data);
  const result =
    isNever(items) || !numbersFit(run, state, data) ? never : resultOf(run, state, { items, data, scopes });
  proceed(run, leaveWithResult(run, result), state.next);
  leaveByCatchers(run, state);
}

/** The lists among what is iterated, and of a distributed Map the objects. */
function itemsOf(run: StateRun, { mode, property: place }: MapState, data: Shape): Shape {
  const isJsonata = run.state.queryLanguage === 'JSONata';
  const reader = mode === 'DISTRIBUTED' ? run.property('ItemReader') : undefined;
  if (reader !== undefined) return readerFits(run, reader, data) ? anyList : never;
  const property = run.property(isJsonata ? 'Items' : 'ItemsPath');
  const value = property === undefined ? data : valueAt(run, property, data);
  if (isNever(value)) return never;
  const error = isJsonata ? queryError : runtimeError;
  const items = restricted(value, mode === 'DISTRIBUTED' ? kinds.list | kinds.object : kinds.list);
  if (isNever(items)) return run.fails({ kind: 'items', error, place: property ?? place, found: value });
  if (items !== value) run.mayFail(error);
  run.demand(mode === 'INLINE' ? 'list' : 'list-or-object', value, property ?? place);
  return items;
}

/** Nothing is read where what the reader is given, or the number of items, cannot be had. */
function readerFits(run: StateRun, { value }: Property, data: Shape): boolean {
  if (value.kind !== 'object' || value.hasUnknownKeys) return true;
  run.mayFail(run.state.queryLanguage === 'JSONata' ? queryError : runtimeError);
  const given = propertyOf(value, run.state.queryLanguage === 'JSONata' ? 'Arguments' : 'Parameters');
  if (given !== undefined && isNever(valueOfPart(run, given, data))) return false;
  const config = propertyOf(value, 'ReaderConfig')?.value;
  const path = config?.kind === 'object' ? propertyOf(config, 'MaxItemsPath') : undefined;
  return path === undefined || isNumberSelected(run, { path, demand: 'count', data });
}

function valueAt(run: StateRun, property: Property, data: Shape): Shape {
  if (run.state.queryLanguage !== 'JSONata') return selectedAt(run, property, data);
  return queryShape(run, property, { states: { input: run.flow.data }, variables: run.flow.variables });
}

/** The fields with a number: nothing comes of the Map where one of them fails for certain. */
function numbersFit(run: StateRun, state: MapState, data: Shape): boolean {
  run.mayFail(run.state.queryLanguage === 'JSONata' ? queryError : runtimeError);
  return numberFields.slice(0, state.mode === 'DISTRIBUTED' ? 3 : 1).every(([field, demand]) => {
    const literal = run.property(field);
    if (literal !== undefined) return run.state.queryLanguage !== 'JSONata' || !isNever(valueAt(run, literal, data));
    const path = run.property(`${field}Path`);
    return path === undefined || isNumberSelected(run, { path, demand, data });
  });
}

const numberFields: readonly (readonly [field: string, demand: Demand])[] = [
  ['MaxConcurrency', 'integer'],
  ['ToleratedFailureCount', 'count'],
  ['ToleratedFailurePercentage', 'percentage'],
];

interface NumberPath {
  readonly path: Property;
  readonly demand: Demand;
  readonly data: Shape;
}

function isNumberSelected(run: StateRun, { path, demand, data }: NumberPath): boolean {
  const value = selectedAt(run, path, data);
  if (isNever(value)) return false;
  run.demand(demand, value, path);
  return true;
}

interface Work {
  readonly items: Shape;
  readonly data: Shape;
  readonly scopes: ScopeRunner;
}

function resultOf(run: StateRun, state: MapState, work: Work): Shape {
  const { processor } = state;
  if (processor === undefined) return present;
  run.mayFail('States.ExceedToleratedFailureThreshold');
  return state.mode === 'DISTRIBUTED'
    ? runDistributed(run, processor, work)
    : madeBy(runInline(run, processor, work), run.origin(state.property));
}

function runInline(run: StateRun, processor: Scope, { items, data, scopes }: Work): Shape {
  const item = elementsOf(items.list);
  const minimum = items.list?.minimum ?? 0;
  const maximum = items.list?.maximum ?? Number.POSITIVE_INFINITY;
  if (maximum === 0 || isNever(item)) return listOf(never, 0, 0);
  const context = contextOfItem(run.context, item);
  const input = iterationInput(run, { item, data, isSure: minimum > 0 });
  if (isNever(input)) return minimum > 0 ? never : listOf(never, 0, 0);
  const { output, errors } = scopes.run(processor, { flow: { data: input, variables: run.flow.variables }, context });
  run.mayFailWith(errors);
  if (isNever(output)) return minimum > 0 ? never : listOf(never, 0, 0);
  return listOf(output, minimum, maximum);
}

interface Iteration {
  readonly item: Shape;
  /** What the iteration is given where nothing is selected: the item, or with its key the member of an object. */
  readonly given?: Shape;
  readonly data: Shape;
  /** Whether there is an item for certain. */
  readonly isSure: boolean;
}

/** What the iteration for an item is given: the item, or what `ItemSelector` makes of it. */
function iterationInput(run: StateRun, { item, given = item, data, isSure }: Iteration): Shape {
  const isJsonata = run.state.queryLanguage === 'JSONata';
  const selector = run.property('ItemSelector') ?? (isJsonata ? undefined : run.property('Parameters'));
  if (selector === undefined) return given;
  const outer = run.context;
  const before = run.isAlways;
  run.context = contextOfItem(outer, item);
  run.isAlways = before && isSure;
  const input = isJsonata ? valueAt(run, selector, data) : filledIn(run, selector, data);
  run.context = outer;
  run.isAlways = before;
  return input;
}

/** Child executions see neither the variables nor the context object of their parent, and some may fail. */
function runDistributed(run: StateRun, processor: Scope, { items, data, scopes }: Work): Shape {
  run.mayFailWith(anyErrors);
  const element = mayBe(items, kinds.list) ? elementsOf(restricted(items, kinds.list).list) : never;
  const iteratesObject = mayBe(items, kinds.object);
  const item = iteratesObject ? join(element, present) : element;
  const given = iteratesObject ? join(element, member) : element;
  const input = isNever(item) ? never : iterationInput(run, { item, given, data, isSure: false });
  if (isNever(input)) return writtenResult(run, { output: never, data });
  const { output } = scopes.run(processor, {
    flow: { data: batched(run, input, data), variables: emptyObject },
    context: openContext,
  });
  return writtenResult(run, { output, data });
}

const openContext = openObject({});

/** What a Map over an object gives an iteration, whose context object has the value alone. */
const member = closedObject({ Key: anyString, Value: present });

function batched(run: StateRun, input: Shape, data: Shape): Shape {
  const batcher = run.property('ItemBatcher');
  if (batcher === undefined) return input;
  if (batcher.value.kind !== 'object' || batcher.value.hasUnknownKeys) return present;
  const given = propertyOf(batcher.value, 'BatchInput');
  if (given === undefined) return closedObject({ Items: listOf(input) });
  const batchInput = isNever(valueOfPart(run, given, data)) ? present : withoutAbsent(valueOfPart(run, given, data));
  return closedObject({ BatchInput: batchInput, Items: listOf(input) });
}

function valueOfPart(run: StateRun, property: Property, data: Shape): Shape {
  return run.state.queryLanguage === 'JSONata' ? valueAt(run, property, data) : filledIn(run, property, data);
}

/**
 * What a distributed Map hands on: the outputs, or where they were exported to.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
 */
function writtenResult(run: StateRun, { output, data }: { readonly output: Shape; readonly data: Shape }): Shape {
  const writer = run.property('ResultWriter');
  const origin = run.origin(writer ?? run.state.property);
  if (writer === undefined) return madeBy(listOf(join(output, anyObject)), origin);
  const { value } = writer;
  if (value.kind !== 'object' || value.hasUnknownKeys) return present;
  const parameters = propertyOf(value, run.state.queryLanguage === 'JSONata' ? 'Arguments' : 'Parameters');
  if (parameters !== undefined && isNever(valueOfPart(run, parameters, data))) return never;
  return propertyOf(value, 'Resource') === undefined ? present : madeBy(exported, origin);
}

const exported = closedObject({
  MapRunArn: anyString,
  ResultWriterDetails: closedObject({ Bucket: anyString, Key: maybe(anyString) }),
});
