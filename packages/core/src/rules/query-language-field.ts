import { type ForeignField, foreignFields } from '../analyses/fields/foreign-fields.ts';
import { wordsFor } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const queryLanguageField = defineRule({
  id: 'query-language-field',
  description: 'Disallow fields of the other query language.',
  category: 'expressions',
  severity: 'error',
  requirements: ['QL-04', 'QL-05', 'PASS-04', 'CHO-23', 'CATCH-05', 'WAIT-02', 'READ-01'],
  messages: {
    replaced: '`{field}` is a field of {other} states, and {owner} is {language}; write `{instead}`.',
    other: '`{field}` is a field of {other} states, and {owner} is {language}.',
  },
  when: hasFieldProblems,
  needs: { fields: foreignFields },
  check({ root }, { fields }, report) {
    for (const foreign of fields) {
      const { kind, property, owner, state } = foreign;
      if (kind !== 'other-language') continue;
      const language = state?.queryLanguage ?? '';
      const other = language === 'JSONata' ? 'JSONPath' : 'JSONata';
      const data = { field: property.name, other, owner: wordsFor(owner, state, root), language };
      const instead = replacementFor(foreign);
      if (instead === undefined) report('other', { at: property, data });
      else report('replaced', { at: property, data: { ...data, instead } });
    }
  },
});

/** The field of the state's own query language that does the work (Developer Guide, transforming-data). */
function replacementFor({ property: { name }, allowed }: ForeignField): string | undefined {
  const candidates = replacements.get(name) ?? [name.replace(/Path$/, '')];
  return candidates.find((candidate) => candidate !== name && allowed.includes(candidate));
}

const replacements: ReadonlyMap<string, readonly string[]> = new Map([
  ['Parameters', ['Arguments', 'ItemSelector', 'Output']],
  ['Arguments', ['Parameters']],
  ['InputPath', ['Arguments']],
  ['ResultSelector', ['Output']],
  ['ResultPath', ['Output']],
  ['OutputPath', ['Output']],
  ['Result', ['Output']],
  ['Output', ['ResultSelector', 'Parameters', 'OutputPath']],
  ['ItemsPath', ['Items']],
  ['Items', ['ItemsPath']],
  ['Condition', ['Variable']],
  ['Variable', ['Condition']],
]);
