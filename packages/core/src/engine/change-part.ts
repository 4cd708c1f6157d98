import { replaceString } from '../syntax/edit.ts';
import type { Fix } from './diagnostic.ts';
import type { StringPart } from './place.ts';

/** The suggestion to write another text in place of some characters of a string; none where that cannot be done safely. */
export function changePart({ node, start, end }: StringPart, text: string): readonly Fix[] {
  const { value } = node;
  const edit = replaceString(node, value.slice(0, start) + text + value.slice(end));
  if (edit === undefined) return [];
  const title = `Change \`${shortened(value.slice(start, end))}\` to \`${shortened(text)}\``;
  return [{ title, kind: 'suggestion', edits: [edit] }];
}

/** A title is one short line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= longestText ? line : `${line.slice(0, longestText - 1)}…`;
}

const longestText = 60;
