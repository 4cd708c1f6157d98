import { permissions } from '../analyses/permissions/permissions.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { printPattern } from '../iam/pattern.ts';

export const noUnusedGrant = defineRule({
  id: 'no-unused-grant',
  description: 'Disallow permissions of the role that no state needs.',
  category: 'deployment',
  severity: 'info',
  preset: 'strict',
  requirements: ['IAM-07'],
  messages: {
    action: 'No state of `{machine}` needs `{action}`, which its role is allowed here.',
    policy: 'No state of `{machine}` needs anything that `{policy}` allows its role.',
  },
  when: hasDeclaration,
  needs: { permissions },
  check({ use }, { permissions: { unused, grants } }, report) {
    const machine = use.name;
    for (const policy of grants?.grants.policies ?? []) {
      const own = unused.filter((grant) => grant.policy === policy);
      const origin = grants?.origins.get(policy);
      if (origin?.kind === 'document')
        for (const { at, pattern } of own.flatMap(({ actions }) => actions))
          report('action', { at, data: { machine, action: printPattern(pattern) }, tags: ['unnecessary'] });
      else if (origin?.name !== undefined && own.length === policy.statements.length && own.every((one) => one.isWhole))
        report('policy', { at: origin.at, data: { machine, policy: origin.name }, tags: ['unnecessary'] });
    }
  },
});
