import { defineAnalysis } from '../../engine/analysis.ts';
import { readTaskResource, type TaskResource } from '../../expressions/resource.ts';
import { callParameters } from '../../model/call-parameters.ts';
import { lacks, objectField, stringField, valueOf, writtenAt } from '../../model/field.ts';
import { type MapState, type StateMachine, statesOfType, type TaskState } from '../../model/state-machine.ts';
import { type Node, type ObjectNode, propertyOf } from '../../syntax/node.ts';
import { taskResources } from '../calls/task-resources.ts';
import { callable, resourceParameters, role, type WantedResource } from './resource-parameters.ts';

/** A place of a definition where a resource is named. */
export interface NamedResource {
  /** The name of the field or the parameter. */
  readonly field: string;
  readonly node: Node;
  readonly wanted: WantedResource;
  /** Whether the state takes on a role of its own, so that a name without an account may be one of another account. */
  readonly inRole?: boolean;
}

/** Where Tasks, and the readers and writers of Maps, name the resources that they work with. */
export const namedResources = defineAnalysis({
  name: 'named-resources',
  needs: { resources: taskResources },
  run: ({ machine }, { resources }): readonly NamedResource[] => [
    ...statesOfType(machine, 'Task').flatMap((state) => inTask(state, resources.get(state)?.resource)),
    ...inMaps(machine),
  ],
});

function inTask(state: TaskState, resource: TaskResource | undefined): readonly NamedResource[] {
  const inRole = !lacks(state.node, 'Credentials');
  const places = [...placesIn(state, resource)];
  return inRole ? places.map((place) => ({ ...place, inRole })) : places;
}

function* placesIn(state: TaskState, resource: TaskResource | undefined): Generator<NamedResource> {
  const node = writtenAt(state.resource)?.value;
  if (node !== undefined) yield { field: 'Resource', node, wanted: callable };
  if (resource !== undefined) yield* inParameters(state.node, state.queryLanguage, resource);
  const credentials = objectField(state.node, 'Credentials');
  if (credentials.kind === 'present') yield* namedBy(credentials.value, 'RoleArn', role);
}

function inMaps(machine: StateMachine): readonly NamedResource[] {
  return statesOfType(machine, 'Map').flatMap((state) =>
    ['ItemReader', 'ResultWriter'].flatMap((field) => [...inHolder(state, objectField(state.node, field))]),
  );
}

function* inHolder(state: MapState, holder: ReturnType<typeof objectField>): Generator<NamedResource> {
  if (holder.kind !== 'present') return;
  const resource = readTaskResource(valueOf(stringField(holder.value, 'Resource')) ?? '');
  yield* inParameters(holder.value, state.queryLanguage, resource);
}

function* inParameters(
  holder: ObjectNode,
  language: TaskState['queryLanguage'],
  resource: TaskResource,
): Generator<NamedResource> {
  if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') return;
  const parameters = callParameters(holder, language);
  if (parameters.kind !== 'known') return;
  for (const [path, wanted] of Object.entries(resourceParameters.get(resource.service.text) ?? {}))
    yield* namedBy(parameters.object, path, wanted);
}

/** The values at a path such as `Entries[].EventBusName`. */
function namedBy(object: ObjectNode, path: string, wanted: WantedResource): readonly NamedResource[] {
  const steps = path.split('.');
  const field = steps.at(-1) as string;
  const nodes = steps.reduce<readonly Node[]>(
    (found, step) => found.flatMap((node) => membersOf(node, step)),
    [object],
  );
  return nodes.map((node) => ({ field, node, wanted }));
}

function membersOf(node: Node, step: string): readonly Node[] {
  const isList = step.endsWith('[]');
  const member = node.kind === 'object' ? propertyOf(node, isList ? step.slice(0, -2) : step)?.value : undefined;
  if (member === undefined) return [];
  if (!isList) return [member];
  return member.kind === 'array' ? member.items : [];
}
