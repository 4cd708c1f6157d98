import { defineAnalysis } from '../../engine/analysis.ts';
import type { TaskResource } from '../../expressions/resource.ts';
import { type CallParameters, callParameters, type KnownParameters } from '../../model/call-parameters.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { taskResources } from './task-resources.ts';

/** The Tasks that call an HTTP endpoint through `http:invoke` (Developer Guide, call-https-apis). */
export const httpTasks = defineAnalysis({
  name: 'http-tasks',
  needs: { resources: taskResources },
  run(_document, { resources }): readonly HttpTask[] {
    const tasks = [...resources].filter(([, { resource }]) => isHttpInvoke(resource));
    return tasks.map(([state]) => ({ state, parameters: callParameters(state.node, state.queryLanguage) }));
  },
});

export interface HttpTask {
  readonly state: TaskState;
  readonly parameters: CallParameters;
}

/** The parameters of those HTTP Tasks that spell them out. */
export function knownRequests(tasks: readonly HttpTask[]): readonly KnownParameters[] {
  return tasks.map(({ parameters }) => parameters).filter((parameters) => parameters.kind === 'known');
}

function isHttpInvoke(resource: TaskResource): boolean {
  return resource.kind === 'integration' && resource.service.text === 'http' && resource.action.text === 'invoke';
}
