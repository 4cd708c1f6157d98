import { type ForeignField, foreignFields } from '../analyses/fields/foreign-fields.ts';
import { listWords, wordsFor } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noMisplacedField = defineRule({
  id: 'no-misplaced-field',
  description: 'Disallow fields in states and objects that do not have them.',
  category: 'structure',
  severity: 'error',
  requirements: [
    'TOP-06',
    'TOP-17',
    'FLOW-02',
    'FLD-01',
    'FLD-02',
    'FLD-03',
    'FLD-04',
    'FLD-05',
    'FLD-06',
    'FLD-07',
    'FLD-08',
    'CHO-03',
    'CHO-27',
    'RETRY-01',
    'RETRY-04',
    'CATCH-01',
    'CATCH-05',
    'VAR-01',
    'JSA-18',
    'JSA-20',
  ],
  messages: {
    state: '`{field}` is not a field of {type} states; {types} have it.',
    elsewhere: '`{field}` is not a field of {owner}.',
  },
  when: hasFieldProblems,
  needs: { fields: foreignFields },
  check({ root }, { fields }, report) {
    for (const foreign of fields) {
      if (foreign.kind !== 'misplaced') continue;
      const { property, owner, state } = foreign;
      const types = typesThatHave(foreign);
      if (types === undefined)
        report('elsewhere', { at: property, data: { field: property.name, owner: wordsFor(owner, state, root) } });
      else report('state', { at: property, data: { field: property.name, type: state?.type ?? '', types } });
    }
  },
});

/** The types of states that have the field, for a field that stands in a state. */
function typesThatHave({ owner, state, places }: ForeignField): string | undefined {
  if (state?.type === undefined || owner !== state.node) return undefined;
  const types = places.filter((place) => place.kind === 'state').map(({ type }) => type);
  return types.length === 0 ? undefined : listWords([...new Set(types)], 'and');
}
