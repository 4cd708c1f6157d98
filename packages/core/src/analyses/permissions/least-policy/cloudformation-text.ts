import type { Deployment } from '../../../iam/deployment.ts';
import type { JsonValue } from '../../../syntax/edit.ts';
import type { WrittenPart, WrittenText } from './written-text.ts';

/** A text as CloudFormation takes it, with `Fn::GetAtt`, `Ref` or `Fn::Sub` where it refers to something. */
export function cloudFormationText(text: WrittenText, deployment: Deployment): JsonValue {
  const [only, second] = text;
  if (only === undefined) return '';
  if (second === undefined && only.kind !== 'text') return reference(only, deployment);
  if (text.every(({ kind }) => kind === 'text')) return text.map(plain).join('');
  return {
    'Fn::Sub': text.map((part) => (part.kind === 'text' ? escaped(part.text) : inSub(part, deployment))).join(''),
  };
}

type Referring = Exclude<WrittenPart, { kind: 'text' }>;

function plain(part: WrittenPart): string {
  return part.kind === 'text' ? part.text : '';
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
function escaped(text: string): string {
  return text.replaceAll('${', '${!');
}

function reference(part: Referring, deployment: Deployment): JsonValue {
  const { name, attribute } = readBy(part, deployment);
  return attribute === undefined ? { Ref: name } : { 'Fn::GetAtt': [name, attribute] };
}

function inSub(part: Referring, deployment: Deployment): string {
  const { name, attribute } = readBy(part, deployment);
  return attribute === undefined ? `\${${name}}` : `\${${name}.${attribute}}`;
}

interface Reading {
  readonly name: string;
  /** Nothing for `Ref`. */
  readonly attribute: string | undefined;
}

function readBy(part: Referring, deployment: Deployment): Reading {
  switch (part.kind) {
    case 'resource':
      return resourceRead(part, deployment);
    case 'attribute':
      return { name: part.id, attribute: part.attribute === 'Ref' ? undefined : part.attribute };
    default:
      return { name: part.name, attribute: undefined };
  }
}

function resourceRead(part: Extract<WrittenPart, { kind: 'resource' }>, { template, aws }: Deployment): Reading {
  const type = template.resources.get(part.id)?.type;
  const facts = type === undefined ? undefined : aws?.cloudFormationType(type);
  const isByRef = part.reads === 'arn' ? facts?.refIsArn === true : facts?.refIsArn === false;
  const attributes = facts?.attributes ?? [];
  const wanted = part.reads === 'arn' ? attributes.find((name) => /^Arn$|Arn$/.test(name)) : 'Name';
  return { name: part.id, attribute: isByRef ? undefined : (wanted ?? 'Arn') };
}
