import { hole, type SymbolicText } from '../../../iam/symbolic-text.ts';
import type { CallParameters, KnownParameters } from '../../../model/call-parameters.ts';
import {
  type ArrayNode,
  isUnknown,
  type Node,
  type ObjectNode,
  type Property,
  propertyOf,
} from '../../../syntax/node.ts';
import { standsForName } from '../../references/located-resources.ts';
import { type DefinitionText, definitionText } from './definition-text.ts';
import { knownText } from './known-parts.ts';
import type { NeedScope } from './need-scope.ts';

/** What a parameter of a call is, or the same parameter of one element of a list. */
export type CallValue =
  | { readonly kind: 'absent' }
  /** Something that is not known, or whether there is anything. */
  | { readonly kind: 'unknown' }
  | ({ readonly kind: 'given'; readonly property: Property } & DefinitionText);

const absent: CallValue = { kind: 'absent' };
const unknown: CallValue = { kind: 'unknown' };

/** How many elements of lists are looked at; the others are unknown ones. */
const mostValues = 100;

/** What stands at a path as `Overrides.TaskRoleArn` or `Entries[].EventBusName`; at least one. */
export function valuesAt(parameters: CallParameters, path: string, scope: NeedScope): readonly CallValue[] {
  if (parameters.kind === 'missing') return [absent];
  if (parameters.kind === 'unknown') return [unknown];
  const steps = path.split('.');
  const last = steps.pop() as string;
  const holders = steps.reduce<readonly Holder[]>(
    (found, step) => found.flatMap((one) => below(one, step, parameters)),
    [parameters.object],
  );
  const known = holders.filter((holder) => holder !== 'absent');
  const values = known.slice(0, mostValues).flatMap((holder) => valuesIn(holder, last, { parameters, scope }));
  if (values.length === 0) return [absent];
  return known.length > mostValues ? [...values, unknown] : values;
}

/** The text by which a value names something; nothing where there is none. What scripts fill in is not known. */
export function textOfValue(value: CallValue): SymbolicText | undefined {
  if (value.kind === 'absent') return undefined;
  return value.kind === 'unknown' || standsForName(knownText(value.text) ?? '') ? [hole] : value.text;
}

type Holder = ObjectNode | 'absent' | 'unknown';

interface Reading {
  readonly parameters: KnownParameters;
  readonly scope: NeedScope;
}

function below(holder: Holder, step: string, parameters: KnownParameters): readonly Holder[] {
  if (typeof holder === 'string') return [holder];
  const name = step.replace(/\[\]$/, '');
  const member = memberOf(holder, name, parameters);
  if (typeof member === 'string') return [member];
  if (member.name !== name) return ['unknown'];
  if (!step.endsWith('[]')) return [holderIn(member.value)];
  return member.value.kind === 'array' ? itemsOf(member.value).map(holderIn) : ['unknown'];
}

function itemsOf({ items }: ArrayNode): readonly (Node | 'more')[] {
  return items.length > mostValues ? [...items.slice(0, mostValues), 'more'] : items;
}

function holderIn(node: Node | 'more'): Holder {
  return node !== 'more' && node.kind === 'object' ? node : 'unknown';
}

function valuesIn(holder: Holder, step: string, reading: Reading): readonly CallValue[] {
  if (typeof holder === 'string') return [holder === 'absent' ? absent : unknown];
  const name = step.replace(/\[\]$/, '');
  const member = memberOf(holder, name, reading.parameters);
  if (typeof member === 'string') return [member === 'absent' ? absent : unknown];
  const { value } = member;
  if (step.endsWith('[]') && value.kind === 'array')
    return itemsOf(value).map((item) => (item === 'more' ? unknown : given({ ...member, value: item }, reading)));
  return [step.endsWith('[]') && !isUnknown(value) && value.kind === 'string' ? unknown : given(member, reading)];
}

function given(property: Property, { parameters, scope }: Reading): CallValue {
  const { value } = property;
  if (value.kind === 'null') return absent;
  return { kind: 'given', property, ...definitionText(property, parameters.language, scope) };
}

/** In JSONPath, the twin whose name ends in `.$` serves as well. */
function memberOf(object: ObjectNode, name: string, { language }: KnownParameters): Property | 'absent' | 'unknown' {
  const found = propertyOf(object, name) ?? (language === 'JSONPath' ? propertyOf(object, `${name}.$`) : undefined);
  if (found !== undefined) return found;
  return object.hasUnknownKeys ? 'unknown' : 'absent';
}
