import type { Document } from '../engine/document.ts';
import { type Node, type Property, pointerOf, spanOf, spanOfEntry } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { nodeAt } from './cursor/node-at.ts';
import { definitionSpanOf } from './outline/definition-span.ts';

/**
 * The part of the template that a change of it belongs to, such as the resource of a role or the policies beside a
 * definition: the largest one that does not hold the definition. Nothing for changes of the definition itself.
 */
export function templatePartOf(document: Document, { file, span }: TextEdit): Span | undefined {
  const { declared } = document.use;
  if (declared === undefined || file !== declared.tree.source.file) return undefined;
  const definition = file === document.use.file ? definitionSpanOf(document) : undefined;
  if (definition !== undefined && overlaps(definition, span)) return undefined;
  const parts = entriesAround(nodeAt(declared.tree.root, span.start));
  return parts.findLast((part) => definition === undefined || !overlaps(part, definition));
}

/** The entries that hold a node, the innermost first, up to those that stand for one resource. */
function entriesAround(innermost: Node | Property | undefined): readonly Span[] {
  const entries: Span[] = [];
  let current = innermost;
  while (current !== undefined && !isSection(current)) {
    if (current.kind === 'property') entries.push(spanOfEntry(current));
    else if (current.parent?.kind === 'array') entries.push(spanOf(current));
    current = current.parent;
  }
  return entries;
}

/** `Resources` of CloudFormation and its like; of Terraform, the resources of one type. */
function isSection(part: Node | Property): boolean {
  if (part.kind !== 'property') return false;
  const depth = pointerOf(part).split('/').length - 1;
  return depth <= (part.parent.layout === 'hcl' ? 2 : 1);
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
