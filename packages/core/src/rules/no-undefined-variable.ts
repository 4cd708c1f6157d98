import { hasVariableReads } from '../analyses/subjects.ts';
import { type AssignedVariables, assignedVariables } from '../analyses/variables/assigned-variables.ts';
import { relatedAssignment, type UnassignedRead, unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';
import { absentJsonataFunctions, jsonataFunctions } from '../language/jsonata-functions.ts';
import { statesMembers, statesVariable } from '../language/states-object.ts';
import { nearestName } from '../text/nearest.ts';

export const noUndefinedVariable = defineRule({
  id: 'no-undefined-variable',
  description: 'Disallow JSONata that reads a variable which no way to the state assigns.',
  category: 'variables',
  severity: 'warning',
  requirements: ['JSA-24', 'VAR-14', 'VAR-09', 'PAR-09'],
  messages: {
    nowhere: 'Nothing assigns the variable `{variable}`.',
    misspelt: 'Nothing assigns the variable `{variable}`. Did you mean `{meant}`?',
    notBefore: 'No way to state `{state}` assigns the variable `{variable}`.',
    otherScope: 'The variable `{variable}` is assigned in another scope only, and is not seen in this one.',
  },
  when: hasVariableReads,
  needs: { unassigned: unassignedReads, assigned: assignedVariables },
  check(_document, { unassigned, assigned }, report) {
    for (const found of unassigned) {
      const { name, at, state, language } = found.read;
      if (language !== 'JSONata' || isFunction(name)) continue;
      const variable = `$${name}`;
      if (found.reason === 'nowhere') {
        const meant = meantBy(found, assigned);
        if (meant === undefined) report('nowhere', { at, data: { variable } });
        else report('misspelt', { at, data: { variable, meant }, fixes: changePart(at, meant) });
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

/** A function is a value too: `$map($states.input, $uppercase)`. */
function isFunction(name: string): boolean {
  return jsonataFunctions.has(name) || absentJsonataFunctions.has(name);
}

/** A member of `$states`, or a variable or function of nearly that name. */
function meantBy({ read: { name, state } }: UnassignedRead, assigned: AssignedVariables): string | undefined {
  if (statesMembers.has(name)) return `$${statesVariable}.${name}`;
  const nearest = nearestName(name, [...assigned.namesAt(state), statesVariable, ...jsonataFunctions.keys()]);
  return nearest === undefined ? undefined : `$${nearest}`;
}
