import { expressionSites, type JsonataSite } from '../analyses/expressions/expression-sites.ts';
import { jsonataPart } from '../analyses/expressions/jsonata-part.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { ContextUse, FunctionCall } from '../expressions/jsonata-references.ts';
import { absentJsonataFunctions, jsonataFunctions } from '../language/jsonata-functions.ts';
import { nearestName } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';

export const knownJsonataFunction = defineRule({
  id: 'known-jsonata-function',
  description: 'Disallow calls of functions that neither JSONata nor Step Functions has.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['JSA-04', 'JSA-06', 'INTR-16'],
  messages: {
    unknown: 'There is no function `{name}`.',
    misspelt: 'There is no function `{name}`. Did you mean `{nearest}`?',
    intrinsic: '`{name}` is no function of JSONata.',
    replaced: '`{name}` is no function of JSONata. Did you mean `{nearest}`?',
  },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.jsonata) {
      for (const call of site.references?.calls ?? []) {
        if (!isUnknown(call)) continue;
        const at = jsonataPart(site, call);
        const name = `$${call.name}`;
        const nearest = nearestFunction(call.name);
        if (nearest === undefined) report('unknown', { at, data: { name } });
        else report('misspelt', { at, data: { name, nearest }, fixes: changePart(at, nearest) });
      }
      for (const { name, ...span } of intrinsicsIn(site)) {
        const at = stringPart(site.node, span);
        const nearest = counterpartOf(name.slice('States.'.length));
        if (nearest === undefined) report('intrinsic', { at, data: { name } });
        else report('replaced', { at, data: { name, nearest } });
      }
    }
  },
});

function isUnknown({ name, local }: FunctionCall): boolean {
  return !local && !jsonataFunctions.has(name) && !absentJsonataFunctions.has(name);
}

/** A name nearly right, or one that was cut short: `$substr`. */
function nearestFunction(name: string): string | undefined {
  const nearest = nearestName(name, jsonataFunctions.keys()) ?? shortestBeginningWith(name);
  return nearest === undefined ? undefined : `$${nearest}`;
}

function shortestBeginningWith(name: string): string | undefined {
  if (name.length < 3) return undefined;
  const longer = [...jsonataFunctions.keys()].filter((known) => known.startsWith(name));
  return longer.sort((one, other) => one.length - other.length)[0];
}

/** The function that does the work of an intrinsic function, where one alone does (Developer Guide, transforming-data). */
function counterpartOf(intrinsic: string): string | undefined {
  const name = counterparts.get(intrinsic);
  return name === undefined ? undefined : `$${name}`;
}

const counterparts: ReadonlyMap<string, string> = new Map([
  ['ArrayPartition', 'partition'],
  ['ArrayRange', 'range'],
  ['ArrayLength', 'count'],
  ['ArrayUnique', 'distinct'],
  ['Base64Encode', 'base64encode'],
  ['Base64Decode', 'base64decode'],
  ['Hash', 'hash'],
  ['JsonMerge', 'merge'],
  ['JsonToString', 'string'],
  ['MathRandom', 'random'],
  ['StringSplit', 'split'],
  ['StringToJson', 'parse'],
  ['UUID', 'uuid'],
]);

/** `States.Format(…)` is to JSONata a name, and a function that is a member of it. */
function* intrinsicsIn(site: JsonataSite): Generator<Span & { readonly name: string }> {
  for (const use of site.references?.context ?? []) {
    if (use.name !== 'States') continue;
    const span = jsonataPart(site, use);
    const member = memberAfter(site, use);
    if (member !== undefined) yield { name: `States.${member}`, start: span.start, end: span.end + 1 + member.length };
  }
}

function memberAfter({ node, offset }: JsonataSite, { end }: ContextUse): string | undefined {
  const member = /\.(\w+)/y;
  member.lastIndex = end + offset;
  return member.exec(node.value)?.[1];
}
