/** How many columns of a terminal a character takes: none for combining ones, two for East Asian wide ones and emoji. */
export function columnsOf(character: string): number {
  if (character.length === 1 && character >= ' ' && character <= '~') return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return isWide(character) ? 2 : 1;
}

/** Whether it is in the ranges of Unicode's East Asian Width W and F, rounded to blocks. */
function isWide(character: string): boolean {
  return /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u.test(
    character,
  );
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}
