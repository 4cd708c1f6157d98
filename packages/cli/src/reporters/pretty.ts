import type { Diagnostic, Severity } from '@stepproof/core';
import { wayToPage } from '../package.ts';
import { type Colours, coloursFor, type Paint } from '../terminal/colours.ts';
import type { CheckReport, Reporter } from './check-report.ts';
import { diffOf } from './diff.ts';
import { columnsFor, type DrawnFrame, drawFrames, type FramePen, frameAt, sentence } from './frames.ts';
import { summaryOf } from './summary.ts';
import { witnessNotes } from './witness-notes.ts';

/** Findings with the lines they are in, for people. */
export function reportPretty(report: CheckReport, io: Parameters<Reporter>[1]): string {
  const colours = coloursFor(io.stdout, io);
  const { texts, commands } = report;
  const pen: Pen = { colours, columns: columnsFor(io.stdout), texts, commands, explained: new Set() };
  const diffs = report.fix === 'show' ? report.fixed.map((file) => `${diffOf(file, colours)}\n`) : [];
  const findings = report.diagnostics.map((diagnostic) => `${findingOf(diagnostic, pen)}\n\n`);
  return [...diffs, ...findings, `${summaryOf(report, colours)}\n`, wayToWitnesses(report, colours)].join('');
}

interface Pen extends FramePen, Pick<CheckReport, 'commands'> {
  /** Rules whose page was pointed out, which is worth doing once. */
  readonly explained: Set<string>;
}

function findingOf(diagnostic: Diagnostic, pen: Pen): string {
  const { colours } = pen;
  const colour = severityColour(diagnostic.severity, colours);
  const title = `${colour(colours.bold(diagnostic.severity))}${colours.dim(`[${diagnostic.ruleId}]`)}: ${sentence(diagnostic.message, colours)}`;
  const { gutter, lines } = drawFrames(framesOf(diagnostic, pen), colours);
  const notes = notesOf(diagnostic, pen).flatMap(([first, ...rest]) => [
    `${colours.blue(`${gutter} =`)} ${first}`,
    ...rest.map((line) => `${gutter}   ${line}`),
  ]);
  return [title, ...lines, ...(notes.length > 0 ? [colours.blue(`${gutter} │`), ...notes] : [])].join('\n');
}

function severityColour(severity: Severity, colours: Colours): Paint {
  const paints: Readonly<Record<Severity, Paint>> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.cyan,
  };
  return paints[severity];
}

/** The place of the finding first, then those that explain it; a file is named where it changes. */
function framesOf({ location, severity, related }: Diagnostic, pen: Pen): readonly DrawnFrame[] {
  const { colours } = pen;
  const own = frameAt(location, pen, { mark: '^', paint: severityColour(severity, colours), label: '' });
  let file = location.file;
  const others = related.map((other) => {
    const frame = frameAt(other.location, pen, {
      mark: '─',
      paint: colours.blue,
      label: sentence(other.message, colours),
    });
    const isSameFile = other.location.file === file;
    file = other.location.file;
    return isSameFile ? { ...frame, heading: [(gutter: string) => colours.blue(`${gutter} ⋮`)] } : frame;
  });
  return [own, ...others];
}

/** Each in one line or several. */
function notesOf(diagnostic: Diagnostic, pen: Pen): readonly (readonly string[])[] {
  const { ruleId, fixes, witness } = diagnostic;
  const { colours, columns, commands, explained } = pen;
  const execution = witness === undefined ? [] : witnessNotes(witness, columns - widestGutter, colours);
  const command = commands.get(diagnostic);
  const titles = fixes.map((fix) => [
    `${colours.green(fix.kind === 'safe' ? 'fix' : 'suggestion')}: ${sentence(fix.title, colours)}`,
  ]);
  const notes = [...execution, ...(command === undefined ? [] : [[`run it: ${command}`]]), ...titles];
  if (explained.has(ruleId) || ruleId === 'config') return notes;
  explained.add(ruleId);
  return [...notes, [`${colours.dim(`more: ${wayToPage(ruleId)}`)}`]];
}

/** What stands before a note, in a file of less than 100,000 lines. */
const widestGutter = 8;

/** Said once, where executions are shown. */
function wayToWitnesses({ diagnostics, commands }: CheckReport, { dim }: Colours): string {
  if (commands.size > 0 || diagnostics.every(({ witness }) => witness === undefined)) return '';
  return `${dim('`--save-witnesses FOLDER` writes these executions, to be run by `stepproof simulate`.')}\n`;
}
