import type { Drawing, StateId } from '../drawing.ts';

/** The states whose names hold all the words, whatever their case; those that begin with the text come first. */
export function searchIn({ states }: Drawing, text: string): readonly StateId[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const found = states.flatMap(({ name }, id) => {
    const lower = name.toLowerCase();
    return words.every((word) => lower.includes(word)) ? [{ id, isStart: lower.startsWith(wanted) }] : [];
  });
  return [...found.filter(({ isStart }) => isStart), ...found.filter(({ isStart }) => !isStart)].map(({ id }) => id);
}
