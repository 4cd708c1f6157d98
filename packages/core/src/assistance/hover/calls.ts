import type { Document } from '../../engine/document.ts';
import { type Property, type StringNode, spanOf } from '../../syntax/node.ts';
import { callErrors } from '../completion/call-errors.ts';
import { type CallSite, calledIn, callSiteAt } from '../cursor/call-site.ts';
import { calledBy } from '../cursor/called.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';
import { typeAt } from '../cursor/parameter-place.ts';
import { callDocumentation, callErrorDocumentation, parameterDocumentation } from './call-documentation.ts';
import { paragraphs } from './field-documentation.ts';
import type { Hover } from './hover.ts';

/** Whether the value there says what is called: by a Task, or by a distributed Map. */
export function isResource({ field, schema }: DefinitionPlace): boolean {
  return field === 'Resource' && schema !== undefined;
}

/** What a `Resource` calls; nothing where that is no service, or one of which nothing is known. */
export function resourceHover({ environment: { aws } }: Document, node: StringNode): Hover | undefined {
  const called = aws && calledBy(aws, node.value);
  return called === undefined ? undefined : { span: spanOf(node), markdown: callDocumentation(called) };
}

/** What the key of a parameter means, or its twin that ends in `.$`. */
export function parameterHover(document: Document, holder: DefinitionPlace, property: Property): Hover | undefined {
  const call = callSiteAt(document, holder, property.parent);
  const markdown = call && memberDocumentation(call, call.path, nameOf(property, call));
  return markdown === undefined ? undefined : { span: spanOf(property), markdown };
}

function nameOf({ name }: Property, { language }: CallSite): string {
  return language !== 'JSONata' && name.endsWith('.$') ? name.slice(0, -2) : name;
}

/** What a value of a list means is said where its parameter is. */
export function parameterValueHover(document: Document, place: DefinitionPlace, node: StringNode): Hover | undefined {
  const call = callSiteAt(document, place, node);
  const type = call && typeAt(call.called.input, call.path);
  if (call === undefined || type?.kind !== 'enumeration' || !type.values.includes(node.value)) return undefined;
  const path = withoutItem(call.path);
  const markdown = memberDocumentation(call, path.slice(0, -1), path.at(-1) ?? '');
  return markdown === undefined
    ? undefined
    : { span: spanOf(node), markdown: paragraphs(`\`${node.value}\``, markdown) };
}

/** An item is a value of the parameter that is the list. */
function withoutItem(path: readonly string[]): readonly string[] {
  return path.slice(0, path.findLastIndex((step) => step !== '[]') + 1);
}

function memberDocumentation({ called }: CallSite, path: readonly string[], name: string): string | undefined {
  const type = typeAt(called.input, path);
  const member = type?.kind === 'structure' || type?.kind === 'union' ? type.member(name) : undefined;
  return member === undefined ? undefined : parameterDocumentation(member, called);
}

/** What an error is that the call of the Task may fail with. */
export function callErrorHover(document: Document, { state }: DefinitionPlace, node: StringNode): Hover | undefined {
  if (state?.type !== 'Task') return undefined;
  const called = calledIn(document, state.node);
  if (called === undefined || !callErrors(called).includes(node.value)) return undefined;
  return { span: spanOf(node), markdown: paragraphs(`**${node.value}**`, callErrorDocumentation(called)) };
}
