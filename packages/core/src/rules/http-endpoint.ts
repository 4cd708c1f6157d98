import { httpTasks, knownRequests } from '../analyses/calls/http-tasks.ts';
import { hasHttpTasks } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { textParameter } from '../model/call-parameters.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';

export const httpEndpoint = defineRule({
  id: 'http-endpoint',
  description: 'Require the endpoint of an HTTP Task to be an `https://` address.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['HTTP-11'],
  messages: { scheme: 'An HTTP Task calls `https://` addresses only, and `{endpoint}` is none.' },
  when: hasHttpTasks,
  needs: { tasks: httpTasks },
  check(_document, { tasks }, report) {
    for (const request of knownRequests(tasks)) {
      const node = textParameter(request, 'ApiEndpoint');
      if (node === undefined || node.value.toLowerCase().startsWith('https://')) continue;
      report('scheme', { at: node, data: { endpoint: node.value }, fixes: correction(node) });
    }
  },
});

function correction(node: StringNode): Fix[] {
  if (!node.value.toLowerCase().startsWith('http://')) return [];
  const edit = replaceString(node, `https://${node.value.slice('http://'.length)}`);
  return edit === undefined ? [] : [{ title: 'Change `http://` to `https://`', kind: 'suggestion', edits: [edit] }];
}
