import { expressionSites, type KeySite } from '../analyses/expressions/expression-sites.ts';
import { hasLookalikeKeys } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const jsonataKeys = defineRule({
  id: 'jsonata-keys',
  description: 'Disallow JSONata in keys, which are never evaluated.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['JSA-22'],
  messages: { key: 'Keys are not evaluated, so `{key}` stays as it is.' },
  when: hasLookalikeKeys,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.lookalikeKeys) {
      const { property } = site;
      if (!property.name.includes('{%') || namesVariable(site)) continue;
      report('key', { at: property, data: { key: property.name } });
    }
  },
});

/** The keys of an `Assign` are names of variables, which have a rule of their own. */
function namesVariable({ property, place }: KeySite): boolean {
  return place.field === 'Assign' && property.parent.parent?.parent === place.owner;
}
