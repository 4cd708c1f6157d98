import { type Document, deployedTextOf, printSymbolicText } from '@stepproof/core';

/** The role that the template names, by ARN or name; nothing where deployment decides. */
export function roleNameOf(document: Document): string | undefined {
  const role = document.use.declared?.declaration.role;
  if (role === undefined) return undefined;
  const text = deployedTextOf(role, document);
  return text.some(({ kind }) => kind !== 'literal') ? undefined : printSymbolicText(text);
}
