import type { Policy, TextReader } from '../../packages/core/src/iam/policy.ts';
import { type PolicyPlace, readPolicy } from '../../packages/core/src/iam/read-policy.ts';
import { hole, literal, type SymbolicText, symbolicText } from '../../packages/core/src/iam/symbolic-text.ts';
import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import type { Node } from '../../packages/core/src/syntax/node.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

/** Literal texts; what is opaque is a hole. */
const plainText: TextReader = (node) => (node.kind === 'string' ? [literal(node.value)] : [hole]);

/** A policy from its JSON, or from the statements in it. */
export function policyFrom(written: unknown, place: PolicyPlace = 'identity'): Policy {
  const document = Array.isArray(written) ? { Version: '2012-10-17', Statement: written } : written;
  const { root } = parseJson(SourceText.ofFile('policy.json', JSON.stringify(document)));
  return readPolicy(root as Node, { textOf: plainText, place });
}

/** `<>` is a hole, `<p>` an atom of any text. */
export function symbolic(text: string): SymbolicText {
  const pieces = text.split(/<([^<>]*)>/).map((part, index) => {
    if (index % 2 === 0) return literal(part);
    return part === '' ? hole : ({ kind: 'atom', key: part, range: 'any' } as const);
  });
  return symbolicText(pieces);
}
