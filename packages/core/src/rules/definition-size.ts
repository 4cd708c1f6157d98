import { partsOf } from '../analyses/references/deployed-value.ts';
import { type Placeholder, placeholders } from '../analyses/references/placeholders.ts';
import type { Document } from '../engine/document.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumDefinitionLength } from '../language/quotas.ts';
import { sizeAsJson } from '../syntax/json-size.ts';

export const definitionSize = defineRule({
  id: 'definition-size',
  description: 'Disallow definitions that are larger than Step Functions takes.',
  category: 'limits',
  severity: 'error',
  requirements: ['TOP-13', 'LIM-04', 'DEP-09'],
  messages: {
    large: 'The definition has more than 1,048,576 characters, even without blanks.',
    filledIn: 'The definition has more than 1,048,576 characters once the template has filled in its placeholders.',
    written: 'The definition has more than 1,048,576 characters, and CloudFormation takes it with all its blanks.',
  },
  needs: { placeholders },
  check(document, facts, report) {
    const { root, tree } = document;
    if (root === undefined) return;
    const filledIn = sumOf(facts.placeholders, lengthOfTexts);
    // YAML does without the brackets and quotes of JSON, so that its text may be the shorter one, down to a half.
    if (tree.source.text.length * 2 + filledIn <= maximumDefinitionLength) return;
    const size = sizeAsJson(root, { unit: 'characters', limit: maximumDefinitionLength });
    if (size > maximumDefinitionLength) report('large', { at: root });
    else if (size + filledIn > maximumDefinitionLength) report('filledIn', { at: root });
    else if (writtenSize(document, facts.placeholders) > maximumDefinitionLength) report('written', { at: root });
  },
});

/** The characters that surely come in the place of a placeholder. */
function lengthOfTexts({ value }: Placeholder): number {
  return value === undefined ? 0 : sumOf(partsOf(value), (part) => (part.kind === 'text' ? part.text.length : 0));
}

/**
 * The characters that CloudFormation is handed, but for the placeholders, in whose place something shorter may come. It
 * reads a file of at most 1 MiB from S3, and a `DefinitionString` of as many characters.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html
 */
function writtenSize({ tree, use: { declared } }: Document, found: readonly Placeholder[]): number {
  if (declared === undefined) return 0;
  const { definition, template } = declared.declaration;
  const isHandedOver = definition.kind === 'text' || definition.kind === 'file';
  if (!isHandedOver || (template.kind !== 'cloudformation' && template.kind !== 'sam')) return 0;
  return tree.source.text.length - sumOf(found, ({ name = '' }) => name.length + bracesLength);
}

/** The length of `${}`. */
const bracesLength = 3;

function sumOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + sizeOf(item), 0);
}
