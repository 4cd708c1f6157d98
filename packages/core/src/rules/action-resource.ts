import { misfitResources } from '../analyses/permissions/misfit-resources.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { printPattern } from '../iam/pattern.ts';

export const actionResource = defineRule({
  id: 'action-resource',
  description: 'Disallow resources in policies that an action does not take.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['IAM-09', 'IAM-10'],
  messages: {
    none: '`{action}` is allowed on `*` only, so that `{resource}` does not allow it.',
    other: '`{action}` is about {types}, and `{resource}` is none, so that this does not allow it.',
  },
  when: hasDeclaration,
  needs: { misfitResources },
  check(_document, { misfitResources: misfits }, report) {
    for (const { action, name, resource, types } of misfits) {
      const data = { action: name, resource: printPattern(resource.pattern) };
      const related = [{ at: resource.at, message: 'This is the resource.' }];
      if (types.length === 0) report('none', { at: action.at, data, related });
      else report('other', { at: action.at, data: { ...data, types: typeWords(types) }, related });
    }
  },
});

/** How many kinds of resources a sentence lists. */
const mostListed = 3;

function typeWords(types: readonly string[]): string {
  const names = types.slice(0, mostListed).map((type) => `\`${type}\``);
  return (types.length > mostListed ? [...names, 'others'] : names).join(' or ');
}
