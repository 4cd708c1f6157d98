import type { Diagnostic, Location, Severity } from '@stepproof/core';
import { wayToPage } from '../package.ts';
import { type Colours, coloursFor } from '../terminal/colours.ts';
import { printable } from '../terminal/printable.ts';
import type { CheckReport, Reporter } from './check-report.ts';
import { type CodeFrame, codeFrame } from './code-frame.ts';
import { diffOf } from './diff.ts';
import type { SourceTexts } from './source-texts.ts';
import { summaryOf } from './summary.ts';

/** Findings with the lines they are in, for people. */
export function reportPretty(report: CheckReport, io: Parameters<Reporter>[1]): string {
  const colours = coloursFor(io.stdout, io);
  const columns = Math.max(io.stdout.columns ?? usualColumns, fewestColumns);
  const pen: Pen = { colours, columns, texts: report.texts, explained: new Set() };
  const diffs = report.fix === 'show' ? report.fixed.map((file) => `${diffOf(file, colours)}\n`) : [];
  const findings = report.diagnostics.map((diagnostic) => `${findingOf(diagnostic, pen)}\n\n`);
  return [...diffs, ...findings, `${summaryOf(report, colours)}\n`].join('');
}

/** Lines in a file or a pipe may be somewhat longer than on most terminals. */
const usualColumns = 120;
const fewestColumns = 40;

interface Pen {
  readonly colours: Colours;
  readonly columns: number;
  readonly texts: SourceTexts;
  /** Rules whose page was pointed out, which is worth doing once. */
  readonly explained: Set<string>;
}

function findingOf(diagnostic: Diagnostic, pen: Pen): string {
  const { colours } = pen;
  const colour = severityColour(diagnostic.severity, colours);
  const frames = framesOf(diagnostic, pen);
  const gutter = ' '.repeat(Math.max(...frames.map(({ frame }) => String(frame.line).length)));
  const bar = colours.blue(`${gutter} │`);
  const title = `${colour(colours.bold(diagnostic.severity))}${colours.dim(`[${diagnostic.ruleId}]`)}: ${sentence(diagnostic.message, colours)}`;
  const code = frames.flatMap((part) => [
    ...part.heading.map((line) => line(gutter)),
    bar,
    ...drawn(part, gutter, colours),
  ]);
  const notes = notesOf(diagnostic, pen).map((note) => `${colours.blue(`${gutter} =`)} ${note}`);
  return [title, ...code, ...(notes.length > 0 ? [bar, ...notes] : [])].join('\n');
}

type Paint = (text: string) => string;

function severityColour(severity: Severity, colours: Colours): Paint {
  const paints: Readonly<Record<Severity, Paint>> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.cyan,
  };
  return paints[severity];
}

/** A message with its names made visible. */
function sentence(message: string, colours: Colours): string {
  return printable(message).replace(/`[^`]*`/g, (name) => colours.bold(name));
}

interface DrawnFrame {
  readonly heading: readonly ((gutter: string) => string)[];
  readonly frame: CodeFrame;
  /** What underlines the marked part, and what is said of it. */
  readonly mark: string;
  readonly paint: Paint;
  readonly label: string;
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

function frameAt(
  location: Location,
  { colours, texts, columns }: Pen,
  style: Pick<DrawnFrame, 'mark' | 'paint' | 'label'>,
): DrawnFrame {
  const lines = texts.linesOf(location);
  const { line, column } = lines.index.positionAt(location.span.start);
  const place = `${printable(location.file)}:${line}:${column}`;
  const frame = codeFrame(lines, location.span, columns - String(line).length - 4);
  return { ...style, frame, heading: [(gutter) => `${gutter} ${colours.blue('╭─')} ${colours.cyan(place)}`] };
}

function drawn({ frame, mark, paint, label }: DrawnFrame, gutter: string, colours: Colours): readonly string[] {
  const number = String(frame.line).padStart(gutter.length);
  const underline = paint(mark.repeat(frame.width));
  return [
    `${colours.blue(`${number} │`)} ${frame.code}`.trimEnd(),
    `${colours.blue(`${gutter} │`)} ${' '.repeat(frame.indent)}${underline}${label === '' ? '' : ` ${label}`}`,
  ];
}

function notesOf({ ruleId, fixes }: Diagnostic, { colours, explained }: Pen): readonly string[] {
  const titles = fixes.map(
    (fix) => `${colours.green(fix.kind === 'safe' ? 'fix' : 'suggestion')}: ${sentence(fix.title, colours)}`,
  );
  if (explained.has(ruleId) || ruleId === 'config') return titles;
  explained.add(ruleId);
  return [...titles, `${colours.dim(`more: ${wayToPage(ruleId)}`)}`];
}
