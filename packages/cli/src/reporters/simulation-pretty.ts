import { locationOf, type Simulation, statePath, timeWords } from '@stepproof/core';
import { coloursFor } from '../terminal/colours.ts';
import { printable } from '../terminal/printable.ts';
import { columnsFor, drawFrames, frameAt, sentence } from './frames.ts';
import type { SimulationReport, SimulationReporter } from './simulation-report.ts';
import { plural } from './summary.ts';
import { indentedJson, type TracePen, wrapped } from './trace/trace-pen.ts';
import { visitsLines } from './trace/visit-lines.ts';

/** What became of the data from state to state, for people. */
export function reportSimulation(report: SimulationReport, io: Parameters<SimulationReporter>[1]): string {
  const { simulation, texts, detail } = report;
  const colours = coloursFor(io.stdout, io);
  const pen: TracePen = { colours, columns: columnsFor(io.stdout), texts, detail };
  const parts = [
    visitsLines(simulation.visits, pen),
    endOf(simulation, pen),
    outputLines(simulation, pen),
    notesOf(report, pen),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** How it ended, and where that comes from. */
function endOf(simulation: Simulation, pen: TracePen): readonly string[] {
  const { status, place, duration } = simulation;
  const { colours } = pen;
  const paint = status === 'SUCCEEDED' ? colours.green : status === 'UNDECIDED' ? colours.yellow : colours.red;
  const effort = `${plural(statePath(simulation).length, 'state')}, ${timeWords(duration)} of virtual time`;
  const title = `${paint(colours.bold(status))}${colours.dim(`  ${effort}`)}`;
  const words = wrapped(wordsOf(simulation), pen.columns).map((line) => sentence(line, colours));
  const lines = words[0] === '' ? [title] : [title, ...words];
  if (place === undefined) return lines;
  const frame = frameAt(locationOf(place), pen, { mark: '^', paint, label: '' });
  return [...lines, ...drawFrames([frame], colours).lines];
}

function wordsOf({ status, error, cause, reason }: Simulation): string {
  if (status === 'SUCCEEDED') return '';
  if (status === 'UNDECIDED' || status === 'LIMIT') return reason ?? '';
  return `\`${error ?? 'an error without a name'}\`${cause === undefined || cause === '' ? '' : `: ${cause}`}`;
}

/** Longer outputs are shown whole only where that is asked for. */
const mostLines = 40;

function outputLines({ output }: Simulation, { colours, detail }: TracePen): readonly string[] {
  if (output === undefined) return [];
  const lines = indentedJson(output);
  const shown = detail === 'whole' ? lines : lines.slice(0, mostLines);
  const hidden = lines.length - shown.length;
  return [...shown, ...(hidden > 0 ? [colours.dim(`… ${plural(hidden, 'more line')}, which --verbose shows`)] : [])];
}

function notesOf({ simulation, notes, texts }: SimulationReport, { colours }: TracePen): readonly string[] {
  const unanswered = simulation.unanswered.length === 0 ? [] : [unansweredNote(simulation)];
  const placed = notes.map(({ message, location }) => {
    const { line, column } = texts.linesOf(location).index.positionAt(location.span.start);
    return `${message} ${colours.dim(`(${printable(location.file)}:${line}:${column})`)}`;
  });
  return [...unanswered, ...placed].map((note) => `${colours.cyan(colours.bold('note'))}: ${sentence(note, colours)}`);
}

/** How many names a note lists. */
const mostNames = 8;

/** Where the execution ends for want of an answer, that was said, and only how to give one is left to say. */
function unansweredNote({ unanswered: names, status }: Simulation): string {
  const listed = names.slice(0, mostNames).map((name) => `\`${name}\``);
  const all = `${listed.join(', ')}${names.length > mostNames ? ', …' : ''}`;
  const example = JSON.stringify({ [names[0] ?? 'State']: { return: {} } });
  if (status === 'UNDECIDED') return `--mocks takes a file with answers for ${all}, such as ${example}.`;
  return `Nothing answers for ${all}, so that what comes back is unknown: give --mocks a file such as ${example}.`;
}
