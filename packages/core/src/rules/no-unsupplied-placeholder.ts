import {
  type UnsuppliedPlaceholder,
  unsuppliedPlaceholders,
  writeMeantName,
} from '../analyses/references/unsupplied-placeholders.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { TemplateContext } from '../hosts/template.ts';

export const noUnsuppliedPlaceholder = defineRule({
  id: 'no-unsupplied-placeholder',
  description: 'Disallow placeholders that the template which uses the definition does not fill in.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['DEP-02'],
  messages: {
    unsupplied: 'The template fills in nothing for `{placeholder}`, which stays as it is written.',
    misspelt:
      'The template fills in nothing for `{placeholder}`, which stays as it is written. Did you mean `{meant}`?',
  },
  when: hasDeclaration,
  needs: { unsupplied: unsuppliedPlaceholders },
  check({ use: { declared } }, { unsupplied }, report) {
    for (const found of unsupplied) {
      if (found.isRefused || !isMeantToBeFilledIn(found, declared?.declaration.template)) continue;
      const { name, meant } = found;
      const { at } = found.placeholder;
      const placeholder = `\${${name}}`;
      if (meant === undefined) report('unsupplied', { at, data: { placeholder } });
      else report('misspelt', { at, data: { placeholder, meant: `\${${meant}}` }, fixes: writeMeantName(found) });
    }
  },
});

/** A text with blanks may be a script or a message, whose own variables look the same: there the name has to be known. */
function isMeantToBeFilledIn(
  { placeholder: { node }, name, meant }: UnsuppliedPlaceholder,
  template: TemplateContext | undefined,
): boolean {
  if (meant !== undefined || name.startsWith('AWS::')) return true;
  const [id = name] = name.split('.');
  if (template?.resources.has(id) || template?.parameters.has(name)) return true;
  return node.kind !== 'string' || !/\s/.test(node.value);
}
