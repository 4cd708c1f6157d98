import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { jsonataPart } from '../analyses/expressions/jsonata-part.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';
import { statesMembers } from '../language/states-object.ts';
import { nearestName } from '../text/nearest.ts';

export const knownStatesMember = defineRule({
  id: 'known-states-member',
  description: 'Disallow members that `$states` does not have.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['JSA-09'],
  messages: {
    unknown: '`$states` has no member `{name}`.',
    misspelt: '`$states` has no member `{name}`. Did you mean `{nearest}`?',
  },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.jsonata) {
      for (const { members } of site.references?.states ?? []) {
        const [member] = members;
        if (member === undefined || statesMembers.has(member.name)) continue;
        const { name } = member;
        const at = jsonataPart(site, member);
        const nearest = nearestName(name, statesMembers.keys());
        if (nearest === undefined) report('unknown', { at, data: { name } });
        else report('misspelt', { at, data: { name, nearest }, fixes: changePart(at, nearest) });
      }
    }
  },
});
