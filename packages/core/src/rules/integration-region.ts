import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { ArnPart } from '../expressions/arn.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

export const integrationRegion = defineRule({
  id: 'integration-region',
  description: 'Disallow a region and an account in the ARN of a service integration.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['RES-01'],
  messages: { bound: 'The ARN of a service integration names no region and no account, but this one has `{bound}`.' },
  when: hasUnusualResources,
  needs: { resources: taskResources },
  check(_document, { resources }, report) {
    for (const { node, resource } of resources.values()) {
      if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') continue;
      const { region, account } = resource.arn;
      if (!isWritten(region) && !isWritten(account)) continue;
      const span = { start: region.start, end: account.end };
      const bound = node.value.slice(span.start, span.end);
      report('bound', { at: stringPart(node, span), data: { bound }, fixes: removal(node, span) });
    }
  },
});

/** What only deployment knows may come to nothing. */
function isWritten({ text, opaque }: ArnPart): boolean {
  return text !== '' && !opaque;
}

function removal(node: StringNode, { start, end }: Span): Fix[] {
  const edit = replaceString(node, `${node.value.slice(0, start)}:${node.value.slice(end)}`);
  return edit === undefined ? [] : [{ title: 'Remove the region and the account', kind: 'suggestion', edits: [edit] }];
}
