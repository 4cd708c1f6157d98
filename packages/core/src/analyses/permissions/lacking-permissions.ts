import type { Document } from '../../engine/document.ts';
import type { JudgedNeed } from './judged-need.ts';
import { shownResource } from './least-policy/shown-resource.ts';
import { isEssential } from './permission-need.ts';
import type { MachinePermissions } from './permissions.ts';

/** Needs of one resource that no policy allows: one statement would do. */
export interface LackingPermission {
  /** The first of them, in the order of the states. */
  readonly first: JudgedNeed;
  readonly needs: readonly JudgedNeed[];
  readonly actions: readonly string[];
  readonly resource: string;
}

/** What executions, or the creation of the machine, surely fail for. */
export function lackingPermissions({ needs }: MachinePermissions, document: Document): readonly LackingPermission[] {
  const groups = new Map<string, JudgedNeed[]>();
  for (const need of needs) {
    if (need.verdict !== 'missing' || !need.isReachable || !isEssential(need) || isUnfilled(need)) continue;
    const key = JSON.stringify([need.resource, isOfManagedRule(need), need.state === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups.values()].map((alike) => lackingOf(alike, document));
}

/** What nothing fills in is told as such. */
function isUnfilled({ resource }: JudgedNeed): boolean {
  return resource.some((piece) => piece.kind === 'literal' && piece.text.includes('${'));
}

function lackingOf(needs: readonly JudgedNeed[], document: Document): LackingPermission {
  const first = needs[0] as JudgedNeed;
  const actions = [...new Set(needs.map(({ action }) => action))];
  return { first, needs, actions, resource: shownResource(first.resource, document) };
}

/** Whether it is for the rule of EventBridge by which Step Functions is told that a job is done. */
export function isOfManagedRule({ need, action }: Pick<JudgedNeed, 'need' | 'action'>): boolean {
  return need === 'deploy' && action.startsWith('events:');
}
