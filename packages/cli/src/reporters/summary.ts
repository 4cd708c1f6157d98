import { countFixable } from '@stepproof/checking';
import { severities } from '@stepproof/core';
import type { Colours } from '../terminal/colours.ts';
import type { CheckReport } from './check-report.ts';

/** The last line: how much was found in how many files, and what `--fix` did or would do. */
export function summaryOf(report: CheckReport, colours: Colours): string {
  const { counts, fileCount, machines } = report;
  const fixed = fixedOf(report);
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) {
    const checked =
      fileCount === 0
        ? noneOf(report)
        : `No ${isHidingSome(report) ? 'new ' : ''}findings in ${scopeOf(fileCount, machines.length)}`;
    return `${fileCount === 0 ? checked : colours.green(checked)}${inBaseline(report)}${fixed}.`;
  }
  const parts = found.map((severity) => plural(counts[severity], severity));
  const files = new Set(report.diagnostics.map((diagnostic) => diagnostic.location.file)).size;
  const where =
    files > 0 && files < fileCount
      ? `in ${files} of ${plural(fileCount, 'file')}`
      : `in ${plural(files || fileCount, 'file')}`;
  const paint = counts.error > 0 ? colours.red : counts.warning > 0 ? colours.yellow : colours.cyan;
  return `${paint(colours.bold(joined(parts)))} ${where}${hiddenOf(report)}${inBaseline(report)}${fixed}${fixableOf(report)}.`;
}

function noneOf({ since }: CheckReport): string {
  return since === undefined
    ? 'No state machine definitions were found; they are looked for in JSON, YAML and Terraform files'
    : `Nothing to check has changed since \`${since}\``;
}

/** A count with its noun: "1 file", "2 files". */
export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** "1 error and 2 warnings". */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function scopeOf(files: number, machines: number): string {
  return files === machines
    ? plural(files, 'file')
    : `${plural(machines, 'state machine')} in ${plural(files, 'file')}`;
}

function hiddenOf({ counts, diagnostics }: CheckReport): string {
  const hidden = counts.error + counts.warning + counts.info + counts.hint - diagnostics.length;
  return hidden > 0 ? ` (${hidden} not shown)` : '';
}

function isHidingSome({ baseline }: CheckReport): boolean {
  return (baseline?.hidden ?? 0) > 0;
}

function inBaseline(report: CheckReport): string {
  return isHidingSome(report) ? `, besides ${report.baseline?.hidden} in the baseline` : '';
}

function fixedOf({ fix, fixed }: CheckReport): string {
  const count = fixed.reduce((sum, file) => sum + file.count, 0);
  if (count === 0) return '';
  return `, ${count} ${fix === 'show' ? 'would be fixed' : 'fixed'} in ${plural(fixed.length, 'file')}`;
}

function fixableOf(report: CheckReport): string {
  const count = countFixable(report);
  if (report.fix === 'none') return count > 0 ? `, ${count} fixable with --fix` : '';
  return count === 0 && report.fixed.length === 0 ? ', none with a safe fix' : '';
}
