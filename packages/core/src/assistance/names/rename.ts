import type { Document } from '../../engine/document.ts';
import { contentOf } from '../../syntax/content.ts';
import { renameProperty, replaceString } from '../../syntax/edit.ts';
import { isUnclear } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { impossibleEdit, type TextEdit } from '../../text/text-edit.ts';
import { factsOf } from '../document-facts.ts';
import { isReadElsewhere } from './aliased-names.ts';
import { locateName, type NamePlace } from './name-place.ts';
import { type Named, namedAt } from './named.ts';
import { refusalOfStateName } from './rename-state.ts';
import { refusalOfVariableName } from './rename-variable.ts';
import type { Renamed } from './renamed.ts';

/** The edits of a renaming, in the order of the text; or, in one sentence, why it cannot be done. */
export type Renaming =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** What can be renamed at the offset, and where its name stands there: a state or a variable that the definition declares. */
export function renameableAt(
  document: Document,
  offset: number,
): { readonly span: Span; readonly name: string } | undefined {
  const named = namedAt(document, factsOf(document), offset);
  if (named === undefined || !isDeclared(named)) return undefined;
  return { span: locateName(named.origin).span, name: named.name };
}

/**
 * Renames the state or variable at the offset wherever it is named. Refused where the new name is not valid or taken, and
 * where not every use of the old one can be told.
 */
export function renameAt(document: Document, offset: number, newName: string): Renaming {
  const facts = factsOf(document);
  const named = namedAt(document, facts, offset);
  if (named === undefined || !isDeclared(named))
    return refused('Only states and variables of this definition can be renamed.');
  if (newName === named.name) return { kind: 'edits', edits: [] };
  const reason = reasonAgainst({ document, facts, named, newName });
  if (reason !== undefined) return refused(reason);
  const edits = editsOf(named, newName);
  return edits.includes(impossibleEdit) ? refused(cannotBeWritten(newName)) : { kind: 'edits', edits };
}

function refused(reason: string): Renaming {
  return { kind: 'refused', reason };
}

function cannotBeWritten(newName: string): string {
  return `\`${newName}\` cannot be written everywhere that the name stands, because of how the text is quoted or put together there.`;
}

function isDeclared({ uses }: Named): boolean {
  return uses.some(({ role }) => role !== 'read');
}

function reasonAgainst(renamed: Renamed): string | undefined {
  const { document, named } = renamed;
  const against = named.kind === 'state' ? refusalOfStateName(renamed) : refusalOfVariableName(renamed);
  if (against !== undefined) return against;
  const { name } = named;
  if (isUnclear(document.tree))
    return `The text has a syntax error, so that not every use of \`${name}\` can be told. Correct it first.`;
  if (isReadElsewhere(document.tree, named.uses))
    return `An alias shares a text that names \`${name}\` with another place, which would change too. Write the text out first.`;
  return undefined;
}

function editsOf({ uses }: Named, newName: string): readonly TextEdit[] {
  // An alias makes one text be read in several places; it is written once.
  const byStart = new Map<number, TextEdit>();
  for (const use of uses) {
    const { start } = locateName(use).span;
    if (!byStart.has(start)) byStart.set(start, editOf(use, newName));
  }
  return [...byStart.values()].sort((one, other) => one.span.start - other.span.start);
}

function editOf(use: NamePlace, newName: string): TextEdit {
  const { at, name } = use;
  if (at.kind === 'property') return renameProperty(at, newName + at.name.slice(name.length));
  const { node } = at;
  const isWhole = at.start === 0 && at.end === node.value.length;
  const edit = isWhole ? replaceString(node, newName) : undefined;
  return edit ?? contentOf(node).edit(at.start, at.end, newName);
}
