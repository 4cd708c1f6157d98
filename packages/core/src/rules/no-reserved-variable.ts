import { hasAssignments } from '../analyses/subjects.ts';
import { assignments } from '../analyses/variables/assignments.ts';
import { defineRule } from '../engine/rule.ts';
import { isReservedVariableName } from '../expressions/variable-name.ts';

export const noReservedVariable = defineRule({
  id: 'no-reserved-variable',
  description: 'Disallow assigning the variable that Step Functions reserves.',
  category: 'variables',
  severity: 'error',
  requirements: ['VAR-03'],
  messages: { reserved: 'The variable `{variable}` is reserved, and cannot be assigned.' },
  when: hasAssignments,
  needs: { assignments },
  check(_document, { assignments }, report) {
    for (const { variables } of assignments) {
      for (const [name, property] of variables) {
        if (isReservedVariableName(name)) report('reserved', { at: property, data: { variable: `$${name}` } });
      }
    }
  },
});
