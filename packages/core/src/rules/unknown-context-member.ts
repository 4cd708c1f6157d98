import { type ContextRead, contextReads, writtenRead } from '../analyses/expressions/context-reads.ts';
import { hasContextReads } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { MemberName } from '../expressions/jsonata-references.ts';
import { contextMembers, isInContextObject } from '../language/context-object.ts';
import { replaceString } from '../syntax/edit.ts';
import { nearestName } from '../text/nearest.ts';

export const unknownContextMember = defineRule({
  id: 'unknown-context-member',
  description: 'Disallow reads of members that the context object does not have.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['PATH-19'],
  messages: {
    unknown: '`{owner}` has no member `{name}`.',
    misspelt: '`{owner}` has no member `{name}`. Did you mean `{nearest}`?',
  },
  when: hasContextReads,
  needs: { reads: contextReads },
  check(_document, { reads }, report) {
    for (const read of reads) {
      const index = read.members.findIndex((_, last) => !isInContextObject(namesUpTo(read, last + 1)));
      const member = read.members[index];
      if (member === undefined) continue;
      const names = namesUpTo(read, index);
      const data = { owner: writtenRead({ ...read, members: read.members.slice(0, index) }), name: member.name };
      const at = stringPart(read.site.node, member);
      const nearest = nearestName(member.name, membersOf(names));
      if (nearest === undefined) report('unknown', { at, data });
      else report('misspelt', { at, data: { ...data, nearest }, fixes: fixesOf(read, { member, nearest }) });
    }
  },
});

function namesUpTo({ members }: ContextRead, end: number): readonly string[] {
  return members.slice(0, end).map(({ name }) => name);
}

function membersOf(owner: readonly string[]): readonly string[] {
  const inside = contextMembers.filter(({ path }) => path.length === owner.length + 1);
  return inside
    .filter(({ path }) => owner.every((name, index) => path[index] === name))
    .map(({ path }) => path.at(-1) ?? '');
}

interface Misspelt {
  readonly member: MemberName;
  readonly nearest: string;
}

function fixesOf({ site: { node } }: ContextRead, { member, nearest }: Misspelt): Fix[] {
  const { value } = node;
  const written = value.slice(member.start, member.end).replace(member.name, nearest);
  const edit = replaceString(node, value.slice(0, member.start) + written + value.slice(member.end));
  if (edit === undefined || !written.includes(nearest)) return [];
  return [{ title: `Change \`${member.name}\` to \`${nearest}\``, kind: 'suggestion', edits: [edit] }];
}
