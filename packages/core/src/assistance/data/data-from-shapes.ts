import { contractedShape } from '../../analyses/shapes/contract-shape.ts';
import { elementsOf, joinAll } from '../../analyses/shapes/join.ts';
import { memberOfShape, withoutAbsent } from '../../analyses/shapes/parts.ts';
import { selectShape } from '../../analyses/shapes/select.ts';
import {
  anyString,
  closedObject,
  listOf,
  objectShape,
  present,
  type Shape,
  tupleShape,
} from '../../analyses/shapes/shape.ts';
import type { StateFacts } from '../../analyses/shapes/shape-facts.ts';
import { writeShape } from '../../analyses/shapes/write.ts';
import { writtenShape } from '../../analyses/shapes/written-shape.ts';
import { parseJsonPath } from '../../expressions/json-path.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import { anyValue } from '../../project/contract/constraint.ts';
import { taskContract } from '../../project/contract/contract.ts';
import { type Node, propertyOf } from '../../syntax/node.ts';
import { fieldOfHandler } from '../cursor/definition-place.ts';
import type { DataSite } from './data-at.ts';
import { type DataAt, type DataMember, unknownPart } from './data-part.ts';
import { hasResult, isEvaluatedOnResult } from './data-roots.ts';
import { ShapeReader } from './shape-reader.ts';

export type Facts = ReadonlyMap<State, StateFacts>;

/** What shapes tell of the data at a place. */
export function dataFrom(site: DataSite, facts: Facts): DataAt | undefined {
  const { state, owner } = site.place;
  const own = state && facts.get(state);
  if (state === undefined || own === undefined) return undefined;
  const reader = new ShapeReader(site, facts);
  const given: Given = { state, facts, site, input: own.input };
  const result = resultShape(given);
  const root = rootShape(given, result);
  return {
    input:
      owner !== state.node && fieldOfHandler(owner) === 'Catch' && site.place.field === 'Assign'
        ? reader.part(errorOutput)
        : reader.part(root),
    result: hasResult(site.place) ? reader.part(result) : undefined,
    executionInput: reader.part(contractedShape(site.document.environment.contract?.input ?? anyValue, 'input')),
    mapItem: mapItemOf(given, reader),
    variables: variablesOf(own.variables, reader),
  };
}

interface Given {
  readonly state: State;
  readonly facts: Facts;
  readonly site: DataSite;
  readonly input: Shape;
}

const errorOutput = closedObject({ Error: anyString, Cause: anyString });

/** What `$` stands for in the field of the place. */
function rootShape(given: Given, result: Shape): Shape {
  const { state, site, input } = given;
  const { field } = site.place;
  if (field === undefined || state.queryLanguage === 'JSONata' || rawFields.has(field)) return input;
  if (field === 'OutputPath') return mergedShape(given, result);
  if (!isEvaluatedOnResult(site.place)) return selectedBy(given, 'InputPath', input);
  // What `Assign` reads of a result that is selected from is not documented.
  return field === 'Assign' && propertyOf(state.node, 'ResultSelector') !== undefined ? present : result;
}

/** Evaluated on the data as it comes in. */
const rawFields: ReadonlySet<string> = new Set([
  'InputPath',
  'ResultPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
]);

function selectedBy({ state, site }: Given, field: string, data: Shape): Shape {
  const node = propertyOf(state.node, field)?.value;
  if (node === undefined || node === site.node) return data;
  if (node.kind === 'null') return objectShape(new Map());
  const path = node.kind === 'string' ? parseJsonPath(node.value) : undefined;
  if (path?.kind !== 'parsed') return present;
  return withoutAbsent(selectShape(path.tree, { input: data, variables: present, context: () => present }).value);
}

/** The raw result of the state: before `ResultSelector`. */
function resultShape({ state, facts, site: { document }, input }: Given): Shape {
  switch (state.type) {
    case 'Task': {
      const told = taskContract(document.environment.contract, state.name)?.output;
      return told === undefined ? { ...present, source: { of: state, steps: [] } } : contractedShape(told, state);
    }
    case 'Parallel':
      return tupleShape(state.branches.map((branch) => outputOf(branch, facts)));
    case 'Map':
      return state.processor === undefined ? listOf(present) : listOf(outputOf(state.processor, facts));
    case 'Pass':
      return passedShape(state, input);
    default:
      return input;
  }
}

function passedShape({ node }: State, input: Shape): Shape {
  const written = propertyOf(node, 'Result') ?? propertyOf(node, 'Parameters');
  return written === undefined ? input : templateShape(written.value);
}

/** The keys of a payload template; what their values come to is not looked into. */
function templateShape(node: Node): Shape {
  if (node.kind !== 'object') return writtenShape(node);
  const fields = node.properties.map(({ name, value }) => {
    return name.endsWith('.$') ? ([name.slice(0, -2), present] as const) : ([name, templateShape(value)] as const);
  });
  return objectShape(new Map(fields));
}

function outputOf(scope: Scope, facts: Facts): Shape {
  const exits = [...scope.states.values()].flatMap((state) => facts.get(state)?.exits ?? []);
  return joinAll(exits.flatMap(({ kind, data }) => (kind === 'end' ? [data] : [])));
}

/** What `OutputPath` selects from: the input with the result where `ResultPath` says. */
function mergedShape(given: Given, result: Shape): Shape {
  const { state, input } = given;
  const selector = propertyOf(state.node, 'ResultSelector')?.value;
  const selected = selector === undefined ? result : templateShape(selector);
  const node = propertyOf(state.node, 'ResultPath')?.value;
  if (node === undefined) return selected;
  if (node.kind === 'null') return input;
  const path = node.kind === 'string' ? parseJsonPath(node.value) : undefined;
  return path?.kind === 'parsed' ? writeShape(input, path.tree.steps, selected) : present;
}

function mapItemOf({ state, facts, site, input }: Given, reader: ShapeReader) {
  const { field } = site.place;
  const isOwn = state.type === 'Map' && (field === 'ItemSelector' || field === 'Parameters');
  const owner = isOwn ? state : state.scope.owner;
  if (owner?.type !== 'Map') return undefined;
  const data = isOwn ? input : (facts.get(owner)?.input ?? present);
  const given = { state: owner, facts, site, input: data };
  const { list } = selectedBy(given, 'ItemsPath', selectedBy(given, 'InputPath', data));
  return list === undefined ? unknownPart : reader.part(elementsOf(list));
}

function variablesOf(variables: Shape, reader: ShapeReader): ReadonlyMap<string, DataMember> {
  const names = [...(variables.object?.fields.keys() ?? [])];
  return new Map(
    names.map((name) => {
      const part = reader.part(withoutAbsent(memberOfShape(variables, name)));
      return [name, { part, standing: 'made', documentation: undefined }];
    }),
  );
}
