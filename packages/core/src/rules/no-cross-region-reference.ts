import { locatedResources, placeOfPart } from '../analyses/references/located-resources.ts';
import { hasInventory } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noCrossRegionReference = defineRule({
  id: 'no-cross-region-reference',
  description: 'Disallow resources of another region than the one that the state machine is deployed to.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['REF-03'],
  messages: {
    elsewhere:
      '`{field}` names a resource in `{region}`, and Step Functions in `{own}` reaches none of another region.',
  },
  when: hasInventory,
  needs: { located: locatedResources },
  check({ environment: { inventory } }, { located }, report) {
    const own = inventory?.configured.region;
    if (own === undefined) return;
    for (const named of located) {
      const region: string = named.resources[0].place.region ?? own;
      // Roles and buckets have no region.
      if (region === own || region === '') continue;
      report('elsewhere', { at: placeOfPart(named, region), data: { field: named.field, region, own } });
    }
  },
});
