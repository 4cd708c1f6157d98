/** A time for people: `0 s`, `2.5 s`, `3 min 20 s`, `2 d 4 h`. */
export function timeWords(milliseconds: number): string {
  if (milliseconds < minute) return `${milliseconds / 1000} s`;
  const whole = Math.round(milliseconds / 1000) * 1000;
  const parts = units.flatMap(([size, name], index) => {
    const [larger] = units[index - 1] ?? [Number.POSITIVE_INFINITY];
    const count = Math.floor((whole % larger) / size);
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return parts.slice(0, 2).join(' ');
}

const minute = 60_000;

const units = [
  [24 * 60 * minute, 'd'],
  [60 * minute, 'h'],
  [minute, 'min'],
  [1000, 's'],
] as const;
