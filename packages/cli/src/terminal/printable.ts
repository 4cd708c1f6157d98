/**
 * The text with nothing in it that moves the cursor, changes colours or reorders characters: names in a definition are
 * anybody's, and a terminal obeys what it is sent.
 */
export function printable(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
}

/** Whether each character is an ordinary one of a single column, as in nearly every text. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
