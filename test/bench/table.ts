import type { Entry, Figure } from './row.ts';

const headings = ['measure', 'figure', 'middle half', 'goal', 'stretch', 'note'];

/** The entries as lines of text in columns. */
export function table(entries: readonly Entry[]): string {
  const lines = [headings, ...entries.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'skipped') return [entry.name, 'skipped', '', '', '', entry.reason];
  const { name, value, spread, unit, goal, stretch, note } = entry;
  const range = spread === undefined ? '' : `${shown(spread.low, unit)}–${shown(spread.high, unit)}`;
  return [name, `${shown(value, unit)} ${unit}`, range, verdict(value, goal), verdict(value, stretch), note];
}

function shown(value: number, unit: Figure['unit']): string {
  return value.toFixed(unit === 'MiB' ? 0 : 2);
}

function verdict(value: number, goal: number | undefined): string {
  if (goal === undefined) return '';
  return `≤ ${goal} ${value <= goal ? 'ok' : 'above'}`;
}
