import type { DataMember, DataPart } from '../data/data-part.ts';

/** What is known of a value, in words: its type and the members that it may have. */
export function dataWords({ type, members }: DataPart): string {
  return members.size === 0 ? type : `${type} with ${membersInWords(members)}`;
}

/** Names with their types, as a sentence lists them. */
function membersInWords(members: ReadonlyMap<string, DataMember>): string {
  const shown = [...members].slice(0, mostShown).map(([name, { part }]) => `${inBackticks(name)} (${part.type})`);
  const more = members.size - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

const mostShown = 10;

function inBackticks(name: string): string {
  return `\`${name.replaceAll('`', "'")}\``;
}
