import type { Reference } from '../analyses/references/template-references.ts';
import { undefinedReferences } from '../analyses/references/undefined-references.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import type { Fix } from '../engine/diagnostic.ts';
import type { Place } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';

export const noUndefinedReference = defineRule({
  id: 'no-undefined-reference',
  description: 'Disallow references to resources and parameters that the template does not declare.',
  category: 'deployment',
  severity: 'error',
  requirements: ['DEP-04'],
  messages: {
    resource: 'The template declares no resource `{name}`.',
    resourceMisspelt: 'The template declares no resource `{name}`. Did you mean `{meant}`?',
    either: 'The template declares neither a resource nor a parameter `{name}`.',
    eitherMisspelt: 'The template declares neither a resource nor a parameter `{name}`. Did you mean `{meant}`?',
  },
  when: hasDeclaration,
  needs: { references: undefinedReferences },
  check(_document, { references }, report) {
    for (const { at, reference, meant } of references) {
      const { to: name, attribute } = reference;
      const messages = attribute === undefined ? eitherMessages : resourceMessages;
      if (meant === undefined) report(messages.plain, { at, data: { name } });
      else report(messages.misspelt, { at, data: { name, meant }, fixes: fixesOf(at, reference, meant) });
    }
  },
});

const eitherMessages = { plain: 'either', misspelt: 'eitherMisspelt' } as const;
const resourceMessages = { plain: 'resource', misspelt: 'resourceMisspelt' } as const;

function fixesOf(at: Place, { to, attribute }: Reference, meant: string): readonly Fix[] {
  if (at.kind !== 'string-part') return [];
  const rest = attribute === undefined ? '' : `.${attribute}`;
  const written = at.node.value.slice(at.start, at.end);
  return written === `\${${to}${rest}}` ? changePart(at, `\${${meant}${rest}}`) : [];
}
