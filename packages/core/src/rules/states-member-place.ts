import { expressionSites, type JsonataSite, type SitePlace } from '../analyses/expressions/expression-sites.ts';
import { jsonataPart } from '../analyses/expressions/jsonata-part.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { VariableReference } from '../expressions/jsonata-references.ts';
import { isVisibleIn, type StatesMember, statesMembers } from '../language/states-object.ts';

export const statesMemberPlace = defineRule({
  id: 'states-member-place',
  description: 'Disallow `$states.result` and `$states.errorOutput` where they cannot exist.',
  category: 'expressions',
  severity: 'error',
  requirements: ['JSA-07', 'JSA-08'],
  messages: {
    result: '`$states.result` exists only in `Assign` and `Output` of a Task, Parallel or Map state.',
    caught: '`$states.result` does not exist in a Catcher, which has `$states.errorOutput`.',
    errorOutput: '`$states.errorOutput` exists only in `Assign` and `Output` of a Catcher.',
  },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.jsonata) {
      for (const reference of site.references?.states ?? []) {
        const member = statesMembers.get(reference.members[0]?.name ?? '');
        if (member === undefined || isVisible(member, site.place)) continue;
        report(messageFor(member, site.place), { at: placeOf(site, reference) });
      }
    }
  },
});

function isVisible(member: StatesMember, { state, field, catcher }: SitePlace): boolean {
  return isVisibleIn(member, { type: state.type, field, isInCatcher: catcher !== undefined });
}

function messageFor({ name }: StatesMember, { catcher }: SitePlace): 'result' | 'caught' | 'errorOutput' {
  if (name !== 'result') return 'errorOutput';
  return catcher === undefined ? 'result' : 'caught';
}

function placeOf(site: JsonataSite, { start, end, members }: VariableReference) {
  return jsonataPart(site, { start, end: members[0]?.end ?? end });
}
