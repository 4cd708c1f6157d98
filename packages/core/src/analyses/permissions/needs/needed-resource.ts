import { arnOf } from '../../../iam/deployed-text.ts';
import { hole, type SymbolicText } from '../../../iam/symbolic-text.ts';
import type { CallParameters } from '../../../model/call-parameters.ts';
import type { Node, Property } from '../../../syntax/node.ts';
import { type CallValue, textOfValue } from './call-values.ts';
import { startOf } from './known-parts.ts';
import type { NeedScope } from './need-scope.ts';

/** A call whose parameters say which resources it is about. */
export interface ResourceCall {
  readonly parameters: CallParameters;
  readonly scope: NeedScope;
}

export interface NeededResource {
  readonly text: SymbolicText;
  /** The parameter that names it, where one does. */
  readonly at: Node | Property | undefined;
  /** Whether the call surely is about it. */
  readonly isCertain: boolean;
}

export function placeOf(value: CallValue): Property | undefined {
  return value.kind === 'given' ? value.property : undefined;
}

/** The ARN of the resource of the template that a value is the name, the URL or the like of. */
export function arnOfReference(value: CallValue, scope: NeedScope): SymbolicText | undefined {
  const id = referredTo(value);
  return id === undefined ? undefined : arnOf(id, scope.deployment);
}

/** The resource of the template that a value names. `StreamArn` and `DomainName` are of something else. */
export function referredTo(value: CallValue): string | undefined {
  if (value.kind !== 'given' || value.reference === undefined) return undefined;
  const { to, attribute } = value.reference;
  return attribute === undefined || /^(?!Stream|Domain|Role).*(?:Arn|Name|Id|Url|URL)$/.test(attribute)
    ? to
    : undefined;
}

/** The text of a value, and the ARN where it is one or refers to a resource of the template. */
export function readValue(
  value: CallValue,
  { scope }: ResourceCall,
): { text: SymbolicText; arn: SymbolicText | undefined } {
  const text = textOfValue(value) ?? [hole];
  return { text, arn: arnOfReference(value, scope) ?? (startOf(text).startsWith('arn:') ? text : undefined) };
}
