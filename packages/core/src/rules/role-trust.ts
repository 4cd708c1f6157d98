import { permissions } from '../analyses/permissions/permissions.ts';
import { trustProblemOf } from '../analyses/permissions/trust-problem.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const roleTrust = defineRule({
  id: 'role-trust',
  description: 'Require roles that Step Functions can assume.',
  category: 'deployment',
  severity: 'error',
  requirements: ['IAM-01'],
  messages: {
    nobody: 'Step Functions cannot assume the role of `{machine}`; allow `sts:AssumeRole` to `states.amazonaws.com`.',
    denied: 'The role of `{machine}` denies Step Functions to assume it.',
    conditions: 'Step Functions cannot assume the role of `{machine}`, because a condition asks for something else.',
  },
  when: hasDeclaration,
  needs: { permissions },
  check(document, { permissions: { grants } }, report) {
    const problem = grants === undefined ? undefined : trustProblemOf(grants, document);
    if (problem !== undefined) report(problem.kind, { at: problem.at, data: { machine: document.use.name } });
  },
});
