import type { RelatedPlace } from '../../engine/rule.ts';
import type { LackingPermission } from './lacking-permissions.ts';

/** How many places a finding names besides its own. */
const mostRelated = 5;

/** The other states that need the same resource. */
export function placesOfOthers({ first, needs }: LackingPermission): readonly RelatedPlace[] {
  const others = new Map(needs.filter(({ state }) => state !== first.state).map((need) => [need.state, need]));
  return [...others.values()].slice(0, mostRelated).map(({ place, state, action }) => ({
    at: place,
    message: `State \`${state?.name ?? ''}\` needs \`${action}\` on it too.`,
  }));
}
