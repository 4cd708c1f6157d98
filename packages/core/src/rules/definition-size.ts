import { defineRule } from '../engine/rule.ts';
import { maximumDefinitionLength } from '../language/quotas.ts';
import { sizeAsJson } from '../syntax/json-size.ts';

export const definitionSize = defineRule({
  id: 'definition-size',
  description: 'Disallow definitions that are larger than Step Functions takes.',
  category: 'limits',
  severity: 'error',
  requirements: ['TOP-13', 'LIM-04'],
  messages: { large: 'The definition has more than 1,048,576 characters, even without blanks.' },
  needs: {},
  check({ root, tree }, _facts, report) {
    // YAML does without the brackets and quotes of JSON, so that its text may be the shorter one, down to a half.
    if (root === undefined || tree.source.text.length * 2 <= maximumDefinitionLength) return;
    const size = sizeAsJson(root, { unit: 'characters', limit: maximumDefinitionLength });
    if (size > maximumDefinitionLength) report('large', { at: root });
  },
});
