import { permissions } from '../analyses/permissions/permissions.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { isEverything, printPattern } from '../iam/pattern.ts';
import type { Statement } from '../iam/policy.ts';

export const noWideGrant = defineRule({
  id: 'no-wide-grant',
  description: 'Disallow policies of the role that allow every action of a service, or every action.',
  category: 'deployment',
  severity: 'info',
  preset: 'strict',
  requirements: ['IAM-01'],
  messages: {
    everything: 'The role of `{machine}` is allowed every action there is; list those that its states need.',
    service: 'The role of `{machine}` is allowed `{action}` on every resource; list the actions that its states need.',
    negated: 'The role of `{machine}` is allowed everything but a few actions; list those that its states need.',
  },
  when: hasDeclaration,
  needs: { permissions },
  check({ use }, { permissions: { grants } }, report) {
    const machine = use.name;
    for (const policy of grants?.grants.policies ?? []) {
      if (grants?.origins.get(policy)?.kind !== 'document') continue;
      for (const statement of policy.statements.filter(({ effect }) => effect === 'Allow')) {
        if (statement.actions.isNegated) report('negated', { at: statement.at, data: { machine } });
        else
          for (const { at, pattern } of statement.actions.entries) {
            const action = printPattern(pattern);
            if (isEverything(pattern)) report('everything', { at, data: { machine } });
            else if (action.endsWith(':*') && isOnEverything(statement))
              report('service', { at, data: { machine, action } });
          }
      }
    }
  },
});

function isOnEverything({ resources, conditions }: Statement): boolean {
  if (conditions.length > 0 || resources === undefined || resources.isNegated) return false;
  return resources.entries.some(({ pattern }) => isEverything(pattern));
}
