import { hasVariableReads } from '../analyses/subjects.ts';
import { relatedAssignment, unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { defineRule } from '../engine/rule.ts';

export const noOuterVariableInDistributedMap = defineRule({
  id: 'no-outer-variable-in-distributed-map',
  description: 'Disallow reads of outer variables inside a distributed Map.',
  category: 'variables',
  severity: 'error',
  requirements: ['VAR-11', 'DMAP-07'],
  messages: { outer: 'States inside a distributed Map do not see `{variable}`, which is assigned outside of it.' },
  when: hasVariableReads,
  needs: { unassigned: unassignedReads },
  check(_document, { unassigned }, report) {
    for (const found of unassigned) {
      if (found.reason !== 'outside-distributed-map') continue;
      const { name, at } = found.read;
      report('outer', {
        at,
        data: { variable: `$${name}` },
        related: relatedAssignment(found, 'It is assigned here.'),
      });
    }
  },
});
