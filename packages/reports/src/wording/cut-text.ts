import { widthOf } from './width.ts';

/** A text in at most so many columns, with `…` where it goes on. */
export function cutText(text: string, columns: number): string {
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let kept = sliced(text, Math.max(0, columns - 1));
  while (kept !== '' && widthOf(kept) > columns - 1) kept = sliced(kept, kept.length - 1);
  return `${kept}…`;
}

/** So many characters of a text; no half of one stays at the end. */
export function sliced(text: string, length: number): string {
  const kept = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}
