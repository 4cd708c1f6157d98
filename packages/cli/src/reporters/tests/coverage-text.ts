import {
  type CoverageRatio,
  coverageRatios,
  percentOf,
  type StateCoverage,
  type TransitionCoverage,
} from '@stepproof/core';
import type { MachineCoverage, SourceTexts, TestedMachine } from '@stepproof/reports';
import { widthOf } from '@stepproof/reports';
import type { Colours } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';

/** How much of each state machine is covered, and what is not; nothing where no machine was run. */
export function coverageAsText(machines: readonly MachineCoverage[], texts: SourceTexts, colours: Colours): string {
  if (machines.length === 0) return '';
  const uncovered = machines.flatMap((machine) => uncoveredOf(machine, texts));
  const tables = [tableOf(machines, colours)];
  if (uncovered.length > 0) tables.push(listOf(uncovered, colours));
  return tables.join('\n\n');
}

interface Row {
  readonly name: string;
  readonly states: CoverageRatio;
  readonly transitions: CoverageRatio;
}

function tableOf(machines: readonly MachineCoverage[], colours: Colours): string {
  const names = namesOf(machines.map(({ machine }) => machine));
  const rows = machines.map(
    ({ coverage }, index): Row => ({ name: names[index] ?? '', ...coverageRatios([coverage]) }),
  );
  const all = { name: 'all', ...coverageRatios(machines.map(({ coverage }) => coverage)) };
  const shown = rows.length > 1 ? [...rows, all] : rows;
  const width = Math.max(...shown.map(({ name }) => widthOf(name)), 'Coverage'.length);
  const head = `${colours.bold('Coverage')}${' '.repeat(width - 'Coverage'.length)}${'states'.padStart(ratioWidth)}${'transitions'.padStart(ratioWidth)}`;
  return [head, ...shown.map((row) => drawRow(row, width, colours))].join('\n');
}

/** The file of a definition; where several machines are in one, with their names. */
function namesOf(machines: readonly TestedMachine[]): readonly string[] {
  return machines.map(({ file, name }) => {
    const isAlone = machines.filter((other) => other.file === file).length === 1;
    return printable(isAlone ? file : `${file} ${name}`);
  });
}

const ratioWidth = '  1234 of 1234  100 %'.length;

function drawRow({ name, states, transitions }: Row, width: number, colours: Colours): string {
  const ratios = [states, transitions].map((ratio) => paintOf(ratio, colours)(drawRatio(ratio)));
  return `${name}${' '.repeat(width - widthOf(name))}${ratios.join('')}`;
}

function drawRatio(ratio: CoverageRatio): string {
  const percent = percentOf(ratio);
  const shown = percent === 100 ? '100' : percent.toFixed(1);
  return `${ratio.covered} of ${ratio.total}  ${shown.padStart('99.9'.length)} %`.padStart(ratioWidth);
}

function paintOf(ratio: CoverageRatio, colours: Colours) {
  const percent = percentOf(ratio);
  if (percent === 100) return colours.green;
  return percent < 50 ? colours.red : colours.yellow;
}

interface Uncovered {
  readonly place: string;
  readonly what: string;
}

function uncoveredOf({ coverage }: MachineCoverage, texts: SourceTexts): readonly Uncovered[] {
  const states = coverage.states.filter(({ visits }) => visits === 0);
  const transitions = coverage.transitions.filter(({ count }) => count === 0);
  const inOrder = [...states, ...transitions].sort((one, other) => one.location.span.start - other.location.span.start);
  return inOrder.map((part) => ({ place: placeOf(part, texts), what: wordsFor(part) }));
}

function placeOf({ location }: StateCoverage | TransitionCoverage, texts: SourceTexts): string {
  const { line } = texts.linesOf(location).index.positionAt(location.span.start);
  return `${printable(location.file)}:${line}`;
}

function wordsFor(part: StateCoverage | TransitionCoverage): string {
  if (!('kind' in part)) return `state ${printable(part.name)}`;
  const from = part.from === undefined ? '' : `${printable(part.from)} `;
  return `${part.kind} ${from}→ ${printable(part.to)}`;
}

/** How much is listed; more is found in the file that `--coverage-file` writes. */
const mostListed = 100;

function listOf(uncovered: readonly Uncovered[], colours: Colours): string {
  const listed = uncovered.slice(0, mostListed);
  const width = Math.max(...listed.map(({ place }) => widthOf(place)));
  const lines = listed.map(
    ({ place, what }) => `  ${colours.cyan(place)}${' '.repeat(width - widthOf(place))}  ${what}`,
  );
  const rest = uncovered.length > mostListed ? [colours.dim(`  and ${uncovered.length - mostListed} more`)] : [];
  return [colours.bold('Not covered'), ...lines, ...rest].join('\n');
}
