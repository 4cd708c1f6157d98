import { type ForeignField, foreignFields } from '../analyses/fields/foreign-fields.ts';
import { wordsFor } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { renameProperty } from '../syntax/edit.ts';
import { nearestName } from '../text/nearest.ts';

export const noUnknownField = defineRule({
  id: 'no-unknown-field',
  description: 'Disallow fields that Amazon States Language does not have.',
  category: 'structure',
  severity: 'error',
  requirements: [
    'TOP-06',
    'TOP-17',
    'TOP-19',
    'FLD-01',
    'FLD-02',
    'FLD-03',
    'FLD-04',
    'FLD-05',
    'FLD-06',
    'FLD-07',
    'FLD-08',
    'CHO-06',
    'RETRY-04',
    'CATCH-05',
  ],
  messages: {
    unknown: '`{field}` is not a field of {owner}.',
    misspelt: '`{field}` is not a field of {owner}. Did you mean `{nearest}`?',
  },
  when: hasFieldProblems,
  needs: { fields: foreignFields },
  check({ root }, { fields }, report) {
    for (const foreign of fields) {
      if (foreign.kind !== 'unknown') continue;
      const { property, owner, state } = foreign;
      const data = { field: property.name, owner: wordsFor(owner, state, root) };
      const nearest = nearestName(property.name, foreign.allowed);
      if (nearest === undefined) report('unknown', { at: property, data });
      else report('misspelt', { at: property, data: { ...data, nearest }, fixes: renaming(foreign, nearest) });
    }
  },
});

/** Renaming is what was meant, unless a field of the right name stands there too. */
function renaming({ property, owner }: ForeignField, nearest: string): Fix[] {
  if (owner.properties.some(({ name }) => name === nearest)) return [];
  const title = `Rename \`${property.name}\` to \`${nearest}\``;
  const differsInCase = property.name.toLowerCase() === nearest.toLowerCase();
  return [{ title, kind: differsInCase ? 'safe' : 'suggestion', edits: [renameProperty(property, nearest)] }];
}
