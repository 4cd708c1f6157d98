import { looksLikeIntrinsic } from '../../expressions/intrinsic.ts';
import { type JsonPath, parseJsonPath } from '../../expressions/json-path.ts';
import { Halt } from '../../interpreter/failure.ts';
import { runsJsonata } from '../../interpreter/query-language.ts';
import { isUnknown, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { pathCases } from './path-case.ts';
import { assuming, type Position, type Walk } from './position.ts';
import { type Scene, SceneAnswers } from './scene.ts';
import { always, type Case, constant, isThere, objectWith, type Symbolic } from './symbolic.ts';
import { jsonataFieldCases, payloadCases } from './template-cases.ts';
import { writeCase } from './write-case.ts';

/** A place on a path with the data that a state works on there. */
export interface Flow {
  readonly at: Position;
  readonly value: Symbolic;
}

/** Each case that is possible there. */
export function flowing(at: Position, cases: readonly Case[]): readonly Flow[] {
  return cases.flatMap(({ when, value }) => {
    const next = assuming(at, when);
    return next === undefined ? [] : [{ at: next, value }];
  });
}

export function isJsonata({ state }: Position): boolean {
  return runsJsonata(state);
}

/** What the expressions of the state read from, `data` being `$`. */
export function sceneOf(at: Position, data: Symbolic, walk: Walk, item = at.frame?.runs[0]?.item): Scene {
  const { world } = walk;
  const { values, areAll } = at.variables;
  const input: Symbolic = { kind: 'cell', cell: world.input };
  return {
    world,
    data,
    variable: (name) => {
      const value = values.get(name);
      if (value !== undefined) return { when: always, value };
      return areAll ? undefined : perhapsAssigned(world);
    },
    mapItem: item,
    executionInput: isChild(at) ? undefined : input,
    states: new Map([['input', () => at.data]]),
    context: new Map(),
    answers: new SceneAnswers(),
  };
}

/** What was assigned on some of the ways that are looked at as one. */
function perhapsAssigned(world: Scene['world']): Case {
  const cell = world.cells.member(world.mixture(), 'value');
  return { when: isThere(cell), value: { kind: 'cell', cell } };
}

/** Whether it is run by an execution of its own, which a distributed Map starts. */
function isChild({ frame }: Position): boolean {
  for (let at = frame; at !== undefined; at = at.outer) {
    if (at.owner.type === 'Map' && at.owner.mode !== 'INLINE') return true;
  }
  return false;
}

/** A scene of JSONata with more members of `$states`. */
export function withStates(scene: Scene, states: Readonly<Record<string, Symbolic>>): Scene {
  const context = contextOf(scene);
  let whole: Symbolic | undefined;
  const members = new Map(scene.states).set('context', () => {
    whole ??= objectWith(context, scene.world.document('context'));
    return whole;
  });
  for (const [name, value] of Object.entries(states)) members.set(name, () => value);
  return { ...scene, states: members, context, answers: new SceneAnswers() };
}

/** Of the context object, only what was seen on the way is known. */
function contextOf({ world, executionInput, mapItem }: Scene): ReadonlyMap<string, Symbolic> {
  const members = new Map<string, Symbolic>();
  if (executionInput !== undefined)
    members.set('Execution', objectWith([['Input', executionInput]], world.outcome(world.input, 'execution')));
  if (mapItem !== undefined) {
    const item = mapItem.kind === 'cell' ? world.outcome(mapItem.cell, 'item') : world.document('item');
    members.set('Map', objectWith([['Item', objectWith([['Value', mapItem]], item)]]));
  }
  return members;
}

/** What the path in a field selects; the data itself without such a field. */
export function afterPath(name: string, { at, value }: Flow, walk: Walk): readonly Flow[] {
  const property = propertyOf(at.state.node, name);
  if (property === undefined) return [{ at, value }];
  return flowing(at, pathFieldCases(property, sceneOf(at, value, walk)));
}

export function pathFieldCases(property: Property, scene: Scene): readonly Case[] {
  const { value } = property;
  if (value.kind === 'null') return [{ when: always, value: constant({}) }];
  if (value.kind !== 'string' || isUnknown(value)) return [{ when: always, value: scene.world.unknown() }];
  if (looksLikeIntrinsic(value.value)) return [scene.world.perhaps()];
  return pathCases(pathIn(property), scene);
}

/** The path in a field. */
export function pathIn(property: Property): JsonPath {
  const known = pathsIn.get(property) ?? readPath(property);
  pathsIn.set(property, known);
  return known;
}

/** Nodes never change, and fields are come by again and again. */
const pathsIn = new WeakMap<Property, JsonPath>();

function readPath({ value, name }: Property): JsonPath {
  const parsed = value.kind === 'string' ? parseJsonPath(value.value) : undefined;
  if (parsed?.kind === 'parsed') return parsed.tree;
  throw new Halt('UNDECIDED', `\`${name}\` holds no path that can be read; correct it first.`, value);
}

/** What a payload template makes of the data; the data itself without one. */
export function afterTemplate(name: string, { at, value }: Flow, walk: Walk): readonly Flow[] {
  const property = propertyOf(at.state.node, name);
  if (property === undefined) return [{ at, value }];
  return flowing(at, payloadCases(property.value, sceneOf(at, value, walk)));
}

/** What a field of JSONata comes to, with what `$states` holds besides the input; otherwise the given value. */
export function afterJsonata(
  property: Property | undefined,
  { at, value }: Flow,
  states: Readonly<Record<string, Symbolic>>,
  walk: Walk,
): readonly Flow[] {
  if (property === undefined) return [{ at, value }];
  return flowing(at, jsonataFieldCases(property.value, withStates(sceneOf(at, at.data, walk), states)));
}

/** The raw input of the state with a result where `ResultPath` of the holder says. */
export function afterResultPath(holder: ObjectNode, { at, value }: Flow, walk: Walk): readonly Flow[] {
  const property = propertyOf(holder, 'ResultPath');
  if (property === undefined) return [{ at, value }];
  if (property.value.kind === 'null') return [{ at, value: at.data }];
  if (property.value.kind === 'opaque' || isUnknown(property.value)) return [{ at, value: walk.world.unknown() }];
  const written = writeCase(at.data, pathIn(property).steps, { value, world: walk.world });
  return written === undefined ? [] : flowing(at, [written]);
}

/** The position with the variables that `Assign` of the holder sets; the value is handed on. */
export function assigning(holder: ObjectNode, { at, value }: Flow, scene: Scene): readonly Flow[] {
  const property = propertyOf(holder, 'Assign');
  if (property === undefined) return [{ at, value }];
  const cases = isJsonata(at) ? jsonataFieldCases(property.value, scene) : payloadCases(property.value, scene);
  return flowing(at, cases).map((flow) => ({ at: withVariables(flow), value }));
}

function withVariables({ at, value }: Flow): Position {
  const { values, areAll } = at.variables;
  if (value.kind === 'object') return { ...at, variables: { values: new Map([...values, ...value.members]), areAll } };
  if (value.kind !== 'constant' || typeof value.value !== 'object' || value.value === null)
    return { ...at, variables: { values: new Map(), areAll: false } };
  const members = Object.entries(value.value).map(([name, member]) => [name, constant(member)] as const);
  return { ...at, variables: { values: new Map([...values, ...members]), areAll } };
}
