import { hasAssignments } from '../analyses/subjects.ts';
import { relatedAssignment, unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { defineRule } from '../engine/rule.ts';

export const noOwnAssignRead = defineRule({
  id: 'no-own-assign-read',
  description: 'Disallow reads of a variable that nothing but the state itself assigns.',
  category: 'variables',
  severity: 'warning',
  requirements: ['JSA-19', 'VAR-06', 'VAR-07'],
  messages: {
    own: 'The variable `{variable}` has no value yet: what state `{state}` assigns is seen from the next state on.',
  },
  when: hasAssignments,
  needs: { unassigned: unassignedReads },
  check(_document, { unassigned }, report) {
    for (const found of unassigned) {
      if (found.reason !== 'own-assign') continue;
      const { name, at, state } = found.read;
      const related = relatedAssignment(found, 'It is assigned here, when the state completes.');
      report('own', { at, data: { variable: `$${name}`, state: state.name }, related });
    }
  },
});
