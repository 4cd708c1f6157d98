import type { Colours } from '../terminal/colours.ts';
import { printable } from '../terminal/printable.ts';
import type { FixedFile } from './check-report.ts';

/** A unified diff from a file to its fixed text, for people. */
export function diffOf(
  { file, before, after }: Pick<FixedFile, 'file' | 'before' | 'after'>,
  colours: Colours,
): string {
  const changes = changesBetween(linesOf(before), linesOf(after));
  const name = printable(file);
  const head = [colours.bold(`--- a/${name}`), colours.bold(`+++ b/${name}`)];
  return [...head, ...hunksOf(changes).flatMap((hunk) => drawnHunk(hunk, colours))].map((line) => `${line}\n`).join('');
}

interface Line {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
  /** How many lines of either text stand before this one. */
  readonly before: number;
  readonly after: number;
}

/** With their line breaks, so that a changed line break is a change. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** How far ahead the texts are searched for the place where they agree again. Fixes are local, so little is enough. */
const reach = 50;

/** The lines of both texts in order. Where they agree again only after a long way, the diff is right, and not the shortest. */
function changesBetween(before: readonly string[], after: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  let old = 0;
  let current = 0;
  while (old < before.length || current < after.length) {
    if (before[old] === after[current]) {
      lines.push({ kind: 'kept', text: before[old] ?? '', before: old, after: current });
      old++;
      current++;
      continue;
    }
    const skip = distanceToAgreement(before, after, { old, current });
    const removed = before.slice(old, old + skip.removed);
    const added = after.slice(current, current + skip.added);
    lines.push(...removed.map((text, index): Line => ({ kind: 'removed', text, before: old + index, after: current })));
    old += removed.length;
    lines.push(...added.map((text, index): Line => ({ kind: 'added', text, before: old, after: current + index })));
    current += added.length;
  }
  return lines;
}

function distanceToAgreement(
  before: readonly string[],
  after: readonly string[],
  { old, current }: { old: number; current: number },
) {
  for (let distance = 1; distance <= reach; distance++) {
    for (let removed = 0; removed <= distance; removed++) {
      const line = before[old + removed];
      if (line !== undefined && line === after[current + distance - removed])
        return { removed, added: distance - removed };
    }
  }
  return { removed: before.length - old, added: after.length - current };
}

/** Unchanged lines around a change. */
const context = 3;

function hunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const hunks: Line[][] = [];
  let end = 0;
  for (const [position, line] of lines.entries()) {
    if (line.kind === 'kept') continue;
    const start = Math.max(position - context, 0);
    if (hunks.length === 0 || start > end) hunks.push(lines.slice(start, position));
    else hunks.at(-1)?.push(...lines.slice(end, position));
    hunks.at(-1)?.push(line);
    end = position + 1;
    const next = lines.slice(end, end + context);
    const kept = next.findIndex((other) => other.kind !== 'kept');
    const tail = kept === -1 ? next : next.slice(0, kept);
    hunks.at(-1)?.push(...tail);
    end += tail.length;
  }
  return hunks;
}

function drawnHunk(hunk: readonly Line[], colours: Colours): readonly string[] {
  const removed = hunk.filter((line) => line.kind !== 'added').length;
  const added = hunk.filter((line) => line.kind !== 'removed').length;
  const start = `${rangeOf(hunk[0]?.before ?? 0, removed)} +${rangeOf(hunk[0]?.after ?? 0, added)}`;
  return [colours.cyan(`@@ -${start} @@`), ...hunk.flatMap((line) => drawnLine(line, colours))];
}

/** An empty side names the line before it, as `diff` does. */
function rangeOf(before: number, count: number): string {
  return `${count === 0 ? before : before + 1},${count}`;
}

function drawnLine({ kind, text }: Line, colours: Colours): readonly string[] {
  const content = text
    .replace(/\r?\n$/, '')
    .split('\t')
    .map(printable)
    .join('\t');
  const drawn = { kept: ` ${content}`, removed: colours.red(`-${content}`), added: colours.green(`+${content}`) }[kind];
  return text.endsWith('\n') ? [drawn] : [drawn, '\\ No newline at end of file'];
}
