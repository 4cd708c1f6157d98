import type { Diagnostic, Severity } from '@stepproof/core';
import { wayToPage } from '../package.ts';
import { type Colours, coloursFor, type Paint } from '../terminal/colours.ts';
import type { CheckReport, Reporter } from './check-report.ts';
import { diffOf } from './diff.ts';
import { columnsFor, type DrawnFrame, drawFrames, type FramePen, frameAt, sentence } from './frames.ts';
import { summaryOf } from './summary.ts';

/** Findings with the lines they are in, for people. */
export function reportPretty(report: CheckReport, io: Parameters<Reporter>[1]): string {
  const colours = coloursFor(io.stdout, io);
  const pen: Pen = { colours, columns: columnsFor(io.stdout), texts: report.texts, explained: new Set() };
  const diffs = report.fix === 'show' ? report.fixed.map((file) => `${diffOf(file, colours)}\n`) : [];
  const findings = report.diagnostics.map((diagnostic) => `${findingOf(diagnostic, pen)}\n\n`);
  return [...diffs, ...findings, `${summaryOf(report, colours)}\n`].join('');
}

interface Pen extends FramePen {
  /** Rules whose page was pointed out, which is worth doing once. */
  readonly explained: Set<string>;
}

function findingOf(diagnostic: Diagnostic, pen: Pen): string {
  const { colours } = pen;
  const colour = severityColour(diagnostic.severity, colours);
  const title = `${colour(colours.bold(diagnostic.severity))}${colours.dim(`[${diagnostic.ruleId}]`)}: ${sentence(diagnostic.message, colours)}`;
  const { gutter, lines } = drawFrames(framesOf(diagnostic, pen), colours);
  const notes = notesOf(diagnostic, pen).map((note) => `${colours.blue(`${gutter} =`)} ${note}`);
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

function notesOf({ ruleId, fixes }: Diagnostic, { colours, explained }: Pen): readonly string[] {
  const titles = fixes.map(
    (fix) => `${colours.green(fix.kind === 'safe' ? 'fix' : 'suggestion')}: ${sentence(fix.title, colours)}`,
  );
  if (explained.has(ruleId) || ruleId === 'config') return titles;
  explained.add(ruleId);
  return [...titles, `${colours.dim(`more: ${wayToPage(ruleId)}`)}`];
}
