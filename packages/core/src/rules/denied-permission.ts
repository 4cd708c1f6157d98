import { followedPermissions } from '../analyses/permissions/followed-permissions.ts';
import { shownResource } from '../analyses/permissions/least-policy/shown-resource.ts';
import { isEssential } from '../analyses/permissions/permission-need.ts';
import { type MachinePermissions, permissions } from '../analyses/permissions/permissions.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import type { Document } from '../engine/document.ts';
import { checkInDepth, defineRule, type Report } from '../engine/rule.ts';

const messages = {
  denied: '{subject} needs `{action}` on `{resource}`, which a policy of its role denies.',
};

export const deniedPermission = defineRule({
  id: 'denied-permission',
  description: 'Disallow calls that a policy of the role forbids.',
  category: 'deployment',
  severity: 'error',
  requirements: ['IAM-01'],
  messages,
  when: hasDeclaration,
  needs: { permissions },
  check: reportDenied,
  inDepth: checkInDepth({ permissions: followedPermissions }, reportDenied),
});

interface Found {
  readonly permissions: MachinePermissions;
}

function reportDenied(document: Document, { permissions: { needs } }: Found, report: Report<typeof messages>): void {
  for (const need of needs) {
    if (need.verdict !== 'denied' || !need.isReachable || !isEssential(need)) continue;
    const { state, place, action, resource, because } = need;
    const subject = state === undefined ? `State machine \`${document.use.name}\`` : `State \`${state.name}\``;
    const related = because.map(({ at }) => ({ at, message: 'This statement denies it, whatever others allow.' }));
    report('denied', { at: place, data: { subject, action, resource: shownResource(resource, document) }, related });
  }
}
