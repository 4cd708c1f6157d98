import { type ExploredTransition, locationOf, type Node, type Property, propertyOf, type State } from '@stepproof/core';
import { cutText, widthOf } from '@stepproof/reports';
import { printable } from '../../terminal/printable.ts';
import { drawFrames, type FramePen, frameAt, sentence } from '../frames.ts';
import { plural } from '../summary.ts';
import { wrapped } from '../trace/trace-pen.ts';
import type { PathsReport } from './paths-report.ts';

/** How many transitions are shown with their place. */
const mostFrames = 20;

/** Whether transitions into a state are to be told. */
type IsWanted = (to: string) => boolean;

/** The transitions that no execution takes, each with the reason and where it is written. */
export function neverTaken(
  { exploration }: PathsReport,
  pen: FramePen,
  isWanted: IsWanted = () => true,
): readonly (readonly string[])[] {
  const never = exploration.transitions.filter(({ feasible, to }) => feasible === false && isWanted(to.name));
  const left = never.length - mostFrames;
  const frames = never.slice(0, mostFrames).map((transition) => drawNever(transition, pen));
  return left <= 0 ? frames : [...frames, [pen.colours.dim(`… and ${left} more, which --format json shows`)]];
}

function drawNever(transition: ExploredTransition, pen: FramePen): readonly string[] {
  const { colours, columns } = pen;
  const text = `never taken: ${wayOf(transition)}. ${transition.why ?? ''}`.trimEnd();
  const [first = '', ...rest] = wrapped(printable(text), columns).map((line) => sentence(line, colours));
  const title = first.replace('never taken', colours.yellow(colours.bold('never taken')));
  const frame = frameAt(locationOf(placeToShow(transition.place)), pen, {
    mark: '^',
    paint: colours.yellow,
    label: '',
  });
  return [title, ...rest, ...drawFrames([frame], colours).lines];
}

/** Where it leads from and to; of long names as much as fits into the columns. */
function wayOf({ from, to, kind }: ExploredTransition, columns = Number.POSITIVE_INFINITY): string {
  if (from === undefined) return `the start with ${quoted(to, columns - 'the start with '.length)}`;
  const lead = kind === 'catch' ? 'the catcher from' : 'from';
  const room = columns - lead.length - ' to '.length - 1;
  const target = quoted(to, Math.max(Math.floor(room / 2), room - from.name.length - 2));
  return `${lead} ${quoted(from, room - widthOf(target))} to ${target}`;
}

function quoted({ name }: State, columns: number): string {
  return `\`${cutText(printable(name), columns - 2)}\``;
}

/** Of a rule and a catcher, which may be many lines long, the name that leads on. */
function placeToShow(place: Node | Property): Node | Property {
  if (place.kind === 'property') return place.value;
  return place.kind === 'object' ? (propertyOf(place, 'Next')?.value ?? place) : place;
}

/** How many transitions of which nothing is known are listed. */
const mostListed = 12;

/** The transitions of which it is not known whether an execution takes them, in a line each. */
export function undecided(
  { exploration }: PathsReport,
  pen: FramePen,
  isWanted: IsWanted = () => true,
): readonly string[] {
  const { colours } = pen;
  const open = exploration.transitions.filter(({ feasible, to }) => feasible === 'unknown' && isWanted(to.name));
  if (open.length === 0) return [];
  const title = `${colours.yellow(colours.bold('undecided'))}: ${plural(open.length, 'transition')}`;
  const lines = open.slice(0, mostListed).map((transition) => {
    const location = locationOf(placeToShow(transition.place));
    const { line } = pen.texts.linesOf(location).index.positionAt(location.span.start);
    const place = `(line ${line})`;
    return `  ${sentence(wayOf(transition, pen.columns - place.length - 3), colours)} ${colours.dim(place)}`;
  });
  const left = open.length - mostListed;
  return [title, ...lines, ...(left <= 0 ? [] : [colours.dim(`  … and ${left} more, which --format json shows`)])];
}
