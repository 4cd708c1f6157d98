/** What a user wrote, as it may stand in a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${line.length <= longestText ? line : `${line.slice(0, longestText - 1)}…`}\``;
}

const longestText = 60;
