import { httpTasks } from '../../analyses/calls/http-tasks.ts';
import { taskResources, type WrittenResource } from '../../analyses/calls/task-resources.ts';
import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { secondsOfExecution } from '../../interpreter/seconds-of-execution.ts';
import { maximumHttpTaskSeconds, maximumSeconds } from '../../language/quotas.ts';
import { type Field, lacks } from '../../model/field.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { spanOf } from '../../syntax/node.ts';
import { timeWords } from '../../text/time-words.ts';
import type { InlayHint } from './inlay-hints.ts';

/** When Tasks without a timeout time out, and the execution of a machine of known type that has none. */
export function timeoutHints(document: Document, facts: FactStore): readonly InlayHint[] {
  const http = new Set(facts.get(httpTasks).map(({ state }) => state));
  const tasks = [...facts.get(taskResources)];
  return [...machineHint(document), ...tasks.flatMap(([state, written]) => taskHint(state, written, http))];
}

function machineHint({ machine, use: { type } }: Document): readonly InlayHint[] {
  const { scope } = machine;
  if (scope === undefined || type === undefined || !lacks(scope.node, 'TimeoutSeconds')) return [];
  const kind = type === 'EXPRESS' ? 'an Express' : 'a Standard';
  return hintAt(scope.startAt, secondsOfExecution(machine, type), `This is as long as ${kind} execution may take.`);
}

function taskHint(
  state: TaskState,
  { resource: { kind } }: WrittenResource,
  http: ReadonlySet<TaskState>,
): readonly InlayHint[] {
  const { node, resource } = state;
  if (kind === 'unknown' || kind === 'not-an-arn') return [];
  if (!lacks(node, 'TimeoutSeconds', 'TimeoutSecondsPath')) return [];
  if (http.has(state))
    return hintAt(resource, maximumHttpTaskSeconds, 'An HTTP Task fails after 60 seconds at the latest.');
  return hintAt(resource, maximumSeconds, 'The default of `TimeoutSeconds` is 99,999,999.');
}

function hintAt(field: Field<string>, seconds: number, tooltip: string): readonly InlayHint[] {
  if (field.kind !== 'present') return [];
  const { end } = spanOf(field.property.value);
  return [{ offset: end, label: `times out after ${timeWords(1000 * seconds)}`, tooltip }];
}
