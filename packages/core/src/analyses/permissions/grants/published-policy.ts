import type { Policy } from '../../../iam/policy.ts';
import { type PolicyPlace, readPolicy } from '../../../iam/read-policy.ts';
import { hole, literal, type SymbolicText } from '../../../iam/symbolic-text.ts';
import type { AwsLookUp } from '../../../language/aws-look-up.ts';
import { parseJson } from '../../../syntax/json/parse-json.ts';
import type { Node } from '../../../syntax/node.ts';
import { SourceText } from '../../../text/source-text.ts';

/** A policy that AWS publishes, by its ARN or its name; nothing where none of that name is known. */
export function publishedPolicy(arnOrName: string, aws: AwsLookUp | undefined): Policy | undefined {
  const found = aws?.managedPolicy(arnOrName);
  if (found === undefined) return undefined;
  const known = read.get(found.document) ?? plainPolicy(parseJson(SourceText.ofFile(found.arn, found.document)).root);
  if (known !== undefined) read.set(found.document, known);
  // Every use is a policy of its own, so that each has its origin.
  return known && { ...known };
}

/** Many machines have the same few. */
const read = new Map<string, Policy>();

/** A policy whose texts mean themselves, as IAM gives it. */
export function plainPolicy(document: Node | undefined, place: PolicyPlace = 'identity'): Policy | undefined {
  return document && readPolicy(document, { textOf: plainTextIn, place });
}

/** `${aws:username}` is IAM's own. */
function plainTextIn(node: Node): SymbolicText {
  const written = node.kind === 'opaque' ? node.written : node;
  return written?.kind === 'string' ? [literal(written.value)] : [hole];
}
