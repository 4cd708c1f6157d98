import { surelyMatchesArn } from '../../../iam/match-arn.ts';
import type { Pattern } from '../../../iam/pattern.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { type NeededCondition, neededConditions } from './needed-conditions.ts';
import { statementName } from './statement-name.ts';

/** One statement of a policy that allows no more than what is needed. */
export interface LeastStatement {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly SymbolicText[];
  readonly conditions: readonly NeededCondition[];
}

/** The statements that allow these needs and nothing else, as far as it is known on what they are. Needs on the same resources are one statement. */
export function leastPolicy(needs: readonly PermissionNeed[]): readonly LeastStatement[] {
  const names = new Set<string>();
  return byActions(byResource(withoutCovered(needs.map(bareNeed)))).map((group) => ({
    sid: statementName(group.actions, names),
    ...group,
  }));
}

interface BareNeed {
  readonly action: string;
  readonly resource: SymbolicText;
  readonly conditions: readonly NeededCondition[];
}

type Group = Omit<LeastStatement, 'sid'>;

function bareNeed({ action, resource, context }: PermissionNeed): BareNeed {
  return { action, resource, conditions: neededConditions(action, context) };
}

/** What is allowed on more than a resource is not allowed on the resource besides. */
function withoutCovered(needs: readonly BareNeed[]): readonly BareNeed[] {
  const byAction = grouped(needs, ({ action, conditions }) => JSON.stringify([action, conditions]));
  return [...byAction.values()].flatMap((alike) =>
    alike.filter((need, index) => !alike.some((other, place) => covers({ other, place }, { need, index }))),
  );
}

function covers(
  { other, place }: { readonly other: BareNeed; readonly place: number },
  { need, index }: { readonly need: BareNeed; readonly index: number },
): boolean {
  if (place === index || !matches(other, need)) return false;
  return place < index || !matches(need, other);
}

function matches({ resource }: BareNeed, other: BareNeed): boolean {
  return surelyMatchesArn(patternFor(resource), other.resource);
}

/** What a policy writes for a resource: `*` for what is unknown. */
function patternFor(resource: SymbolicText): Pattern {
  return resource.flatMap((piece): Pattern => {
    if (piece.kind === 'hole') return [{ kind: 'run' }];
    if (piece.kind === 'atom') return [piece];
    return piece.text
      .split(/(\*)/)
      .filter((text) => text !== '')
      .map((text) => (text === '*' ? ({ kind: 'run' } as const) : { kind: 'literal', text }));
  });
}

function byResource(needs: readonly BareNeed[]): readonly Group[] {
  const groups = grouped(needs, ({ resource, conditions }) => JSON.stringify([resource, conditions]));
  return [...groups.values()].map((alike) => {
    const { resource, conditions } = alike[0] as BareNeed;
    const actions = [...new Set(alike.map(({ action }) => action))].sort();
    return { actions, resources: [resource], conditions };
  });
}

function byActions(groups: readonly Group[]): readonly Group[] {
  const alike = grouped(groups, ({ actions, conditions }) => JSON.stringify([actions, conditions]));
  return [...alike.values()].map((same) => ({
    ...(same[0] as Group),
    resources: same.flatMap(({ resources }) => resources),
  }));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(item);
  }
  return groups;
}
