import type { SourceText } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';
import { impossibleEdit, type TextEdit } from '../../text/text-edit.ts';
import { type Cursor, mannerAt } from '../cursor/cursor.ts';
import type { Completion, CompletionKind } from './completion.ts';
import type { KeySkeleton, Skeleton } from './skeleton.ts';
import {
  isBlock,
  plainText,
  snippetText,
  type Written,
  writeAfterColon,
  writeKey,
  writeOnOwnLine,
  writeValue,
} from './written.ts';

/** A completion before its place in the file is known. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  readonly written: Written;
  /** What it replaces, in the tree's source; without it all that stands at the cursor. */
  readonly span?: Span;
  readonly isDeprecated?: boolean;
}

/** Nothing where the text around the definition does not let it be written. */
export function completionOf(cursor: Cursor, offer: Offer): Completion | undefined {
  const { source } = cursor;
  const { label, kind, detail, documentation, span = cursor.spot, isDeprecated = false } = offer;
  const written = encoded(offer.written, source, span);
  const edits = commaBefore(cursor);
  if (written === undefined || edits.includes(impossibleEdit)) return undefined;
  const text = plainText(written);
  const snippet = snippetText(written);
  return {
    label,
    kind,
    detail,
    documentation,
    span: source.locate(span.start, span.end),
    text,
    snippet: snippet === text ? undefined : snippet,
    edits,
    isDeprecated,
  };
}

/** As the text around the definition has it: a definition in a string of a template has its quotes escaped. */
function encoded(written: Written, source: SourceText, { start, end }: Span): Written | undefined {
  if (source.edit(start, end, plainText(written)) === impossibleEdit) return undefined;
  return written.map((part) => {
    if (typeof part === 'string') return source.encode(part, start) ?? part;
    return { stop: source.encode(part.stop, start) ?? part.stop };
  });
}

/** A key with its value. Where a colon stands already, the key alone. */
export function writtenField(cursor: Cursor, key: KeySkeleton, value: Skeleton): Written {
  const manner = mannerAt(cursor);
  const { before, after, colon } = cursor.spot;
  const name = writeKey(key, manner);
  if (colon === 'written') return name;
  return compact([before, ...name, ':', ...writeAfterColon(value, { ...manner, quote: undefined }), after]);
}

/** A value in the place of what stands at the cursor. */
export function writtenValue(cursor: Cursor, value: Skeleton): Written {
  const { before, after, quote } = cursor.spot;
  const manner = mannerAt(cursor);
  if (isBlock(value, manner)) return compact(writeBlockValue(cursor, value));
  // Numbers and their like lose the quotes that were begun.
  return compact([
    before,
    ...writeValue(value, { ...manner, quote: value.kind === 'text' ? quote : undefined }),
    after,
  ]);
}

/** In YAML what has lines of its own begins below its key, or where the cursor's own line begins. */
function writeBlockValue(cursor: Cursor, value: Skeleton): Written {
  const manner = { ...mannerAt(cursor), quote: undefined };
  const { before, line } = cursor.spot;
  return line === 'own' ? [before, ...writeOnOwnLine(value, manner)] : writeAfterColon(value, manner);
}

function compact(written: Written): Written {
  return written.filter((part) => part !== '');
}

function commaBefore({ spot, source }: Cursor): readonly TextEdit[] {
  const { missingComma: at } = spot;
  if (at === undefined) return [];
  return [source.edit(at, at, ',')];
}
