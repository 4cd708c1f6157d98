import { defineAnalysis } from '../../engine/analysis.ts';
import type { JsonPath } from '../../expressions/json-path.ts';
import type { MemberName } from '../../expressions/jsonata-references.ts';
import { propertyOf } from '../../syntax/node.ts';
import { holdsPaths, pathsIn } from '../variables/variable-reads.ts';
import { expressionSites, type JsonataSite, type PathSite, type TextSite } from './expression-sites.ts';

/** Every place that reads the context object: `$$.…` in JSONPaths and `$states.context.…` in JSONata. */
export const contextReads = defineAnalysis({
  name: 'context-reads',
  needs: { sites: expressionSites },
  run: (_document, { sites }): readonly ContextRead[] => {
    const reads: ContextRead[] = [];
    for (const site of sites.notablePaths.filter(mayBeginWithContext)) {
      for (const read of readsOfPath(site)) reads.push(read);
    }
    for (const site of sites.jsonata.filter(mayReadContext)) {
      for (const read of readsOfJsonata(site)) reads.push(read);
    }
    return reads;
  },
});

export interface ContextRead {
  readonly site: TextSite;
  readonly language: 'JSONPath' | 'JSONata';
  /** The names that follow, up to the first step that is more than a name. Offsets are offsets in the string. */
  readonly members: readonly MemberName[];
  /** From the first character of the read to the last one of its members, in the string. */
  readonly start: number;
  readonly end: number;
}

/** Whether the read begins with these names. */
export function readsMember({ members }: ContextRead, ...names: readonly string[]): boolean {
  return names.every((name, index) => members[index]?.name === name);
}

/** How the read is written in its language, as far as its members go. */
export function writtenRead({ language, members }: ContextRead): string {
  const root = language === 'JSONPath' ? '$$' : '$states.context';
  return [root, ...members.map(({ name }) => name)].join('.');
}

/** Whether the read only asks whether something is there, which no absence fails. */
export function isPresenceTest({ site: { place } }: ContextRead): boolean {
  return place.field === 'Variable' && propertyOf(place.owner, 'IsPresent') !== undefined;
}

/** Most paths do not, and hold no further paths. */
function mayBeginWithContext({ path }: PathSite): boolean {
  return path.kind === 'parsed' && (path.tree.root.kind === 'context' || holdsPaths(path.tree));
}

/** Most expressions do not, and need no closer look. */
function mayReadContext({ node: { value } }: TextSite): boolean {
  return value.includes('$states');
}

function* readsOfPath(site: PathSite): Generator<ContextRead> {
  if (site.path.kind !== 'parsed') return;
  for (const path of pathsIn(site.path.tree)) {
    if (path.root.kind !== 'context') continue;
    const members = leadingMembers(path);
    yield { site, language: 'JSONPath', members, start: path.start, end: members.at(-1)?.end ?? path.root.end };
  }
}

function leadingMembers({ steps }: JsonPath): readonly MemberName[] {
  const other = steps.findIndex((step) => step.kind !== 'member');
  const leading = other === -1 ? steps : steps.slice(0, other);
  return leading.filter((step) => step.kind === 'member');
}

function* readsOfJsonata(site: JsonataSite): Generator<ContextRead> {
  for (const { start, members } of site.references?.states ?? []) {
    const [first, ...others] = members.map((member) => shifted(member, site.offset));
    if (first?.name !== 'context') continue;
    yield {
      site,
      language: 'JSONata',
      members: others,
      start: start + site.offset,
      end: others.at(-1)?.end ?? first.end,
    };
  }
}

function shifted({ name, start, end }: MemberName, offset: number): MemberName {
  return { name, start: start + offset, end: end + offset };
}
