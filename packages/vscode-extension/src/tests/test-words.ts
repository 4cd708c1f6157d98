import type { ToldExecution, ToldTest } from './told.ts';

/** One side of a difference. What is JSON gets lines, so that what differs is seen. */
export function asShown(side: string): string {
  try {
    return JSON.stringify(JSON.parse(side), undefined, 2);
  } catch {
    // Words, a path, or a value that was cut.
    return side.replaceAll(' → ', '\n→ ');
  }
}

/** How an execution ended, in a sentence. */
export function endWords({ status, error, cause, reason }: ToldExecution): string {
  const why = [error, cause, reason].filter((part) => part !== undefined).join(': ');
  return `The execution ended with ${status}${why === '' ? '' : `: ${why}`}.`;
}

/** What is written of a test in the output of a run. */
export function outputOf({ name, result, reason, execution, notes = [] }: ToldTest): string {
  const lines = [`${marks[result]} ${name}${reason ? `: ${reason}` : ''}`];
  if (execution !== undefined) {
    lines.push(`  ${execution.path.join(' → ')}`);
    lines.push(`  ${endWords(execution)} In virtual time it took ${execution.milliseconds / 1000} s.`);
  }
  return [...lines, ...notes.map((note) => `  ${note}`), ''].join('\r\n');
}

const marks = { passed: '✓', failed: '✗', skipped: '○' } as const;
