import { followedPermissions } from '../analyses/permissions/followed-permissions.ts';
import { foreignAccountOf } from '../analyses/permissions/foreign-account.ts';
import { shownResource } from '../analyses/permissions/least-policy/shown-resource.ts';
import { isEssential } from '../analyses/permissions/permission-need.ts';
import { type MachinePermissions, permissions } from '../analyses/permissions/permissions.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import type { Document } from '../engine/document.ts';
import { checkInDepth, defineRule, type Report } from '../engine/rule.ts';

const messages = {
  perhaps:
    '{subject} needs `{action}` on `{resource}`, which its role is allowed only if what is unknown turns out so.',
};

export const conditionalPermission = defineRule({
  id: 'conditional-permission',
  description: 'Ask for permissions that hold whatever only deployment tells.',
  category: 'deployment',
  severity: 'info',
  preset: 'strict',
  requirements: ['IAM-12'],
  messages,
  when: hasDeclaration,
  needs: { permissions },
  check: reportConditional,
  inDepth: checkInDepth({ permissions: followedPermissions }, reportConditional),
});

interface Found {
  readonly permissions: MachinePermissions;
}

function reportConditional(
  document: Document,
  { permissions: { needs, grants } }: Found,
  report: Report<typeof messages>,
): void {
  for (const need of needs) {
    if (need.verdict !== 'conditional' || !need.isReachable || !isEssential(need)) continue;
    if (foreignAccountOf(need, grants?.grants) !== undefined) continue;
    const { state, place, action, resource, because } = need;
    const subject = state === undefined ? `State machine \`${document.use.name}\`` : `State \`${state.name}\``;
    const related = because.map(({ at }) => ({ at, message: 'This statement may speak of it.' }));
    report('perhaps', { at: place, data: { subject, action, resource: shownResource(resource, document) }, related });
  }
}
