import { arnOf } from '../../../iam/deployed-text.ts';
import type { SymbolicPiece, SymbolicText } from '../../../iam/symbolic-text.ts';
import type { Node } from '../../../syntax/node.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { keyArnOfNode } from './machine-readers.ts';
import type { NeedScope } from './need-scope.ts';

/** A resource of the template that is encrypted with a key of the account. */
interface Encrypted {
  readonly arn: SymbolicText;
  readonly key: SymbolicText;
}

/**
 * What is needed of the keys that resources of the template are encrypted with. The policy of a key may allow it as well.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 */
export function keyNeeds(needs: readonly PermissionNeed[], scope: NeedScope): readonly PermissionNeed[] {
  const encrypted = needs.length === 0 ? [] : encryptedResources(scope);
  if (encrypted.length === 0) return [];
  return needs.flatMap((need) => {
    const actions = scope.aws.keyActions(need.action);
    const keys = actions.length === 0 ? [] : encrypted.filter(({ arn }) => isOf(need.resource, arn));
    return keys.flatMap(({ key }) => actions.map((action) => ofKey(need, action, key)));
  });
}

function ofKey(need: PermissionNeed, action: string, key: SymbolicText): PermissionNeed {
  const why = 'What the call works on is encrypted with the key.';
  return { ...need, action, resource: key, why, need: need.need === 'required' ? 'conditional' : need.need };
}

/** Whether it is that resource, or something in that bucket. */
function isOf(resource: SymbolicText, whole: SymbolicText): boolean {
  const written = partsOf(resource);
  const start = partsOf(whole);
  return written === start || written.startsWith(`${start}/`);
}

function partsOf(text: SymbolicText): string {
  return text.map(partOf).join('');
}

function partOf(piece: SymbolicPiece): string {
  if (piece.kind === 'literal') return piece.text;
  return piece.kind === 'hole' ? '\u0000' : `\u0000${piece.key}\u0000`;
}

function encryptedResources(scope: NeedScope): readonly Encrypted[] {
  const { deployment } = scope;
  return [...deployment.template.resources.values()].flatMap(({ id, type, properties }) => {
    const node = type === undefined || properties === undefined || !mayBeWorkedOn(type) ? undefined : keyIn(properties);
    const arn = node === undefined ? undefined : arnOf(id, deployment);
    if (node === undefined || arn === undefined) return [];
    const key = deployment.template.valueOf(node);
    const isOfAws = key.kind === 'text' && key.text.startsWith('alias/aws/');
    return isOfAws ? [] : [{ arn, key: keyArnOfNode(node, scope) }];
  });
}

function mayBeWorkedOn(type: string): boolean {
  return /::(?:SQS|SNS|S3|DynamoDB|Kinesis|SecretsManager|Serverless)::/.test(type);
}

/** How many parts of a resource are looked at. */
const mostParts = 1000;

/** The first property below that names a key. */
function keyIn(root: Node): Node | undefined {
  const open: Node[] = [root];
  let left = mostParts;
  for (let node = open.shift(); node !== undefined && left > 0; node = open.shift()) {
    left--;
    if (node.kind === 'array') open.push(...node.items);
    if (node.kind !== 'object') continue;
    const found = node.properties.find(({ name }) => /^kms_?(?:master_?)?key_?(?:id|arn)$/i.test(name))?.value;
    if (found !== undefined && found.kind !== 'null') return found;
    open.push(...node.properties.map(({ value }) => value));
  }
  return undefined;
}
