import { commands, Location, Position, Range, Uri } from 'vscode';
import type { Location as SentLocation, Position as SentPosition } from 'vscode-languageclient';

/** Shows places as the editor shows references, at a position of a text. Both come from the server. */
export async function showReferences(
  uri: string,
  position: SentPosition,
  locations: readonly SentLocation[],
): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    toPosition(position),
    locations.map(toLocation),
  );
}

function toLocation({ uri, range: { start, end } }: SentLocation): Location {
  return new Location(Uri.parse(uri), new Range(toPosition(start), toPosition(end)));
}

function toPosition({ line, character }: SentPosition): Position {
  return new Position(line, character);
}
