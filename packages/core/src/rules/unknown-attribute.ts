import { attributePart } from '../analyses/references/attribute-part.ts';
import { unknownAttributes } from '../analyses/references/unknown-attributes.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';

export const unknownAttribute = defineRule({
  id: 'unknown-attribute',
  description: 'Disallow attributes that a resource of the template does not have.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['DEP-14'],
  messages: {
    unknown: 'By {date} `{type}` had no attribute `{attribute}`, which is asked of `{resource}`.',
    misspelt: '`{type}` has no attribute `{attribute}`, which is asked of `{resource}`. Did you mean `{meant}`?',
    givenByRef: '`{type}` has no attribute `{attribute}`, which is asked of `{resource}`; `Ref` gives it.',
  },
  when: hasDeclaration,
  needs: { attributes: unknownAttributes },
  check({ environment: { aws } }, { attributes }, report) {
    for (const found of attributes) {
      const { type, attribute, meant, isGivenByRef, reference } = found;
      const data = { type, attribute, resource: reference.to };
      const part = attributePart(found.at, reference);
      const at = part ?? found.at;
      if (isGivenByRef) report('givenByRef', { at, data });
      else if (meant === undefined) report('unknown', { at, data: { ...data, date: aws?.dataDate ?? '' } });
      else
        report('misspelt', { at, data: { ...data, meant }, fixes: part === undefined ? [] : changePart(part, meant) });
    }
  },
});
