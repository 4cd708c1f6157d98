import { unsuppliedPlaceholders, writeMeantName } from '../analyses/references/unsupplied-placeholders.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noUnsuppliedResource = defineRule({
  id: 'no-unsupplied-resource',
  description: 'Disallow a `Resource` with a placeholder that the template does not fill in.',
  category: 'deployment',
  severity: 'error',
  requirements: ['RES-01', 'DEP-02'],
  messages: {
    unsupplied: 'The template fills in nothing for `{placeholder}`, which leaves a `Resource` that is no ARN.',
    misspelt:
      'The template fills in nothing for `{placeholder}`, which leaves a `Resource` that is no ARN. Did you mean `{meant}`?',
  },
  when: hasDeclaration,
  needs: { unsupplied: unsuppliedPlaceholders },
  check(_document, { unsupplied }, report) {
    for (const found of unsupplied) {
      if (!found.isRefused) continue;
      const { name, meant } = found;
      const { at } = found.placeholder;
      const placeholder = `\${${name}}`;
      if (meant === undefined) report('unsupplied', { at, data: { placeholder } });
      else report('misspelt', { at, data: { placeholder, meant: `\${${meant}}` }, fixes: writeMeantName(found) });
    }
  },
});
