import type { Location as CoreLocation, Span } from '@stepproof/core';
import type { Location, Position, Range } from 'vscode-languageserver';
import type { OpenText, OpenTexts } from '../open-texts.ts';

/** The texts that places are in: the one that was asked about in the version that was asked about, and the other open ones. */
export interface Texts {
  readonly asked: OpenText;
  readonly open: OpenTexts;
}

export function toPosition(text: OpenText, offset: number): Position {
  return text.positionAt(offset);
}

export function toRange(text: OpenText, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

export function toSpan(text: OpenText, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}

/** Whether two stretches of one text have a place in common, be it an edge. */
export function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Nothing when the file is not open, because its lines are not known then. */
export function toLocation(texts: Texts, { file, span }: CoreLocation): Location | undefined {
  const text = textOf(texts, file);
  return text && { uri: file, range: toRange(text, span) };
}

/** The text of a file as core names it, which is by its URI. */
export function textOf({ asked, open }: Texts, file: string): OpenText | undefined {
  return file === asked.uri ? asked : open.get(file);
}
