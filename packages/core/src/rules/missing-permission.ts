import { actionWords } from '../analyses/permissions/action-words.ts';
import { allowLacking } from '../analyses/permissions/allow-lacking.ts';
import { followedPermissions } from '../analyses/permissions/followed-permissions.ts';
import { isOfManagedRule, lackingPermissions } from '../analyses/permissions/lacking-permissions.ts';
import { type MachinePermissions, permissions } from '../analyses/permissions/permissions.ts';
import { placesOfOthers } from '../analyses/permissions/places-of-others.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import type { Document } from '../engine/document.ts';
import { checkInDepth, defineRule, type Report } from '../engine/rule.ts';

const messages = {
  call: 'State `{state}` needs {actions} on `{resource}`, which no policy of its role allows.',
  machine: 'State machine `{machine}` needs {actions} on `{resource}`, which no policy of its role allows.',
};

export const missingPermission = defineRule({
  id: 'missing-permission',
  description: 'Disallow calls that the role of the state machine is not allowed.',
  category: 'deployment',
  severity: 'error',
  requirements: ['IAM-01', 'IAM-04', 'IAM-05', 'IAM-08', 'DMAP-14', 'READ-21', 'WRITE-07', 'HTTP-10', 'CRED-07'],
  messages,
  when: hasDeclaration,
  needs: { permissions },
  check: reportMissing,
  inDepth: checkInDepth({ permissions: followedPermissions }, reportMissing),
});

interface Found {
  readonly permissions: MachinePermissions;
}

function reportMissing(document: Document, { permissions: all }: Found, report: Report<typeof messages>): void {
  for (const found of lackingPermissions(all, document)) {
    const { first, resource, actions } = found;
    if (isOfManagedRule(first)) continue;
    const data = { actions: actionWords(actions), resource };
    const finding = { at: first.place, related: placesOfOthers(found), fixes: allowLacking(found, all, document) };
    if (first.state === undefined) report('machine', { ...finding, data: { ...data, machine: document.use.name } });
    else report('call', { ...finding, data: { ...data, state: first.state.name } });
  }
}
