import {
  type JudgedNeed,
  locationOf,
  type Node,
  type PermissionNeed,
  type Property,
  pointerOf,
  printPattern,
  printSymbolicText,
  type RoleGrants,
  type Statement,
  sourceOf,
  trustProblemOf,
  type UnusedGrant,
} from '@stepproof/core';
import { pointAt, type SourceTexts } from '../source-texts.ts';
import { roleNameOf } from './role-name.ts';
import type { IamMachine, ToldPermissions } from './told-permissions.ts';

/** One JSON object, for programs. Its shape is a contract: fields may be added, and none is changed within a version. */
export function reportIamAsJson({ machines, texts }: ToldPermissions): string {
  return `${JSON.stringify({ version: 1, machines: machines.map((machine) => machineContents(machine, texts)) })}\n`;
}

function machineContents({ document, permissions }: IamMachine, texts: SourceTexts): unknown {
  const { needs, ofOtherRoles, unknown, unused, grants } = permissions;
  const place = (statement: Statement) => sourceContents(statement, grants, texts);
  const trust = grants === undefined ? undefined : trustProblemOf(grants, document);
  const { name, file } = document.use;
  return {
    name,
    file,
    role: {
      name: roleNameOf(document),
      findings: trust === undefined ? [] : [{ kind: trust.kind, ...placeOf(trust.at, texts) }],
    },
    needs: needs.map((need) => judgedContents(need, place)),
    otherRoles: ofOtherRoles.map((need) => ({
      ...needContents(need),
      role: need.role === undefined ? null : printSymbolicText(need.role),
    })),
    unknown: unknown.map((state) => state.name),
    unused: unused.map((grant) => unusedContents(grant, place)),
  };
}

type Placing = (statement: Statement) => unknown;

function judgedContents(need: JudgedNeed, place: Placing): unknown {
  return {
    ...needContents(need),
    verdict: need.verdict,
    grantedBy: need.verdict === 'denied' ? [] : need.because.map(place),
    deniedBy: need.verdict === 'denied' ? need.because.map(place) : [],
  };
}

function needContents({ state, place, action, resource, need, why, isReachable }: PermissionNeed) {
  return {
    state: state?.name ?? null,
    file: locationOf(place).file,
    pointer: pointerOf(place),
    action,
    resource: printSymbolicText(resource),
    need,
    why,
    reachable: isReachable,
  };
}

function unusedContents({ statement, actions, isWhole }: UnusedGrant, place: Placing): unknown {
  return { ...(place(statement) as object), actions: actions.map(({ pattern }) => printPattern(pattern)), isWhole };
}

function sourceContents(statement: Statement, grants: RoleGrants | undefined, texts: SourceTexts) {
  const { at, name } = sourceOf(statement, grants);
  return { ...placeOf(at, texts), policy: name };
}

function placeOf(place: Node | Property, texts: SourceTexts) {
  const location = locationOf(place);
  const { line, column } = pointAt(texts.linesOf(location), location.span.start);
  return { file: location.file, pointer: pointerOf(place), line, column };
}
