import { afterLineBreak, isLineBreak, lineEndFrom } from './yaml/gaps.ts';

/** Where the line of an offset begins. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The line break that ends right before an offset, or nothing. */
export function lineBreakBefore(text: string, offset: number): string {
  if (text.endsWith('\r\n', offset)) return '\r\n';
  return offset > 0 && isLineBreak(text.charCodeAt(offset - 1)) ? text.charAt(offset - 1) : '';
}

/** The line break at the end of a line. The last line is taken to end as the one before it does. */
export function lineBreakAt(text: string, lineEnd: number): string {
  const end = lineEndFrom(text, lineEnd);
  const lineBreak = text.slice(end, afterLineBreak(text, end));
  return lineBreak || lineBreakBefore(text, lineStartOf(text, end)) || '\n';
}
