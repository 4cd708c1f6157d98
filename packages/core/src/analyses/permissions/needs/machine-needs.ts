import type { MachineDeclaration } from '../../../hosts/template.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { encryptionKeyOf } from './machine-settings.ts';
import type { NeedScope } from './need-scope.ts';
import { type NeedingCall, needsByRows } from './row-needs.ts';

/** What the settings of a declaration need: logging, tracing, a key of its own. */
export function machineNeeds(
  { logging, tracing, key }: MachineDeclaration,
  scope: NeedScope,
): readonly PermissionNeed[] {
  const { aws, role } = scope;
  const call: NeedingCall = {
    state: undefined,
    place: key,
    parameters: { kind: 'missing' },
    scope,
    waits: 'no',
    role,
    isReachable: true,
  };
  const needs = (feature: string, place = call.place) =>
    needsByRows(aws.featurePermissions(feature), { ...call, place });
  const ownKey = encryptionKeyOf(scope);
  const logs = logging.state === 'on' && logging.destinations !== 0;
  return [
    ...(logs ? needs('logging', logging.at) : []),
    ...(tracing.state === 'on' ? needs('tracing', tracing.at) : []),
    ...(ownKey === undefined ? [] : needs('encryption', ownKey)),
    ...(ownKey === undefined || !logs ? [] : needs('encrypted logging', ownKey)),
  ];
}
