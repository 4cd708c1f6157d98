import type { Span, WaysIn } from '@stepproof/core';
import type { CodeLens, Command, Position } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import { toRange } from './place.ts';

/** What a client does on its own side, by the names under which it says that it can. */
export const clientCommands = {
  /** Shows places: the URI of a text, a position in it, and locations. */
  showReferences: 'stepproof.showReferences',
  /** Runs the tests in a file: its URI. */
  runTests: 'stepproof.runTests',
  /** Shows the machine at a position as a picture: the URI of a text, a position in it. */
  showMachine: 'stepproof.showMachine',
  /** Shows the paths of that machine: the URI of a text, a position in it. */
  showPathsOf: 'stepproof.showPathsOf',
  /** Shows the execution of a finding: the URI of a text, a position in it, and a `ShownFinding`. */
  showPath: 'stepproof.showPath',
} as const;

/** What is needed, beside where the lens stands, to find out later how many paths go through a state. */
export interface PathsLensData {
  readonly uri: string;
  readonly state: string;
}

export interface LensForm {
  readonly text: OpenText;
  readonly commands: ReadonlySet<string>;
}

/** A client that cannot show the places shows how many there are. */
export function toWaysLens({ nameSpan, targets }: WaysIn, { text, commands }: LensForm): CodeLens {
  const range = toRange(text, nameSpan);
  const title = targets.length === 1 ? '1 way in' : `${targets.length === 0 ? 'no' : targets.length} ways in`;
  if (targets.length === 0 || !commands.has(clientCommands.showReferences)) return { range, command: titled(title) };
  const locations = targets.map((span) => ({ uri: text.uri, range: toRange(text, span) }));
  const command = { title, command: clientCommands.showReferences, arguments: [text.uri, range.start, locations] };
  return { range, command };
}

export function toPathsLens({ name, nameSpan }: WaysIn, { text }: LensForm): CodeLens {
  const data: PathsLensData = { uri: text.uri, state: name };
  return { range: toRange(text, nameSpan), data };
}

export function toTestLens(
  span: Span,
  { name, uri }: { readonly name: string; readonly uri: string },
  text: OpenText,
): CodeLens {
  return {
    range: toRange(text, span),
    command: { title: `Run ${name}`, command: clientCommands.runTests, arguments: [uri] },
  };
}

export function toGraphLens(span: Span, text: OpenText): CodeLens {
  const range = toRange(text, span);
  const command = { title: 'Show graph', command: clientCommands.showMachine, arguments: [text.uri, range.start] };
  return { range, command };
}

/** How many paths go through a state; a client that can shows them. */
export function toPathsCommand(title: string, { uri, position }: PathsPlace, commands: ReadonlySet<string>): Command {
  if (!commands.has(clientCommands.showPathsOf)) return titled(title);
  return { title, command: clientCommands.showPathsOf, arguments: [uri, position] };
}

interface PathsPlace {
  readonly uri: string;
  readonly position: Position;
}

export function isPathsLensData(data: unknown): data is PathsLensData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'state' in data;
}

/** Clients show what has no command as a text. */
export function titled(title: string): Command {
  return { title, command: '' };
}
