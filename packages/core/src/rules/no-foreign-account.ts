import { foreignAccountOf } from '../analyses/permissions/foreign-account.ts';
import { permissions } from '../analyses/permissions/permissions.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noForeignAccount = defineRule({
  id: 'no-foreign-account',
  description: 'Disallow account numbers in definitions that the policies of the role leave to deployment.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['IAM-12'],
  messages: {
    foreign:
      'State `{state}` works in account `{account}`, while its role is allowed `{action}` in the account that it is deployed to.',
  },
  when: hasDeclaration,
  needs: { permissions },
  check(_document, { permissions: { needs, grants } }, report) {
    const told = new Set<unknown>();
    for (const need of needs) {
      const account = foreignAccountOf(need, grants?.grants);
      if (account === undefined || need.state === undefined || told.has(need.state) || !need.isReachable) continue;
      told.add(need.state);
      const related = need.because.map(({ at }) => ({ at, message: 'This allows it in the account of the template.' }));
      report('foreign', { at: need.place, data: { state: need.state.name, account, action: need.action }, related });
    }
  },
});
