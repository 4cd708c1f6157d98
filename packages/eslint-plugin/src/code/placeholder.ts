import type { Code } from './code-file.ts';

/** What stands in a text for code that is not known, as a template would have it: `${orders.arn}`. */
export function placeholderFor({ file, node }: Code): string {
  const [start, end] = node.range;
  const written = file.text.slice(start, Math.min(end, start + longest));
  return placeholder(written.replace(/[^\w.()]/g, ''));
}

const longest = 60;

export function placeholder(name: string): string {
  return `\${${name}}`;
}

/** What stands in an object for any number of members that are not known. */
export const unknownMembers = placeholder('more');
