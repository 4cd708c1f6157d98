import { actionWords } from '../analyses/permissions/action-words.ts';
import { allowLacking } from '../analyses/permissions/allow-lacking.ts';
import { isOfManagedRule, lackingPermissions } from '../analyses/permissions/lacking-permissions.ts';
import { permissions } from '../analyses/permissions/permissions.ts';
import { placesOfOthers } from '../analyses/permissions/places-of-others.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const managedRulePermission = defineRule({
  id: 'managed-rule-permission',
  description: 'Require the permissions without which a state machine that waits for jobs is not created.',
  category: 'deployment',
  severity: 'error',
  requirements: ['IAM-02'],
  messages: {
    refused:
      'State `{state}` waits for its job by a rule of EventBridge, and the state machine is not created while its role lacks {actions} on `{resource}`.',
  },
  when: hasDeclaration,
  needs: { permissions },
  check(document, { permissions: all }, report) {
    for (const found of lackingPermissions(all, document)) {
      const { first, resource, actions } = found;
      if (!isOfManagedRule(first) || first.state === undefined) continue;
      const data = { state: first.state.name, actions: actionWords(actions), resource };
      const fixes = allowLacking(found, all, document);
      report('refused', { at: first.place, data, related: placesOfOthers(found), fixes });
    }
  },
});
