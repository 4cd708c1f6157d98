/** A blank of HCL: a line break is none. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** What stands at an offset as a name, or nothing. Names of HCL may hold dashes. */
export function identifierAt(text: string, position: number): string {
  if (text.charCodeAt(position) > 0x7f) return anyIdentifierAt(text, position);
  let end = position;
  while (isWordCharacter(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) > 0x7f) return anyIdentifierAt(text, position);
  return end > position && !isDigitOrDash(text.charCodeAt(position)) ? text.slice(position, end) : '';
}

/** Nearly all names are of plain letters, and read in a fraction of the time. */
function anyIdentifierAt(text: string, position: number): string {
  identifier.lastIndex = position;
  return identifier.exec(text)?.[0] ?? '';
}

function isWordCharacter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f || isDigitOrDash(code);
}

function isDigitOrDash(code: number): boolean {
  return isDigit(code) || code === 0x2d;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a text is a name, and no keyword that would be a value. */
export function isIdentifier(text: string): boolean {
  return identifierAt(text, 0) === text && text !== '' && !keywords.has(text);
}

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

const keywords: ReadonlySet<string> = new Set(['true', 'false', 'null', 'for']);
