import { Location, Range, Uri } from 'vscode';
import type { ToldPlace } from './told.ts';

export function rangeOf({ start, end }: ToldPlace): Range {
  return new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

export function locationOf(place: ToldPlace): Location {
  return new Location(Uri.parse(place.file), rangeOf(place));
}
