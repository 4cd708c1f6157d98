import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { locatePlace } from '../../engine/place.ts';
import type { DeploymentValue, TemplateContext } from '../../hosts/template.ts';
import { placeholderAt } from '../names/substitution-uses.ts';
import { asWritten } from './field-documentation.ts';
import type { Hover } from './hover.ts';

/** What a placeholder of a definition stands for, as far as the template tells: `${PayFunctionArn}`. */
export function substitutionHover({ use }: Document, facts: FactStore, offset: number): Hover | undefined {
  const template = use.declared?.declaration.template;
  const { at, name, value } = placeholderAt(facts, offset) ?? {};
  if (template === undefined || at === undefined || name === undefined || value === undefined) return undefined;
  const words = valueWords(value, template);
  return { span: locatePlace(at).span, markdown: `\`\${${name}}\` stands for ${words}.` };
}

/** What deployment puts somewhere, in words. */
function valueWords(value: DeploymentValue, { resources }: TemplateContext): string {
  switch (value.kind) {
    case 'text':
      return `\`${value.text.replaceAll('`', "'")}\``;
    case 'parameter':
      return `the parameter \`${value.name}\``;
    case 'pseudo-parameter':
      return `\`${value.name}\``;
    case 'reference': {
      const type = resources.get(value.to)?.type;
      const what = value.attribute === undefined ? 'what `Ref` gives' : `\`${value.attribute}\``;
      return `${what} of the resource \`${value.to}\`${type === undefined ? '' : ` (${asWritten(type)})`}`;
    }
    case 'joined':
      return 'a text that the template puts together';
    case 'unknown':
      return 'a value that is known once it is deployed';
  }
}
