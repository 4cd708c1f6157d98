import type { Document } from '../../../engine/document.ts';
import { KeptWith } from '../../../engine/kept-with.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import { deploymentOf } from '../document-deployment.ts';
import { type Referable, referablesOf, type WrittenPart, writtenText } from './written-text.ts';

/** A resource as people know it: by its name in the template where it is there, else its ARN with `*` for what is unknown. */
export function shownResource(resource: SymbolicText, document: Document): string {
  const written = writtenText(resource, referables.of(document, allReferables));
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
  return referablesOf(deploymentOf(document), undefined);
}

const referables = new KeptWith<Document, readonly Referable[]>();
