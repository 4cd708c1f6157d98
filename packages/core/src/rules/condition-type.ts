import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { certainTypeOf, type JsonataValueType } from '../expressions/jsonata-type.ts';

export const conditionType = defineRule({
  id: 'condition-type',
  description: 'Require `Condition` to give `true` or `false`.',
  category: 'choice',
  severity: 'error',
  requirements: ['CHO-25'],
  messages: { type: 'The condition gives {type}, and only `true` and `false` can decide.' },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { place, node, expression, references } of sites.jsonata) {
      if (place.field !== 'Condition' || expression.kind !== 'parsed' || references === undefined) continue;
      const type = certainTypeOf(expression.tree, references);
      if (type === undefined || type === 'boolean') continue;
      report('type', { at: node, data: { type: typeWords[type] } });
    }
  },
});

const typeWords: Readonly<Record<Exclude<JsonataValueType, 'boolean'>, string>> = {
  string: 'a string',
  number: 'a number',
  null: '`null`',
  array: 'an array',
  object: 'an object',
  function: 'a function',
};
