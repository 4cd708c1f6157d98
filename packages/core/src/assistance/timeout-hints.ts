import type { Document } from '../engine/document.ts';
import { readTaskResource } from '../expressions/resource.ts';
import { secondsOfExecution } from '../interpreter/seconds-of-execution.ts';
import { maximumHttpTaskSeconds, maximumSeconds } from '../language/quotas.ts';
import { type Field, lacks } from '../model/field.ts';
import { statesOfType, type TaskState } from '../model/state-machine.ts';
import { spanOf } from '../syntax/node.ts';
import { timeWords } from '../text/time-words.ts';
import type { InlayHint } from './inlay-hints.ts';

/** When Tasks without a timeout time out, and the execution of a machine of known type that has none. */
export function timeoutHints(document: Document): readonly InlayHint[] {
  return [...machineHint(document), ...statesOfType(document.machine, 'Task').flatMap(taskHint)];
}

function machineHint({ machine, use: { type } }: Document): readonly InlayHint[] {
  const { scope } = machine;
  if (scope === undefined || type === undefined || !lacks(scope.node, 'TimeoutSeconds')) return [];
  const kind = type === 'EXPRESS' ? 'an Express' : 'a Standard';
  return hintAt(scope.startAt, secondsOfExecution(machine, type), `This is as long as ${kind} execution may take.`);
}

function taskHint({ node, resource }: TaskState): readonly InlayHint[] {
  if (resource.kind !== 'present' || !lacks(node, 'TimeoutSeconds', 'TimeoutSecondsPath')) return [];
  const read = readTaskResource(resource.value);
  if (read.kind === 'unknown' || read.kind === 'not-an-arn') return [];
  const isHttp = read.kind === 'integration' && read.service.text === 'http';
  if (isHttp) return hintAt(resource, maximumHttpTaskSeconds, 'An HTTP Task fails after 60 seconds at the latest.');
  return hintAt(resource, maximumSeconds, 'The default of `TimeoutSeconds` is 99,999,999.');
}

function hintAt(field: Field<string>, seconds: number, tooltip: string): readonly InlayHint[] {
  if (field.kind !== 'present') return [];
  const { end } = spanOf(field.property.value);
  return [{ offset: end, label: `times out after ${timeWords(1000 * seconds)}`, tooltip }];
}
