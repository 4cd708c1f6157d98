import type { Fix } from '../../engine/diagnostic.ts';
import { type Place, stringPart } from '../../engine/place.ts';
import { parseTimestamp } from '../../expressions/timestamp.ts';
import { replaceString } from '../../syntax/edit.ts';
import { isUnknown, type StringNode } from '../../syntax/node.ts';

/** What makes a text no timestamp, ready to be reported. */
export interface TimestampFault {
  readonly at: Place;
  readonly data: { readonly problem: string };
  readonly fixes: readonly Fix[];
}

/** Nothing where the text is a timestamp, or where only deployment knows it. */
export function timestampFault(node: StringNode): TimestampFault | undefined {
  const timestamp = isUnknown(node) ? undefined : parseTimestamp(node.value);
  if (timestamp?.kind !== 'malformed') return undefined;
  const [problem] = timestamp.problems;
  if (problem === undefined) return undefined;
  return { at: stringPart(node, problem), data: { problem: problem.message }, fixes: fixesOf(node) };
}

/** A blank or a lower-case `t` between date and time, or a lower-case `z`, leaves no doubt about the instant. */
function fixesOf(node: StringNode): Fix[] {
  const meant = node.value.toUpperCase().replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T');
  const edit = parseTimestamp(meant).kind === 'parsed' ? replaceString(node, meant) : undefined;
  return edit === undefined ? [] : [{ title: `Change \`${node.value}\` to \`${meant}\``, kind: 'safe', edits: [edit] }];
}
