import type { TSESTree } from '@typescript-eslint/utils';
import type { Code, CodeFile } from './code-file.ts';
import { Following, followed } from './follow.ts';
import { isAbsent, scalarOf } from './scalar.ts';

/** What an element of an object literal brings. */
export type Member =
  | Entry
  /** A property whose name is not known. */
  | { readonly kind: 'unnamed'; readonly property: TSESTree.Property; readonly file: CodeFile }
  /** Any number of properties; `names` are all that there may be, where that is known. */
  | { readonly kind: 'unknown'; readonly names: readonly string[] | undefined };

export interface Entry {
  readonly kind: 'entry';
  readonly name: string;
  readonly file: CodeFile;
  readonly property: TSESTree.Property;
  /** Whether nothing that comes later in the object may take its place. */
  readonly isCertain: boolean;
}

/** The members that each element of an object literal brings, without those in whose place others come. */
export function membersOf(
  { file, node }: Code<TSESTree.ObjectExpression>,
  following = new Following(),
): readonly (readonly Member[])[] {
  const later: Later = { names: new Map(), mayBe: new Set(), mayBeAny: false };
  const elements = node.properties.toReversed().map((element) => {
    const isSpread = element.type === 'SpreadElement';
    const members = isSpread
      ? spreadMembers({ file, node: element.argument }, following)
      : propertyMembers({ file, node: element }, following);
    return membersLeft(members, later, isSpread);
  });
  return elements.reverse();
}

/** The code of a property's value, where it can only be that. */
export function propertyCode(
  object: Code<TSESTree.ObjectExpression>,
  name: string,
  following = new Following(),
): Code | undefined {
  const members = membersOf(object, following).flat();
  const entry = members.findLast((member) => member.kind === 'entry' && member.name === name);
  if (entry?.kind !== 'entry' || !entry.isCertain || !isPlain(entry.property)) return undefined;
  return { file: entry.file, node: entry.property.value };
}

/** Whether a property is a value, and no function or accessor. */
export function isPlain({ kind, method }: TSESTree.Property): boolean {
  return kind === 'init' && !method;
}

/** What comes after an element in its object. */
interface Later {
  /** The names that surely come again, and whether from a spread. */
  readonly names: Map<string, 'spread' | 'own'>;
  readonly mayBe: Set<string>;
  mayBeAny: boolean;
}

function membersLeft(members: readonly Member[], later: Later, isSpread: boolean): readonly Member[] {
  const left = members.toReversed().flatMap((member): readonly Member[] => {
    if (member.kind === 'unknown') note(later, member.names);
    if (member.kind !== 'entry') return [member];
    const { name } = member;
    const again = later.names.get(name);
    later.names.set(name, isSpread ? 'spread' : 'own');
    // What is written twice in one literal is a mistake, and what a spread brings anew is none.
    if (again === 'spread' || (again === 'own' && isSpread)) return [];
    const isCertain = member.isCertain && !later.mayBeAny && !later.mayBe.has(name);
    return [{ ...member, isCertain }];
  });
  return left.reverse();
}

function note(later: Later, names: readonly string[] | undefined): void {
  if (names === undefined) later.mayBeAny = true;
  for (const name of names ?? []) later.mayBe.add(name);
}

function propertyMembers({ file, node: property }: Code<TSESTree.Property>, following: Following): readonly Member[] {
  const name = nameOf({ file, node: property }, following);
  if (name === undefined) return [{ kind: 'unnamed', file, property }];
  // This is no property, but what the object inherits from.
  if (name === '__proto__' && !property.computed && !property.shorthand && isPlain(property)) return [];
  return [{ kind: 'entry', name, file, property, isCertain: true }];
}

function nameOf({ file, node: { computed, key } }: Code<TSESTree.Property>, following: Following): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  const name = scalarOf({ file, node: key }, following);
  return name === undefined ? undefined : String(name);
}

function spreadMembers(code: Code, following: Following): readonly Member[] {
  if (!following.step()) return [{ kind: 'unknown', names: undefined }];
  const { file, node } = followed(code, following);
  if (node.type === 'ObjectExpression') return membersOf({ file, node }, following).flat();
  const names = namesIn({ file, node }, following);
  return names?.length === 0 ? [] : [{ kind: 'unknown', names }];
}

/** The names of all that a spread may bring: `...(isLast && { End: true })`. */
function namesIn(code: Code, following: Following): readonly string[] | undefined {
  const { file, node } = followed(code, following);
  if (!following.step()) return undefined;
  switch (node.type) {
    case 'ObjectExpression': {
      const names = membersOf({ file, node }, following).flat().map(namesOf);
      return names.includes(undefined) ? undefined : names.flatMap((some) => some ?? []);
    }
    case 'ConditionalExpression':
      return together(
        namesIn({ file, node: node.consequent }, following),
        namesIn({ file, node: node.alternate }, following),
      );
    case 'LogicalExpression': {
      const right = namesIn({ file, node: node.right }, following);
      return node.operator === '&&' ? right : together(namesIn({ file, node: node.left }, following), right);
    }
    case 'Literal':
      return typeof node.value === 'string' ? undefined : [];
    default:
      return isAbsent({ file, node }) ? [] : file.types?.namesIn({ file, node });
  }
}

function namesOf(member: Member): readonly string[] | undefined {
  if (member.kind === 'entry') return [member.name];
  return member.kind === 'unknown' ? member.names : undefined;
}

function together(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  return one === undefined || other === undefined ? undefined : [...one, ...other];
}
