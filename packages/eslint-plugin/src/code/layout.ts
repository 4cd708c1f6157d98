import type { Span } from '@stepproof/core';

/** Stretches between the parts of a literal that JSON may have as they stand: blanks, comments, commas and colons, but no parentheses. */
export function plainStretches(text: string, { start, end }: Span): readonly Span[] {
  const stretches: Span[] = [];
  let from = start;
  for (const at of marksIn(text, { start, end }, /[()]/)) {
    stretches.push({ start: from, end: at });
    from = at + 1;
  }
  return [...stretches, { start: from, end }].filter((stretch) => stretch.start < stretch.end);
}

/** Where the first comma stands that is no part of a comment. */
export function commaIn(text: string, span: Span): number | undefined {
  return marksIn(text, span, /,/)[0];
}

/** Where the colon stands between a key and its value; the end where there is none. */
export function colonIn(text: string, span: Span): number {
  return marksIn(text, span, /:/)[0] ?? span.end;
}

/** Where the first parenthesis stands that is open at the end. */
export function openingIn(text: string, span: Span): number | undefined {
  return marksIn(text, span, /\(/)[0];
}

/** Behind the last parenthesis that closes what stands before. */
export function closingIn(text: string, span: Span): number | undefined {
  const last = marksIn(text, span, /\)/).at(-1);
  return last === undefined ? undefined : last + 1;
}

/** Blanks of JavaScript that are none of JSON. */
export function withJsonBlanks(text: string): string {
  return text.replace(/[^\S \t\r\n]/g, ' ');
}

/** Where such characters stand that are no part of a comment. */
function marksIn(text: string, { start, end }: Span, mark: RegExp): readonly number[] {
  const marks: number[] = [];
  for (let at = start; at < end; at++) {
    if (text[at] === '/') at = commentEnd(text, at) - 1;
    else if (mark.test(text.charAt(at))) marks.push(at);
  }
  return marks;
}

/** Behind a comment that begins here, but for the line break. */
function commentEnd(text: string, at: number): number {
  if (text[at + 1] === '*') return endOf(text, '*/', at + 2);
  const line = /[\r\n\u2028\u2029]/g;
  line.lastIndex = at;
  return line.exec(text)?.index ?? text.length;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}
