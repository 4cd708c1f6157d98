import { expressionSites, type PayloadSite } from '../analyses/expressions/expression-sites.ts';
import { kindWords } from '../analyses/owner-words.ts';
import { hasPayloads } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { delimited } from '../expressions/jsonata-delimiters.ts';
import { isUnknown, type Node } from '../syntax/node.ts';

export const payloadObject = defineRule({
  id: 'payload-object',
  description: 'Require payload templates to be objects.',
  category: 'data',
  severity: 'warning',
  requirements: ['FLD-12'],
  messages: {
    other: '`{field}` is a payload template, which is an object, and this is {found}.',
    path: '`{field}` is a payload template, which is an object: the path `{path}` is literal text here.',
  },
  when: hasPayloads,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { node, place } of sites.payloads.filter(isNoObject)) {
      const { field } = place;
      if (node.kind === 'string' && node.value.startsWith('$')) {
        report('path', { at: node, data: { field, path: node.value } });
      } else {
        report('other', { at: node, data: { field, found: kindWords(node) } });
      }
    }
  },
});

/** The schemas say of all other templates that they are objects. */
const fields: ReadonlySet<string> = new Set(['Parameters', 'ResultSelector', 'ItemSelector']);

function isNoObject({ node, place }: PayloadSite): boolean {
  if (place.holds !== 'payload-template' || !fields.has(place.field)) return false;
  return node.kind !== 'object' && !isUnknown(node) && !isJsonata(node);
}

/** That JSONata is not evaluated here says more, and is another rule's to say. */
function isJsonata(node: Node): boolean {
  return node.kind === 'string' && delimited(node.value).kind === 'expression';
}
