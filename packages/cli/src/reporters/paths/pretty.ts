import { executionCost } from '@stepproof/core';
import type { NamedPath } from '@stepproof/reports';
import { cutText, exceededLimits, type Limits, limitsOf } from '@stepproof/reports';
import { coloursFor } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import { columnsFor, type FramePen, sentence } from '../frames.ts';
import { shortJson } from '../trace/short-json.ts';
import { wrapped } from '../trace/trace-pen.ts';
import { costWords } from './cost-words.ts';
import { mockLines } from './mock-lines.ts';
import { stepLines } from './path-steps.ts';
import type { PathsReport, PathsReporter } from './paths-report.ts';
import { summaryLines } from './paths-summary.ts';
import { recipeFor } from './recipe.ts';
import { neverTaken, undecided } from './transition-lines.ts';

/** The paths, what no execution can take and why, and how much of the machine that is; for people. */
export function reportPathsPretty(report: PathsReport, io: Parameters<PathsReporter>[1]): string {
  const colours = coloursFor(io.stdout, io);
  const pen: FramePen = { colours, columns: columnsFor(io.stdout), texts: report.texts };
  const parts = report.options.to === undefined ? overview(report, pen) : search(report, report.options.to, pen);
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Block = readonly string[];

function overview(report: PathsReport, pen: FramePen): readonly Block[] {
  return [...pathBlocks(report, pen), ...neverTaken(report, pen), undecided(report, pen), summaryLines(report, pen)];
}

/** How many paths are drawn. */
const mostPaths = 40;

/** What it takes to draw paths of a machine. */
interface PathPen extends FramePen {
  readonly limits: Limits;
}

function pathBlocks({ paths, machine, use }: PathsReport, framePen: FramePen): readonly Block[] {
  const pen: PathPen = { ...framePen, limits: limitsOf(machine, use.type) };
  const width = String(Math.min(paths.length, mostPaths)).length;
  const blocks = paths.slice(0, mostPaths).map((path, index) => {
    const head = pen.colours.dim(`${String(index + 1).padStart(width)} `);
    return drawPath(path, { head, indent: width + 1 }, pen);
  });
  const left = paths.length - mostPaths;
  return left <= 0 ? blocks : [...blocks, [pen.colours.dim(`… and ${left} more, which --format json shows`)]];
}

interface Heading {
  readonly head: string;
  readonly indent: number;
}

const labelWidth = 'input  '.length;

/** Outcome and name; the states; then input, mocks and cost. */
function drawPath(named: NamedPath, heading: Heading, pen: PathPen): Block {
  const { input, mocks } = named.path;
  const { cyan } = pen.colours;
  const room = pen.columns - heading.indent - 2 - labelWidth;
  const data = [
    ...labelled('input', [shortJson(input, room)], cyan),
    ...labelled('mocks', mockLines(mocks, room, pen.colours), cyan),
    ...costLines(named, room, pen),
  ];
  return [...drawHead(named, heading, pen), ...data.map((line) => ' '.repeat(heading.indent + 2) + line)];
}

/** What the path takes, and which of AWS's limits it may exceed. */
function costLines({ path }: NamedPath, room: number, { limits, colours }: PathPen): readonly string[] {
  const cost = executionCost(path.simulation);
  const exceeded = exceededLimits(cost, limits).flatMap((text) => wrapped(text, room));
  return [
    ...labelled('cost', wrapped(costWords(cost, limits), room), colours.cyan),
    ...labelled('limit', exceeded, colours.yellow),
  ];
}

function drawHead({ name, path }: NamedPath, { head, indent }: Heading, { colours, columns }: FramePen): Block {
  const room = columns - indent - 2;
  const isDone = path.status === 'SUCCEEDED';
  const title = wrapped(name, room).map((line) => colours.bold(sentence(line, colours)));
  const ending = isDone ? [] : labelled('fails', [cutText(endWords(path.simulation), room - labelWidth)], colours.red);
  const lines = [...title, ...stepLines(path.simulation.visits, room, colours), ...ending];
  const mark = isDone ? colours.green('✓') : colours.red('✗');
  return lines.map((line, index) => (index === 0 ? `${head}${mark} ${line}` : ' '.repeat(indent + 2) + line));
}

function endWords({ status, error, cause }: NamedPath['path']['simulation']): string {
  const name = error ?? (status === 'TIMED_OUT' ? 'timed out' : 'an error without a name');
  return printable(cause === undefined || cause === '' ? name : `${name}: ${cause}`);
}

function labelled(label: string, lines: readonly string[], paint: (text: string) => string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? paint(label.padEnd(labelWidth)) : ' '.repeat(labelWidth)) + line);
}

/** Of a search, all that it takes to repeat the path. */
function search(report: PathsReport, wanted: string, pen: FramePen): readonly Block[] {
  const [found] = report.paths;
  if (found !== undefined)
    return [drawHead(found, { head: '', indent: 0 }, pen), ...recipeFor(found.path, report, pen.colours)];
  const { exploration } = report;
  const isRuledOut = exploration.states.some(({ state, feasible }) => state.name === wanted && feasible === false);
  const ways = (to: string) => to === wanted;
  const answer = isRuledOut ? `No execution reaches \`${wanted}\`.` : `No path to \`${wanted}\` was found.`;
  return [
    [pen.colours.bold(sentence(answer, pen.colours))],
    ...neverTaken(report, pen, ways),
    undecided(report, pen, ways),
    ...(isRuledOut ? [] : [exploration.reasons.flatMap((reason) => wrapped(reason, pen.columns))]),
  ];
}
