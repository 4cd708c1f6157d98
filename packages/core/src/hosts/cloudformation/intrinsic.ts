import type { Node } from '../../syntax/node.ts';

/** A CloudFormation intrinsic function, in whatever form it is written: `!Sub text`, `{"Fn::Sub": "text"}`. */
export interface Intrinsic {
  /** Without `Fn::`: `Sub`, `GetAtt`, `Ref`. */
  readonly name: string;
  readonly argument: Node;
}

/** The intrinsic function that a value is; nothing for any other value. */
export function intrinsicOf(node: Node): Intrinsic | undefined {
  if (node.kind !== 'opaque' || node.written === undefined) return undefined;
  const { tag, written } = node;
  if (tag !== undefined) return tag.startsWith('!') ? { name: tag.slice(1), argument: written } : undefined;
  const [only] = written.kind === 'object' ? written.properties : [];
  return only === undefined ? undefined : { name: only.name.replace(/^Fn::/, ''), argument: only.value };
}

/** What is written of a value: a text that is nothing but a placeholder is a text to CloudFormation. */
export function writtenText(node: Node): Extract<Node, { kind: 'string' }> | undefined {
  if (node.kind === 'string') return node;
  if (node.kind !== 'opaque' || node.tag !== undefined) return undefined;
  return node.written?.kind === 'string' ? node.written : undefined;
}

/** The logical id and the attribute that `Fn::GetAtt` names: `!GetAtt Orders.Arn`, `["Orders", "Arn"]`. */
export function attributeReference(argument: Node): { readonly to: string; readonly attribute: string } | undefined {
  const whole = writtenText(argument)?.value;
  if (whole !== undefined) return splitReference(whole);
  if (argument.kind !== 'array') return undefined;
  const [to, attribute] = argument.items.map((item) => writtenText(item)?.value);
  return to === undefined || attribute === undefined ? undefined : { to, attribute };
}

/** `Orders.Arn` in its parts; an attribute may hold dots itself. */
export function splitReference(text: string): { readonly to: string; readonly attribute: string } | undefined {
  const dot = text.indexOf('.');
  return dot === -1 ? undefined : { to: text.slice(0, dot), attribute: text.slice(dot + 1) };
}

/** Whether a value stands for none: `!Ref AWS::NoValue`. */
export function isNoValue(node: Node): boolean {
  const intrinsic = intrinsicOf(node);
  return intrinsic?.name === 'Ref' && writtenText(intrinsic.argument)?.value === 'AWS::NoValue';
}
