import type { Document } from '../../engine/document.ts';
import type { DeploymentValue, MachineDeclaration, TemplateContext } from '../../hosts/template.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenValue } from './offer.ts';
import { fixedText } from './skeleton.ts';

/** The names that the template around fills in for a definition, such as those of its functions and tables. */
export function placeholderOffers({ cursor }: CompletionSite): readonly Offer[] {
  return placeholdersIn(cursor.document).map(({ label, detail }) => ({
    label,
    kind: 'value',
    detail,
    written: writtenValue(cursor, fixedText(label)),
  }));
}

/** The same in the middle of a text, where a placeholder is begun: `orders-${St`. */
export function begunPlaceholderOffers({ cursor }: CompletionSite): readonly Offer[] {
  const { typed, following, offset } = cursor.spot;
  const begun = /\$\{[^{}]*$/.exec(typed)?.[0];
  if (begun === undefined) return [];
  const rest = /^[^{}]*\}/.exec(following)?.[0].length ?? 0;
  const span = { start: offset - begun.length, end: offset + rest };
  return placeholdersIn(cursor.document).map(({ label, detail }) => {
    return { label, kind: 'value', detail, written: [label], span };
  });
}

interface Placeholder {
  readonly label: string;
  readonly detail: string;
}

function placeholdersIn({ use, environment }: Document): readonly Placeholder[] {
  const declaration = use.declared?.declaration;
  if (declaration === undefined) return [];
  const { substitutions, template } = declaration;
  const supplied = [...substitutions.supplied].map(([name, { value }]) =>
    placeholder(name, meaningOf(value, template)),
  );
  const hasArn = (type: string | undefined) => {
    return type !== undefined && environment.aws?.cloudFormationType(type)?.attributes.includes('Arn') === true;
  };
  return [...supplied, ...(substitutions.inText === undefined ? [] : ownNames(declaration, hasArn))];
}

/** What a template that fills in the text itself may be asked for: its other resources, by their ARN where they have one, and its parameters. */
function ownNames(
  { template, name: own }: MachineDeclaration,
  hasArn: (type: string | undefined) => boolean,
): readonly Placeholder[] {
  const resources = [...template.resources.values()].filter(({ id }) => id !== own);
  return [
    ...resources.flatMap(({ id, type }) => {
      const detail = type === undefined ? `of ${id}` : `of ${id}, ${type}`;
      return [...(hasArn(type) ? [placeholder(`${id}.Arn`, detail)] : []), placeholder(id, detail)];
    }),
    ...[...template.parameters.keys()].map((name) => placeholder(name, `the parameter ${name}`)),
  ];
}

function placeholder(name: string, detail: string): Placeholder {
  return { label: `\${${name}}`, detail };
}

/** What a name stands for, as far as the template says it. */
function meaningOf(value: DeploymentValue, { resources }: TemplateContext): string {
  if (value.kind === 'parameter') return `the parameter ${value.name}`;
  if (value.kind !== 'reference') return 'filled in by the template';
  const type = resources.get(value.to)?.type;
  return type === undefined ? `of ${value.to}` : `of ${value.to}, ${type}`;
}
