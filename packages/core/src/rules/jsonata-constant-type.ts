import { expressionSites, type SitePlace, type TextSite } from '../analyses/expressions/expression-sites.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { certainTypeOf, type JsonataValueType } from '../expressions/jsonata-type.ts';

export const jsonataConstantType = defineRule({
  id: 'jsonata-constant-type',
  description: 'Require JSONata to give the type of value that its field takes.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['WAIT-09', 'MAP-13'],
  messages: { type: '`{field}` takes {expected}, and the expression gives {type}.' },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.jsonata) {
      const { place, node, expression, references } = site;
      const types = isWholeField(site) ? typesFor(place) : undefined;
      if (types === undefined || expression.kind !== 'parsed' || references === undefined) continue;
      const type = certainTypeOf(expression.tree, references);
      if (type === undefined || types.includes(type)) continue;
      const expected = types.map((taken) => typeWords[taken]).join(' or ');
      report('type', { at: node, data: { field: place.field, expected, type: typeWords[type] } });
    }
  },
});

function isWholeField({ place, node: { parent } }: TextSite): boolean {
  return parent?.kind === 'property' && parent.parent === place.owner;
}

/** Only inline Maps are sure to refuse an object; distributed ones iterate over its members. */
function typesFor({ field, state }: SitePlace): readonly JsonataValueType[] | undefined {
  if (field !== 'Items') return fieldTypes.get(field);
  const isInline = state.type === 'Map' && state.mode === 'INLINE' && state.processor?.isFullyKnown === true;
  return isInline ? ['array'] : ['array', 'object'];
}

/** Fields that take a value of one type only (Developer Guide, pages of the states). */
const fieldTypes: ReadonlyMap<string, readonly JsonataValueType[]> = new Map([
  ['Seconds', ['number']],
  ['Timestamp', ['string']],
  ['TimeoutSeconds', ['number']],
  ['HeartbeatSeconds', ['number']],
  ['MaxConcurrency', ['number']],
  ['ToleratedFailureCount', ['number']],
  ['ToleratedFailurePercentage', ['number']],
  ['MaxItems', ['number']],
  ['MaxItemsPerBatch', ['number']],
  ['MaxInputBytesPerBatch', ['number']],
  ['Error', ['string']],
  ['Cause', ['string']],
]);

const typeWords: Readonly<Record<JsonataValueType, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: '`null`',
  array: 'an array',
  object: 'an object',
  function: 'a function',
};
