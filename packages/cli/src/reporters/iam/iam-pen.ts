import { locationOf, type Node, type Property, type RoleGrants, type Statement, sourceOf } from '@stepproof/core';
import { pointAt, type SourceTexts } from '@stepproof/reports';
import type { Io } from '../../io.ts';
import { type Colours, coloursFor } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import { columnsFor } from '../frames.ts';

/** What it takes to draw what is told of roles. */
export interface IamPen {
  readonly colours: Colours;
  readonly columns: number;
  readonly texts: SourceTexts;
}

export function penFor(texts: SourceTexts, io: Io): IamPen {
  return { colours: coloursFor(io.stdout, io), columns: columnsFor(io.stdout), texts };
}

/** A place as people name it: the file and its line. */
export function lineOf(place: Node | Property, { texts }: Pick<IamPen, 'texts'>): string {
  const location = locationOf(place);
  return `${printable(location.file)}:${pointAt(texts.linesOf(location), location.span.start).line}`;
}

/** Where a statement stands: the file and its line, and the policy where it is only named there. */
export function sourceWords(statement: Statement, grants: RoleGrants | undefined, pen: Pick<IamPen, 'texts'>): string {
  const { at, name } = sourceOf(statement, grants);
  const place = lineOf(at, pen);
  return name === undefined ? place : `${printable(name.slice(name.lastIndexOf('/') + 1))} (${place})`;
}
