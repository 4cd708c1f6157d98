import { expressionSites, type PathSite } from '../../analyses/expressions/expression-sites.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { CompletionSite } from './completion.ts';

/** The paths that stand elsewhere in the definition. */
export interface PathNeighbours {
  /** What data for the place may well be called: as the parameter at the cursor, or as what a field such as `ErrorPath` reads. */
  readonly wanted: string | undefined;
  /** How near each path is: one that stands under the same name counts more, and most of all in the same state. */
  readonly nearness: ReadonlyMap<string, number>;
}

export function pathNeighboursOf(site: CompletionSite): PathNeighbours {
  const { cursor, place, facts } = site;
  const slot = slotOf(cursor.node, place.owner, place.state?.node);
  const nearness = new Map<string, number>();
  for (const each of facts.get(expressionSites).paths) {
    const { node, path, role } = each;
    if (node === cursor.node || path.kind !== 'parsed' || role === 'argument') continue;
    nearness.set(node.value, (nearness.get(node.value) ?? 0) + nearnessOf(each, slot, site));
  }
  return { wanted: wantedName(cursor.node), nearness };
}

function wantedName({ parent: key }: Node | Property): string | undefined {
  if (key?.kind !== 'property') return undefined;
  const { name } = key;
  if (name.endsWith('.$')) return name.slice(0, -2);
  return name === 'InputPath' || name === 'OutputPath' ? undefined : name.replace(/Path$/, '');
}

function nearnessOf({ node, place }: PathSite, slot: string | undefined, site: CompletionSite): number {
  const isSameState = place.state === site.place.state;
  if (slot !== undefined && slotOf(node, place.owner, place.state.node) === slot) return isSameState ? 4 : 3;
  return place.state.scope === site.place.state?.scope ? 1 : 0.5;
}

/** `Catch` makes a `ResultPath` another one. */
function slotOf(node: Node | Property, owner: Node | undefined, state: Node | undefined): string | undefined {
  const key = node.kind === 'property' ? undefined : node.parent;
  if (key?.kind !== 'property') return undefined;
  const prefix = owner !== undefined && owner !== state && key.parent === owner ? 'of an entry: ' : '';
  return prefix + key.name.replace(/\.\$$/, '');
}
