/**
 * How wide a text is in a font without serifs of 1 px, about, and rather too wide than too narrow: where pictures are laid out there is
 * often no font to measure with, and the same text has to give the same picture everywhere.
 */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width * size;
}

/** The text, with an ellipsis in its middle or at its end where it is wider than that. */
export function fitted(text: string, size: number, room: number): string {
  if (text.length <= longestLook && widthOf(text, size) <= room) return text;
  const fits: string[] = [];
  let width = 0;
  for (const { segment } of clusters.segment(text.slice(0, longestLook))) {
    width += widthOf(segment, size);
    if (width > room - size) break;
    fits.push(segment);
  }
  return `${fits.join('').trimEnd()}…`;
}

/** More than this fits nowhere. */
const longestLook = 400;

/** What a person takes for one character stays whole. */
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200f)) return 0;
  if (code < 0x7f) return widths[code - 0x20] ?? usual;
  return isWide(code) ? 1.05 : usual;
}

const usual = 0.62;

/** East Asian characters and pictographs, which are as wide as they are high. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code < 0x1160) ||
    (code >= 0x2e80 && code < 0xd7b0) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xfe30 && code < 0xfe70) ||
    (code >= 0xff00 && code < 0xff61) ||
    code >= 0x1f000
  );
}

/** By the characters from the space to the tilde. */
const widths = [
  0.3, 0.36, 0.42, 0.76, 0.6, 0.9, 0.74, 0.25, 0.37, 0.37, 0.48, 0.76, 0.3, 0.36, 0.3, 0.32, 0.6, 0.6, 0.6, 0.6, 0.6,
  0.6, 0.6, 0.6, 0.6, 0.6, 0.32, 0.32, 0.76, 0.76, 0.76, 0.52, 0.95, 0.68, 0.66, 0.69, 0.73, 0.61, 0.57, 0.73, 0.73,
  0.3, 0.4, 0.66, 0.55, 0.85, 0.74, 0.77, 0.62, 0.77, 0.67, 0.63, 0.61, 0.72, 0.67, 0.96, 0.66, 0.61, 0.65, 0.37, 0.32,
  0.37, 0.76, 0.5, 0.5, 0.58, 0.61, 0.53, 0.61, 0.59, 0.35, 0.61, 0.6, 0.27, 0.28, 0.57, 0.27, 0.93, 0.6, 0.59, 0.61,
  0.61, 0.41, 0.51, 0.38, 0.6, 0.56, 0.79, 0.57, 0.56, 0.52, 0.62, 0.32, 0.62, 0.76,
];
