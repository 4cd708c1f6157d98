import type { DeploymentValue, TemplateContext } from '../hosts/template.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenValue } from './offer.ts';
import { fixedText } from './skeleton.ts';

/** The names that the template around fills in for a definition, such as those of its functions and tables. */
export function placeholderOffers({ cursor }: CompletionSite): readonly Offer[] {
  const declaration = cursor.document.use.declared?.declaration;
  if (declaration === undefined) return [];
  const { substitutions, template } = declaration;
  return [...substitutions.supplied].map(([name, { value }]) => ({
    label: `\${${name}}`,
    kind: 'value',
    detail: meaningOf(value, template),
    written: writtenValue(cursor, fixedText(`\${${name}}`)),
  }));
}

/** What a name stands for, as far as the template says it. */
function meaningOf(value: DeploymentValue, { resources }: TemplateContext): string {
  if (value.kind === 'parameter') return `the parameter ${value.name}`;
  if (value.kind !== 'reference') return 'filled in by the template';
  const type = resources.get(value.to)?.type;
  return type === undefined ? `of ${value.to}` : `of ${value.to}, ${type}`;
}
