import { presenceTests } from '../analyses/choices/presence-tests.ts';
import { hasVariableReads } from '../analyses/subjects.ts';
import { relatedAssignment, unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { defineRule } from '../engine/rule.ts';

export const noMaybeUnassignedVariable = defineRule({
  id: 'no-maybe-unassigned-variable',
  description: 'Disallow reads of a variable that only some ways to the state assign.',
  category: 'variables',
  severity: 'warning',
  requirements: ['VAR-15', 'RUN-10'],
  messages: { sometimes: 'Not every way to state `{state}` assigns the variable `{variable}`.' },
  when: hasVariableReads,
  needs: { unassigned: unassignedReads, tests: presenceTests },
  check(_document, { unassigned, tests }, report) {
    if (!tests.areAll) return;
    for (const found of unassigned) {
      const { name, at, state } = found.read;
      // The way may have been chosen by whether the variable has a value.
      if (found.reason !== 'sometimes' || tests.names.has(name)) continue;
      const related = relatedAssignment(found, 'It is assigned here.');
      report('sometimes', { at, data: { state: state.name, variable: `$${name}` }, related });
    }
  },
});
