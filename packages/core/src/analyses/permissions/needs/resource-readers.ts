import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import { type CallValue, valuesAt } from './call-values.ts';
import {
  apiArn,
  executionArns,
  functionArn,
  jobDefinitionArn,
  modelArns,
  roleArn,
  taskDefinitionArn,
} from './compute-readers.ts';
import { machineReaders } from './machine-readers.ts';
import { type NeededResource, placeOf, type ResourceCall } from './needed-resource.ts';
import { roleOfProfile, rolesOfTask } from './role-readers.ts';
import {
  busArn,
  keyArn,
  objectOfUri,
  objectsBelowUri,
  parameterArn,
  parametersBelow,
  queueArn,
  secretArn,
  tablesOf,
} from './storage-readers.ts';

/** The ARNs that one value of a parameter names. */
type Reader = (value: CallValue, call: ResourceCall) => readonly SymbolicText[];

/** The resources that a reader finds, as `queue` in `queue(QueueUrl)`. */
export function readResources(name: string, path: string, call: ResourceCall): readonly NeededResource[] {
  const { parameters, scope } = call;
  const ofMachine = machineReaders.get(name)?.(scope);
  if (ofMachine !== undefined) return ofMachine.map((text) => ({ text, at: undefined, isCertain: true }));
  const read = readers.get(name);
  return valuesAt(parameters, path, scope).flatMap((value) =>
    (read?.(value, call) ?? []).map((text) => ({
      text,
      at: placeOf(value),
      isCertain: value.kind !== 'unknown' && !text.every(({ kind }) => kind === 'hole'),
    })),
  );
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['function', functionArn],
  ['queue', queueArn],
  ['bus', busArn],
  ['task-definition', taskDefinitionArn],
  ['job-definition', jobDefinitionArn],
  ['secret', secretArn],
  ['executions', executionArns],
  ['object-of-uri', objectOfUri],
  ['objects-below-uri', objectsBelowUri],
  ['api', apiArn],
  ['model', modelArns],
  ['role', roleArn],
  ['parameter', parameterArn],
  ['parameters-below', parametersBelow],
  ['key', keyArn],
  ['tables-of', tablesOf],
  ['roles-of-task', rolesOfTask],
  ['role-of-profile', roleOfProfile],
]);
