import type { Schema } from '../../language/schema.ts';
import { typeWords } from '../../language/type-words.ts';

/** What a field means, in Markdown: its description, what it takes, and the page that says so. */
export function fieldDocumentation(schema: Schema): string {
  const { description, deprecated, page } = schema;
  return paragraphs(
    deprecated === undefined ? undefined : `Deprecated: ${deprecated}`,
    description,
    factsOf(schema),
    linkTo(page),
  );
}

/** Texts with a blank line between them; what is missing is left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}

export function linkTo(page: string | undefined): string | undefined {
  if (page === undefined) return undefined;
  const title = page.startsWith('https://docs.aws.amazon.com/') ? 'AWS documentation' : 'Documentation';
  return `[${title}](${page})`;
}

/** The types that a value may have, in words; nothing where it may be any. */
export function typeOf({ type, enum: values }: Schema): string | undefined {
  if (type !== undefined) return typeWords(type).replaceAll('`', '');
  return values === undefined ? undefined : 'a value of a list';
}

/** Text of a person as Markdown that shows just that text. */
export function asWritten(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
}

/** Names in backticks, as a sentence lists them. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).map((name) => `\`${name.replaceAll('`', "'")}\``);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

const mostListed = 8;

function factsOf(schema: Schema): string | undefined {
  const { type, enum: values, const: only, default: usual, maxLength } = schema;
  const facts = [
    type === undefined ? undefined : `Type: ${typeWords(type)}`,
    values === undefined || values.length === 1 ? undefined : `one of ${listed(values.map(String))}`,
    only === undefined ? undefined : `always \`${only}\``,
    usual === undefined ? undefined : `default \`${typeof usual === 'number' ? grouped(usual) : usual}\``,
    boundsOf(schema),
    maxLength === undefined ? undefined : `at most ${maxLength} characters`,
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? undefined : `${facts.join('; ')}.`;
}

function boundsOf({ minimum, maximum }: Schema): string | undefined {
  if (minimum === undefined) return maximum === undefined ? undefined : `at most ${grouped(maximum)}`;
  return maximum === undefined ? `at least ${grouped(minimum)}` : `from ${grouped(minimum)} to ${grouped(maximum)}`;
}

/** With commas between thousands, as the descriptions have them. */
function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
