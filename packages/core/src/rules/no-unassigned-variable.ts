import { presenceTests } from '../analyses/choices/presence-tests.ts';
import { hasVariableReads } from '../analyses/subjects.ts';
import { type AssignedVariables, assignedVariables } from '../analyses/variables/assigned-variables.ts';
import { relatedAssignment, type UnassignedRead, unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';
import { statesVariable } from '../language/states-object.ts';
import { nearestName } from '../text/nearest.ts';

export const noUnassignedVariable = defineRule({
  id: 'no-unassigned-variable',
  description: 'Disallow JSONPaths that read a variable which no way to the state assigns.',
  category: 'variables',
  severity: 'error',
  requirements: ['VAR-14', 'VAR-09', 'VAR-19', 'PAR-09'],
  messages: {
    nowhere: 'Nothing assigns the variable `{variable}`. Did you mean `{meant}`?',
    notBefore: 'No way to state `{state}` assigns the variable `{variable}`.',
    otherScope: 'The variable `{variable}` is assigned in another scope only, and is not seen in this one.',
    states: '`$states` exists in JSONata states only.',
  },
  when: hasVariableReads,
  needs: { unassigned: unassignedReads, tests: presenceTests, assigned: assignedVariables },
  check(_document, { unassigned, tests, assigned }, report) {
    if (!tests.areAll) return;
    for (const found of unassigned) {
      const { name: variableName, at, state, language } = found.read;
      if (language !== 'JSONPath' || tests.names.has(variableName)) continue;
      const variable = `$${variableName}`;
      if (variableName === statesVariable) report('states', { at });
      else if (found.reason === 'nowhere') {
        const meant = meantBy(found, assigned);
        report('nowhere', { at, data: { variable, meant }, fixes: changePart(at, meant) });
      } else if (found.reason === 'not-before') {
        const related = relatedAssignment(found, 'It is assigned here.');
        report('notBefore', { at, data: { variable, state: state.name }, related });
      } else if (found.reason === 'other-scope') {
        const related = relatedAssignment(found, 'It is assigned here, and vanishes where the scope ends.');
        report('otherScope', { at, data: { variable }, related });
      }
    }
  },
});

/** A variable of nearly that name, or a field of the input whose dot was forgotten. */
function meantBy({ read: { name, state } }: UnassignedRead, assigned: AssignedVariables): string {
  const nearest = nearestName(name, assigned.namesAt(state));
  return nearest === undefined ? `$.${name}` : `$${nearest}`;
}
