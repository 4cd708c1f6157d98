import { contentOf } from '../../syntax/content.ts';
import { type Node, type ObjectNode, propertyOf, type StringNode } from '../../syntax/node.ts';
import { SourceText } from '../../text/source-text.ts';
import type { DeploymentValue, TemplateContext } from '../template.ts';
import { deploymentValueOf, namedValue } from './deployment-value.ts';
import { attributeReference, intrinsicOf, writtenText } from './intrinsic.ts';

/** A text that a template gives, as far as it is known before deployment. */
export interface TemplateText {
  /** What only deployment fills in is a placeholder in it: `${Orders.Arn}`, or the name of an intrinsic function. */
  readonly text: SourceText;
  /** What each placeholder that the template itself fills in stands for; other placeholders are none of its own. */
  readonly meanings: ReadonlyMap<string, DeploymentValue>;
}

/** The text that a value of a template is or will be; nothing for values that are no texts, or are computed as a whole. */
export function templateText(node: Node, template: Pick<TemplateContext, 'parameters'>): TemplateText | undefined {
  const reading: Reading = { template, meanings: new Map(), charactersLeft: mostCharacters };
  const text = textOf(node, reading, 0);
  return text === undefined ? undefined : { text, meanings: reading.meanings };
}

interface Reading {
  readonly template: Pick<TemplateContext, 'parameters'>;
  readonly meanings: Map<string, DeploymentValue>;
  charactersLeft: number;
}

/** Far more than a definition may have. Aliases within lists can make a short template stand for an endless text. */
const mostCharacters = 8_000_000;

/** Far more than anybody writes. */
const deepestNesting = 100;

function textOf(node: Node, reading: Reading, depth: number): SourceText | undefined {
  if (depth > deepestNesting || reading.charactersLeft < 0) return undefined;
  const written = writtenText(node);
  if (written !== undefined) return counted(contentOf(written), reading);
  const intrinsic = intrinsicOf(node);
  if (intrinsic?.name === 'Sub') return substitutedText(intrinsic.argument, reading, depth + 1);
  return intrinsic?.name === 'Join' ? joinedText(intrinsic.argument, reading, depth + 1) : undefined;
}

function counted(text: SourceText, reading: Reading): SourceText {
  // An empty text counts too.
  reading.charactersLeft -= text.text.length + 1;
  return text;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
function substitutedText(argument: Node, reading: Reading, depth: number): SourceText | undefined {
  const [subject, map] = argument.kind === 'array' ? argument.items : [argument];
  const written = subject && writtenText(subject);
  if (written === undefined) return undefined;
  const content = counted(substitutable(written), reading);
  const variables = map?.kind === 'object' ? map : undefined;
  const parts: SourceText[] = [];
  let position = 0;
  for (const { 0: whole, 1: name = '', index } of content.text.matchAll(variable)) {
    const filled = name.startsWith('!')
      ? content.slice(index + escapeLength, index + whole.length)
      : filledIn(name.trim(), variables, { reading, depth });
    if (filled === undefined) continue;
    const end = name.startsWith('!') ? index + escapeLength - 1 : index;
    parts.push(content.slice(position, end), filled);
    position = index + whole.length;
  }
  return parts.length === 0
    ? content
    : SourceText.joined(content.file, [...parts, content.slice(position, content.text.length)]);
}

const variable = /\$\{([^{}]*)\}/g;

/** The length of `${!`, of which the last character is none of the text. */
const escapeLength = 3;

/** In a text where some `${` are escaped, it cannot be told which ones an edit means, so that none is written. */
function substitutable(written: StringNode): SourceText {
  const content = contentOf(written);
  const { text } = content;
  if (!text.includes('${!')) return content;
  return SourceText.decoded(content, text, {
    pieces: [{ offset: 0, start: 0, end: text.length, verbatim: true }],
    encode: (inner) => (inner.includes('${') ? undefined : inner),
  });
}

/** The text that stands for a variable of `Fn::Sub`, where the template says it; otherwise the variable stands for itself. */
function filledIn(
  name: string,
  variables: ObjectNode | undefined,
  { reading, depth }: { readonly reading: Reading; readonly depth: number },
): SourceText | undefined {
  const own = variables && propertyOf(variables, name);
  const text = own && textOf(own.value, reading, depth);
  if (text !== undefined) return text;
  note(
    reading,
    name,
    own === undefined ? namedValue(name, reading.template) : deploymentValueOf(own.value, reading.template),
  );
  return undefined;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html */
function joinedText(argument: Node, reading: Reading, depth: number): SourceText | undefined {
  const [delimiter, list] = argument.kind === 'array' ? argument.items : [];
  const between = delimiter && writtenText(delimiter);
  if (between === undefined || list?.kind !== 'array') return undefined;
  // Changed in one place, a delimiter would be changed in all of them.
  const glue = between.value === '' ? [] : [contentOf(between).fixed()];
  const parts: SourceText[] = [];
  for (const item of list.items) {
    const part = textOf(item, reading, depth) ?? standInFor(item, reading);
    if (parts.length > 0) parts.push(...glue);
    parts.push(part);
    if (reading.charactersLeft < 0) return undefined;
  }
  return SourceText.joined(argument.source.file, parts);
}

function standInFor(node: Node, reading: Reading): SourceText {
  if (node.kind === 'number' || node.kind === 'boolean')
    return SourceText.standIn(node.source, node.source.text.slice(node.start, node.end), node);
  const name = standInName(node);
  note(reading, name, deploymentValueOf(node, reading.template));
  return SourceText.standIn(node.source, `\${${name}}`, node);
}

/** A name that stands for different values in different places means none of them. */
function note({ meanings }: Reading, name: string, value: DeploymentValue): void {
  const known = meanings.get(name);
  const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(value);
  meanings.set(name, isSame ? value : { kind: 'unknown' });
}

function standInName(node: Node): string {
  const intrinsic = intrinsicOf(node);
  if (intrinsic === undefined) return node.kind;
  const { name, argument } = intrinsic;
  if (name === 'Ref') return nameWithoutBraces(writtenText(argument)?.value ?? name);
  const reference = name === 'GetAtt' ? attributeReference(argument) : undefined;
  return nameWithoutBraces(reference === undefined ? `Fn::${name}` : `${reference.to}.${reference.attribute}`);
}

function nameWithoutBraces(name: string): string {
  return name.replace(/[{}]/g, '');
}
