import { kindWords } from '../analyses/owner-words.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const substitutionValue = defineRule({
  id: 'substitution-value',
  description: 'Require what stands for a placeholder to be a text, a number or a boolean.',
  category: 'deployment',
  severity: 'error',
  requirements: ['DEP-13'],
  messages: { other: 'A text, a number or a boolean can stand for `{placeholder}`, and this is {kind}.' },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    if (declared === undefined) return;
    const { substitutions, template } = declared.declaration;
    // Terraform takes values of every type into its templates.
    if (template.kind === 'terraform') return;
    for (const [name, { key }] of substitutions.supplied) {
      const { value: at } = key;
      if (at.kind !== 'object' && at.kind !== 'array' && at.kind !== 'null') continue;
      report('other', { at, data: { placeholder: `\${${name}}`, kind: kindWords(at) } });
    }
  },
});
