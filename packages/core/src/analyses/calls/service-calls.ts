import { defineAnalysis } from '../../engine/analysis.ts';
import { type StringPart, stringPart } from '../../engine/place.ts';
import type { IntegrationResource } from '../../expressions/resource.ts';
import type { AwsLookUp } from '../../language/aws-look-up.ts';
import type { TaskState } from '../../model/state-machine.ts';
import type { StringNode } from '../../syntax/node.ts';
import { taskResources } from './task-resources.ts';

/** A Task that calls a service whose name and action are written out. */
export interface ServiceCall {
  readonly state: TaskState;
  /** The `Resource`. */
  readonly node: StringNode;
  readonly resource: IntegrationResource;
  readonly kind: IntegrationResource['kind'];
  readonly service: string;
  readonly action: string;
  /** What AWS publishes, by which calls are judged. */
  readonly aws: AwsLookUp;
}

/** The calls of services, where the host has handed in what AWS publishes of them; else none. */
export const serviceCalls = defineAnalysis({
  name: 'service-calls',
  needs: { resources: taskResources },
  run({ environment: { aws } }, { resources }): readonly ServiceCall[] {
    const calls: ServiceCall[] = [];
    if (aws === undefined) return calls;
    for (const [state, { node, resource }] of resources) {
      if ((resource.kind !== 'integration' && resource.kind !== 'aws-sdk') || !isWrittenOut(resource)) continue;
      const { kind, service, action } = resource;
      calls.push({ state, node, resource, kind, service: service.text, action: action.text, aws });
    }
    return calls;
  },
});

/** Where the service and its action stand: `sqs:sendMessage`. */
export function callPart({ node, resource: { service, action } }: ServiceCall): StringPart {
  return stringPart(node, { start: service.start, end: action.end });
}

/** Tokens that a script replaces are no names either. */
function isWrittenOut({ service, action }: IntegrationResource): boolean {
  if (service.opaque || action.opaque) return false;
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(service.text) && /^[A-Za-z][A-Za-z0-9]*$/.test(action.text);
}
