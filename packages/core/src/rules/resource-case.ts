import { type ServiceCallFault, serviceCallFaults } from '../analyses/calls/service-call-faults.ts';
import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { IntegrationResource } from '../expressions/resource.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';

export const resourceCase = defineRule({
  id: 'resource-case',
  description: 'Require services in lower case and actions in lowerCamelCase.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['RES-03', 'SDK-02'],
  messages: { case: '`{written}` is spelled `{meant}` in the ARN of an integration.' },
  when: hasTaskResources,
  needs: { resources: taskResources, faults: serviceCallFaults },
  check(_document, { resources, faults }, report) {
    for (const [state, { node, resource }] of resources) {
      if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') continue;
      const { service, action } = resource;
      if (service.opaque || action.opaque || node.partial) continue;
      const call = { written: `${service.text}:${action.text}`, meant: rightCase(resource, faults.get(state)?.fault) };
      if (call.written === call.meant) continue;
      const span = { start: service.start, end: action.end };
      report('case', { at: stringPart(node, span), data: call, fixes: correction(node, { ...span, ...call }) });
    }
  },
});

/** Inside an action capitals are the API's, which are known only where it is known what AWS publishes. */
function rightCase({ service, action }: IntegrationResource, fault: ServiceCallFault | undefined): string {
  if (fault?.kind === 'case') return fault.meant;
  return `${service.text.toLowerCase()}:${action.text.charAt(0).toLowerCase()}${action.text.slice(1)}`;
}

interface Correction {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly meant: string;
}

function correction(node: StringNode, { start, end, written, meant }: Correction): Fix[] {
  const edit = replaceString(node, node.value.slice(0, start) + meant + node.value.slice(end));
  return edit === undefined
    ? []
    : [{ title: `Change \`${written}\` to \`${meant}\``, kind: 'suggestion', edits: [edit] }];
}
