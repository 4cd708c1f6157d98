import type { Document } from '../../../engine/document.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import { deploymentOf } from '../document-deployment.ts';
import { type Referable, referablesOf, type WrittenPart, writtenText } from './written-text.ts';

/** A resource as people know it: by its name in the template where it is there, else its ARN with `*` for what is unknown. */
export function shownResource(resource: SymbolicText, document: Document): string {
  const written = writtenText(resource, allReferables(document));
  const [only, second] = written;
  if (only?.kind === 'resource' && second === undefined) return only.id;
  return written
    .map(shownPart)
    .join('')
    .replace(/\*{2,}/g, '*');
}

function shownPart(part: WrittenPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'pseudo-parameter':
      return '*';
    case 'parameter':
      return `\${${part.name}}`;
    case 'attribute':
      return `\${${part.id}.${part.attribute}}`;
    case 'resource':
      return `\${${part.id}}`;
  }
}

function allReferables(document: Document): readonly Referable[] {
  const known = referables.get(document) ?? referablesOf(deploymentOf(document), undefined);
  referables.set(document, known);
  return known;
}

const referables = new WeakMap<Document, readonly Referable[]>();
