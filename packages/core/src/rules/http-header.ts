import { httpTasks, knownRequests } from '../analyses/calls/http-tasks.ts';
import { hasHttpTasks } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { isForbiddenHeader } from '../language/http-task.ts';
import { type KnownParameters, parametersIn } from '../model/call-parameters.ts';
import type { Property } from '../syntax/node.ts';

export const httpHeader = defineRule({
  id: 'http-header',
  description: 'Disallow headers that an HTTP Task may not set.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['HTTP-03'],
  messages: { forbidden: 'An HTTP Task that sets the header `{header}` fails with `States.Runtime`.' },
  when: hasHttpTasks,
  needs: { tasks: httpTasks },
  check(_document, { tasks }, report) {
    for (const request of knownRequests(tasks)) {
      for (const { header, property } of headersOf(request)) {
        if (isForbiddenHeader(header)) report('forbidden', { at: property, data: { header } });
      }
    }
  },
});

function headersOf(request: KnownParameters): readonly { readonly header: string; readonly property: Property }[] {
  const headers = parametersIn(request, 'Headers');
  if (headers.kind !== 'known') return [];
  return headers.object.properties.map((property) => ({ header: headerOf(property, headers), property }));
}

/** In JSONPath a key ending in `.$` sets the header without those two characters. */
function headerOf({ name }: Property, { language }: KnownParameters): string {
  return language === 'JSONPath' && name.endsWith('.$') ? name.slice(0, -2) : name;
}
