import { expressionSites, type JsonataSite } from '../analyses/expressions/expression-sites.ts';
import { jsonataPart } from '../analyses/expressions/jsonata-part.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { type AssignedVariables, assignedVariables } from '../analyses/variables/assigned-variables.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';
import type { ContextUse } from '../expressions/jsonata-references.ts';
import { isInContextObject } from '../language/context-object.ts';
import { statesMembers, statesVariable } from '../language/states-object.ts';
import type { StringNode } from '../syntax/node.ts';

export const noBareJsonataName = defineRule({
  id: 'no-bare-jsonata-name',
  description: 'Disallow `$`, `$$` and bare names where they refer to nothing.',
  category: 'expressions',
  severity: 'error',
  requirements: ['JSA-10', 'SMELL-08'],
  messages: {
    key: 'The key `{name}` of an object is a text, and stands in quotes.',
    name: '`{name}` refers to nothing, for an expression has no document. Did you mean `{meant}`?',
    wildcard: '`{name}` refers to nothing, for an expression has no document.',
  },
  when: hasJsonata,
  needs: { sites: expressionSites, assigned: assignedVariables },
  check(_document, { sites, assigned }, report) {
    for (const site of sites.jsonata) {
      for (const use of site.references?.context ?? []) {
        const at = jsonataPart(site, use);
        const { name, kind } = use;
        if (kind === 'wildcard') report('wildcard', { at, data: { name } });
        else if (isObjectKey(site, use))
          report('key', { at, data: { name }, fixes: changePart(at, JSON.stringify(name)) });
        else if (!isIntrinsic(site, use)) {
          const meant = meantBy(site, use, assigned);
          report('name', { at, data: { name, meant }, fixes: changePart(at, meant) });
        }
      }
    }
  },
});

/** `{ name: 1 }` as JavaScript has it; JSONata would look for the key in a field `name`. */
function isObjectKey({ node, offset }: JsonataSite, { kind, start, end }: ContextUse): boolean {
  return kind === 'name' && /[{,]/.test(lastBefore(node, start + offset)) && firstAfter(node, end + offset) === ':';
}

function lastBefore({ value }: StringNode, offset: number): string {
  let before = offset - 1;
  while (before >= 0 && isBlank(value.charAt(before))) before--;
  return value.charAt(before);
}

function firstAfter({ value }: StringNode, offset: number): string {
  let after = offset;
  while (isBlank(value.charAt(after))) after++;
  return value.charAt(after);
}

function isBlank(character: string): boolean {
  return character !== '' && ' \t\r\n'.includes(character);
}

/** `States.Format(…)`, which the rule about functions reports. */
function isIntrinsic({ node, offset }: JsonataSite, { name, end }: ContextUse): boolean {
  return name === 'States' && /^\.\w/.test(node.value.slice(end + offset, end + offset + 2));
}

function meantBy(site: JsonataSite, use: ContextUse, assigned: AssignedVariables): string {
  const { kind, name } = use;
  if (kind === '$') return '$states.input';
  if (kind === '$$') return isInContextObject([nameAfter(site, use)]) ? '$states.context' : '$states.input';
  const { state } = site.place;
  if (name === statesVariable || assigned.mayHold(state, name)) return `$${name}`;
  if (statesMembers.has(name)) return `$${statesVariable}.${name}`;
  const literal = name.toLowerCase();
  if (literal === 'true' || literal === 'false' || literal === 'null') return literal;
  return `$states.input.${site.node.value.slice(use.start + site.offset, use.end + site.offset)}`;
}

/** `Execution` in `$$.Execution`. */
function nameAfter({ node, offset }: JsonataSite, { end }: ContextUse): string {
  const member = /\.(\w+)/y;
  member.lastIndex = end + offset;
  return member.exec(node.value)?.[1] ?? '';
}
