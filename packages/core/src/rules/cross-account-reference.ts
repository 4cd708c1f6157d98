import { locatedResources, placeOfPart } from '../analyses/references/located-resources.ts';
import { hasInventory } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const crossAccountReference = defineRule({
  id: 'cross-account-reference',
  description: 'Ask for resources of the account that the state machine is deployed to.',
  category: 'deployment',
  severity: 'info',
  preset: 'strict',
  requirements: ['REF-02'],
  messages: {
    elsewhere: '`{field}` names a resource of account `{account}`, and the state machine is deployed to `{own}`.',
  },
  when: hasInventory,
  needs: { located: locatedResources },
  check({ environment: { inventory } }, { located }, report) {
    const own = inventory?.configured.account;
    if (own === undefined) return;
    for (const named of located) {
      const account: string = named.resources[0].place.account ?? own;
      if (account === own || named.inRole === true) continue;
      report('elsewhere', { at: placeOfPart(named, account), data: { field: named.field, account, own } });
    }
  },
});
