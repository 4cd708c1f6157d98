import { stringPart } from '../../engine/place.ts';
import { nearestName } from '../../text/nearest.ts';
import { elementsOf } from '../shapes/join.ts';
import { isOnly, mayBe } from '../shapes/parts.ts';
import { kinds, type Origin, type Shape } from '../shapes/shape.ts';
import type { CertainFailure } from '../shapes/shape-facts.ts';
import { quoted } from './quoted.ts';
import { shapeWords } from './shape-words.ts';
import type { LostRead, ShownCertainFailure } from './shown-failure.ts';

/** What a certain failure comes from, in words and places. */
export function explained(failure: CertainFailure): Pick<ShownCertainFailure, 'found' | 'lost' | 'related'> {
  const { found } = failure;
  const { origin } = found;
  const related = origin && { at: origin.place, message: 'This makes the data that it looks into.' };
  return { found: shapeWords(found), lost: lostRead(failure), related: related === undefined ? [] : [related] };
}

/** What is written, what it looks into, and what it looks for there. */
interface Miss {
  /** `$.order` */
  readonly holder: string;
  /** Nothing where an element of a list is looked for. */
  readonly name: string | undefined;
  readonly found: Shape;
}

function lostRead(failure: CertainFailure): LostRead | undefined {
  const { read, found } = failure;
  if (read?.kind === 'path') return lostPath(failure, read);
  if (read?.kind !== 'member') return undefined;
  const { holder, name } = read;
  const miss = { holder, name, found };
  const meant = meantInstead(miss);
  return { path: `${holder}.${name}`, part: undefined, why: whyLost(miss), meant: meant && `${holder}${meant}` };
}

type PathRead = Extract<CertainFailure['read'], { kind: 'path' }>;

/** The path in the text of the field. */
function lostPath({ place, found }: CertainFailure, { path, step }: PathRead): LostRead | undefined {
  const node = place.kind === 'property' ? place.value : place;
  if (step === undefined || node.kind !== 'string') return undefined;
  const text = node.value;
  const holder = text.slice(path.start, step.start);
  const miss = { holder, name: step.kind === 'member' ? step.name : undefined, found };
  const meant = meantInstead(miss);
  return {
    path: text.slice(path.start, path.end),
    part: stringPart(node, path),
    why: whyLost(miss),
    meant: meant && `${holder}${meant}${text.slice(step.end, path.end)}`,
  };
}

/** Why it is not there, as the end of a sentence. */
function whyLost({ holder, found }: Miss): string {
  const text = quoted(holder);
  const { origin } = found;
  const whole = origin && isWholeResult(origin) ? resultWords(origin) : undefined;
  if (whole !== undefined) return `${text} is ${whole}`;
  const made = madeIn(origin);
  if (!isOnly(found, kinds.object)) return `${text} is ${shapeWords(found)}${made}`;
  const names = [...(found.object?.fields ?? [])].filter(([, field]) => field.kinds !== kinds.absent);
  const list = names.slice(0, mostNames).map(([name]) => quoted(name));
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return `${text}${made && `${made},`} has ${list.length === 0 ? 'no members' : `only ${list.join(', ')}${more}`}`;
}

const mostNames = 8;

/** Whether a state as a whole made it, not one of its fields. */
function isWholeResult({ state, place }: Origin): boolean {
  return place === state.property;
}

function resultWords({ state }: Origin): string | undefined {
  const name = quoted(state.name);
  switch (state.type) {
    case 'Parallel':
      return `the list of what the branches of ${name} return`;
    case 'Map':
      return `the list of what the iterations of ${name} return`;
    case 'Task':
      return `what invoking the function of ${name} gives, and what the function returns is the \`Payload\` in it`;
    default:
      return undefined;
  }
}

function madeIn(origin: Origin | undefined): string {
  if (origin === undefined || isWholeResult(origin)) return '';
  const { state, place } = origin;
  if (place.kind === 'property') return `, made by \`${place.name}\` of ${quoted(state.name)}`;
  return `, made by a catcher of ${quoted(state.name)}`;
}

/** What was most likely meant in place of `.name`, to be written behind the holder: `.order.name`, `[0].name`, `.nam`. */
function meantInstead({ name, found }: Miss): string | undefined {
  if (name === undefined) return undefined;
  const fields = new Map([...(found.object?.fields ?? [])].filter(([, field]) => field.kinds !== kinds.absent));
  if (found.origin?.state.type === 'Task' && isWholeResult(found.origin)) return `.Payload.${name}`;
  const inner = [...fields].filter(([, field]) => hasMember(field, name));
  const [only] = inner;
  if (only !== undefined && inner.length === 1) return `${memberText(only[0])}${memberText(name)}`;
  // The error output has two names; who looks for another one looks for other data.
  const isErrorOutput = found.origin?.place.kind === 'object';
  const near = name.length < leastLetters || isErrorOutput ? undefined : nearestName(name, fields.keys());
  return near === undefined ? elementWith(found, name) : memberText(near);
}

/** Of shorter names, all are near each other. */
const leastLetters = 3;

/** The element of a list that has such a member, where one alone has. */
function elementWith(found: Shape, name: string): string | undefined {
  if (!isOnly(found, kinds.list) || found.list === undefined) return undefined;
  const { items, minimum } = found.list;
  const having = items.flatMap((item, index) => (hasMember(item, name) ? [index] : []));
  if (having.length === 1) return `[${having[0]}]${memberText(name)}`;
  return minimum > 0 && items.length === 0 && hasMember(elementsOf(found.list), name)
    ? `[0]${memberText(name)}`
    : undefined;
}

/** Whether it is known to have the member, not only that it may. */
function hasMember(shape: Shape, name: string): boolean {
  const field = shape.object?.fields.get(name);
  return isOnly(shape, kinds.object) && field !== undefined && mayBe(field, ~kinds.absent);
}

function memberText(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`;
}
