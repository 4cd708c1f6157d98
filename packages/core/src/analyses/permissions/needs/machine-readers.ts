import { arnOf, deployedText } from '../../../iam/deployed-text.ts';
import { hole, literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import type { Node } from '../../../syntax/node.ts';
import { mayBeArn, partsMatching, startOf } from './known-parts.ts';
import { encryptionKeyOf } from './machine-settings.ts';
import { arnStartOf, type NeedScope, ownArn } from './need-scope.ts';

/** Resources that no parameter names, but the machine itself: by the names in `PermissionFacts`. */
export const machineReaders: ReadonlyMap<string, (scope: NeedScope) => readonly SymbolicText[]> = new Map([
  ['machine', ({ machine }: NeedScope) => [machine]],
  ['own-executions', ({ machine }: NeedScope) => [executionsOf(machine) ?? [hole]]],
  ['own-map-runs', ({ machine }: NeedScope) => [mapRunExecutionsOf(machine)]],
  ['own-key', (scope: NeedScope) => [keyArnOfNode(encryptionKeyOf(scope), scope)]],
]);

/** Nothing where the text is no ARN of a state machine. */
export function executionsOf(machine: SymbolicText): SymbolicText | undefined {
  const [before, name] = partsMatching(machine, /^(.*):stateMachine:([^:]+)/s) ?? [];
  if (before === undefined || name === undefined) return undefined;
  return symbolicText([...before, literal(':execution:'), ...name, literal(':'), hole]);
}

/** Those of a Map Run have its label behind the name of the machine. */
function mapRunExecutionsOf(machine: SymbolicText): SymbolicText {
  const [before = [hole], name = [hole]] = partsMatching(machine, /^(.*):stateMachine:([^:]+)/s) ?? [];
  return symbolicText([...before, literal(':execution:'), ...name, literal('/'), hole, literal(':'), hole]);
}

/** Of a key by its ARN or its id. */
export function keyArnOfNode(node: Node | undefined, scope: NeedScope): SymbolicText {
  const { deployment } = scope;
  if (node === undefined) return [hole];
  const value = deployment.template.valueOf(node);
  const referred = value.kind === 'reference' ? arnOf(value.to, deployment) : undefined;
  return keyArnOfText(referred ?? deployedText(value, deployment), scope);
}

/** Behind the name of an alias is a key that is not known. */
export function keyArnOfText(text: SymbolicText, scope: NeedScope): SymbolicText {
  if (startOf(text).startsWith('alias/') || isAliasArn(text)) return someKey(scope);
  if (startOf(text).startsWith('arn:')) return text;
  return ownArn(arnStartOf('kms'), { pieces: [literal('key/'), ...text], mayBeArn: mayBeArn(text) }, scope);
}

function isAliasArn(text: SymbolicText): boolean {
  return partsMatching(text, /^arn:[^:]*:kms:[^:]*:[^:]*:(alias)\//) !== undefined;
}

function someKey(scope: NeedScope): SymbolicText {
  return ownArn(arnStartOf('kms'), { pieces: [literal('key/'), hole], mayBeArn: true }, scope);
}
