import type { IntrinsicCall } from '../../expressions/intrinsic.ts';
import { looksLikeIntrinsic, parseIntrinsic } from '../../expressions/intrinsic.ts';
import type { JsonPath } from '../../expressions/json-path.ts';
import { parseJsonPath } from '../../expressions/json-path.ts';
import { delimited } from '../../expressions/jsonata-delimiters.ts';
import type { Node, ObjectNode, Property, StringNode } from '../../syntax/node.ts';
import { Halt } from '../failure.ts';
import type { Program } from '../program.ts';
import { rememberedIn } from '../remembering.ts';
import type { Value } from '../value.ts';
import { deeper, unknownObject, unknownValue, writtenValue } from '../written-value.ts';

/**
 * The value of a field with the places of its expressions, read once for all visits of the state: a payload template of
 * JSONPath, or any JSON whose strings may be JSONata.
 */
export type Template =
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'object'; readonly members: readonly TemplateMember[] }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | TemplateExpression
  | JsonataExpression;

export interface TemplateMember {
  readonly name: string;
  readonly template: Template;
}

/** What stands under a key that ends in `.$`. */
export interface TemplateExpression {
  readonly kind: 'expression';
  readonly expression: JsonPath | IntrinsicCall;
  readonly text: string;
  /** The key as it is written, `id.$`, which AWS's messages name. */
  readonly field: string;
  readonly place: Property;
}

/** `{% … %}` */
export interface JsonataExpression {
  readonly kind: 'jsonata';
  /** What stands between the marks. */
  readonly expression: string;
  /** Where it stands in its field, as AWS's messages say it: `/order/ids[0]`. */
  readonly path: string;
  readonly place: Node;
}

/** Reads a payload template: the values of keys that end in `.$` are paths or intrinsic functions. */
export function payloadTemplateOf(node: Node, { payloadTemplates }: Program): Template {
  return rememberedIn(payloadTemplates, node, () => payloadTemplate(node, 0));
}

/** Reads JSON whose strings may be JSONata expressions. */
export function jsonataTemplateOf(node: Node, { jsonataTemplates }: Program): Template {
  return rememberedIn(jsonataTemplates, node, () => jsonataTemplate(node, '', 0));
}

/** A string that is a path or an intrinsic function, as the fields of Fail take it. */
export function expressionOf(node: StringNode, place: Property): TemplateExpression {
  const text = node.value;
  const parsed = looksLikeIntrinsic(text) ? parseIntrinsic(text) : parseJsonPath(text);
  if (parsed.kind === 'parsed') return { kind: 'expression', expression: parsed.tree, text, field: place.name, place };
  throw new Halt('UNDECIDED', `\`${text}\` cannot be read as a path or an intrinsic function; correct it first.`, node);
}

function payloadTemplate(node: Node, depth: number): Template {
  if (node.kind === 'array') return listOf(node.items.map((item) => payloadTemplate(item, deeper(depth, node))));
  if (node.kind !== 'object') return constant(writtenValue(node));
  return objectTemplate(node, (property) => payloadMember(property, deeper(depth, node)));
}

function payloadMember(property: Property, depth: number): TemplateMember {
  const { name, value } = property;
  if (!name.endsWith('.$')) return { name, template: payloadTemplate(value, depth) };
  return { name: name.slice(0, -2), template: dynamic(property) };
}

function dynamic(property: Property): Template {
  const { value } = property;
  if (value.kind === 'opaque') return constant(unknownValue(value));
  if (value.kind !== 'string') {
    throw new Halt('UNDECIDED', `The value of \`${property.name}\` is no path; write one, or drop \`.$\`.`, property);
  }
  return value.partial ? constant(writtenValue(value)) : expressionOf(value, property);
}

function jsonataTemplate(node: Node, path: string, depth: number): Template {
  switch (node.kind) {
    case 'array':
      return listOf(node.items.map((item, index) => jsonataTemplate(item, `${path}[${index}]`, deeper(depth, node))));
    case 'object':
      return objectTemplate(node, ({ name, value }) => ({
        name,
        template: jsonataTemplate(value, `${path}/${name}`, deeper(depth, node)),
      }));
    case 'string':
      return jsonataString(node, path);
    default:
      return constant(writtenValue(node));
  }
}

/** A placeholder within an expression makes the whole of it unknown. */
function jsonataString(node: StringNode, path: string): Template {
  const parts = delimited(node.value);
  if (parts.kind !== 'expression' || node.partial) return constant(writtenValue(node));
  return { kind: 'jsonata', expression: parts.inner, path, place: node };
}

function objectTemplate(node: ObjectNode, member: (property: Property) => TemplateMember): Template {
  if (node.hasUnknownKeys) return constant(unknownObject(node));
  const members = node.properties.map(member);
  if (!members.every(({ template }) => template.kind === 'constant')) return { kind: 'object', members };
  return constant(writtenValue(node));
}

function listOf(items: readonly Template[]): Template {
  const values = items.flatMap((item) => (item.kind === 'constant' ? [item.value] : []));
  return values.length === items.length ? constant(values) : { kind: 'list', items };
}

function constant(value: Value): Template {
  return { kind: 'constant', value };
}
