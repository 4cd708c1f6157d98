import { machineCostOf } from '@stepproof/core';
import { limitsOf } from '@stepproof/reports';
import { printable } from '../../terminal/printable.ts';
import { type FramePen, sentence } from '../frames.ts';
import { plural } from '../summary.ts';
import { wrapped } from '../trace/trace-pen.ts';
import { machineCostWords } from './cost-words.ts';
import type { PathsReport } from './paths-report.ts';

/** How much of the machine the paths show, and whether that is all there is to know. */
export function summaryLines(report: PathsReport, pen: FramePen): readonly string[] {
  const { contract, exploration, paths, options } = report;
  const { complete, reasons, dropped } = exploration;
  const { colours, columns } = pen;
  const head = complete ? colours.green(colours.bold('complete')) : `${colours.yellow(colours.bold('incomplete'))}`;
  const subject =
    options.cover === undefined ? plural(paths.length, 'path') : `${plural(paths.length, 'path')} for ${options.cover}`;
  const sentences = [
    `${subject}: ${coverageWords({ exploration, paths })}.`,
    ...(contract === undefined ? [] : [`Data is taken to be as \`${contract.file}\` says.`]),
    ...reasons,
    ...(dropped === 0
      ? []
      : [`${dropped} more ${dropped === 1 ? 'path' : 'paths'} went another way when run, and prove nothing.`]),
  ];
  const lines = sentences.flatMap((text, index) => wrapped(text, columns - (index === 0 ? 'incomplete: '.length : 0)));
  const summary = lines.map((line, index) => (index === 0 ? `${head}: ` : '') + sentence(line, colours));
  return [...totalLines(report, pen), ...summary];
}

/** What any execution takes, whichever way it goes. */
function totalLines({ machine, use }: PathsReport, { colours, columns }: FramePen): readonly string[] {
  const cost = machineCostOf(machine);
  const [first] = cost.unbounded;
  const why =
    first === undefined
      ? ''
      : first.type === 'Map'
        ? `; how many items \`${first.name}\` has is not known`
        : `; an execution may come back to \`${first.name}\``;
  const text = `any execution: ${machineCostWords(cost, limitsOf(machine, use.type))}${why}.`;
  return wrapped(printable(text), columns).map((line, index) => {
    const drawn = sentence(line, colours);
    return index === 0 ? drawn.replace('any execution', colours.cyan('any execution')) : drawn;
  });
}

/** How many states and transitions the paths come by, and how many nothing can come by. */
function coverageWords({ exploration, paths }: Pick<PathsReport, 'exploration' | 'paths'>): string {
  const { states, transitions } = exploration;
  const taken = new Set(paths.flatMap(({ path }) => path.covers));
  // States of different scopes may have one name, and every state that is entered is led to.
  const shownStates = new Set([...taken].map((index) => transitions[index]?.to)).size;
  const never = transitions.filter(({ feasible }) => feasible === false).length;
  const words = `${shownStates} of ${plural(states.length, 'state')}, ${taken.size} of ${plural(transitions.length, 'transition')}`;
  return never === 0 ? words : `${words}; no execution takes ${never}`;
}
