import { permissions } from '../analyses/permissions/permissions.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const policySyntax = defineRule({
  id: 'policy-syntax',
  description: 'Disallow policies that IAM refuses.',
  category: 'deployment',
  severity: 'error',
  requirements: ['IAM-01'],
  messages: {
    'not-an-object': 'IAM refuses the policy, because an object is to stand here.',
    version: 'IAM refuses the version `{name}`; a policy has `2012-10-17`, or the old `2008-10-17`.',
    'unknown-element': 'IAM refuses the policy, because it knows no element `{name}` here.',
    'no-statement': 'IAM refuses the policy, because it has no `Statement`.',
    effect: 'IAM refuses the statement, because its `Effect` is neither `Allow` nor `Deny`.',
    both: 'IAM refuses the statement, because it has both `{name}` and `Not{name}`.',
    'no-action': 'IAM refuses the statement, because it has neither `Action` nor `NotAction`.',
    'no-resource': 'IAM refuses the statement, because it has neither `Resource` nor `NotResource`.',
    'not-a-text': 'IAM refuses the statement, because a text is to stand here.',
    condition: 'IAM refuses the condition, because an object of operators with their keys is to stand here.',
    'not-json': 'IAM refuses the policy, because it is no JSON.',
    'too-large': 'The policy is far larger than IAM takes.',
    'policy-template': 'SAM has no policy template `{name}`.',
    parameter: 'The policy template lacks its parameter `{name}`.',
    operator: 'IAM refuses the condition, because it knows no operator `{name}`.',
  },
  when: hasDeclaration,
  needs: { permissions },
  check(_document, { permissions: { grants } }, report) {
    for (const { kind, at, name } of grants?.faults ?? []) report(kind, { at, data: { name } });
  },
});
