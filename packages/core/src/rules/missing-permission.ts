import { actionWords } from '../analyses/permissions/action-words.ts';
import { allowLacking } from '../analyses/permissions/allow-lacking.ts';
import { isOfManagedRule, lackingPermissions } from '../analyses/permissions/lacking-permissions.ts';
import { permissions } from '../analyses/permissions/permissions.ts';
import { placesOfOthers } from '../analyses/permissions/places-of-others.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const missingPermission = defineRule({
  id: 'missing-permission',
  description: 'Disallow calls that the role of the state machine is not allowed.',
  category: 'deployment',
  severity: 'error',
  requirements: ['IAM-01', 'IAM-04', 'IAM-05', 'IAM-08', 'DMAP-14', 'READ-21', 'WRITE-07', 'HTTP-10', 'CRED-07'],
  messages: {
    call: 'State `{state}` needs {actions} on `{resource}`, which no policy of its role allows.',
    machine: 'State machine `{machine}` needs {actions} on `{resource}`, which no policy of its role allows.',
  },
  when: hasDeclaration,
  needs: { lacking: lackingPermissions, permissions },
  check(document, { lacking, permissions: all }, report) {
    for (const found of lacking) {
      const { first, resource, actions } = found;
      if (isOfManagedRule(first)) continue;
      const data = { actions: actionWords(actions), resource };
      const finding = { at: first.place, related: placesOfOthers(found), fixes: allowLacking(found, all, document) };
      if (first.state === undefined) report('machine', { ...finding, data: { ...data, machine: document.use.name } });
      else report('call', { ...finding, data: { ...data, state: first.state.name } });
    }
  },
});
