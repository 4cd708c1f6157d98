import { unknownActions } from '../analyses/permissions/unknown-actions.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { Node } from '../syntax/node.ts';

export const knownAction = defineRule({
  id: 'known-action',
  description: 'Disallow actions in policies that no service has.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['IAM-04'],
  messages: {
    unknown: 'By {date} `{prefix}` had no action `{action}`, so that it allows nothing.',
    misspelt: 'There is no action `{action}`, so that it allows nothing. Did you mean `{meant}`?',
  },
  when: hasDeclaration,
  needs: { unknownActions },
  check({ environment: { aws } }, { unknownActions: unknown }, report) {
    for (const { entry, action, prefix, meant } of unknown) {
      const { at } = entry;
      if (meant !== undefined) report('misspelt', { at, data: { action, meant }, fixes: fixesFor(at, meant) });
      else report('unknown', { at, data: { action, prefix, date: aws?.dataDate ?? '' } });
    }
  },
});

function fixesFor(at: Node, meant: string): readonly Fix[] {
  return at.kind === 'string' ? changePart(stringPart(at, { start: 0, end: at.value.length }), meant) : [];
}
