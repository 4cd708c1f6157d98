import type { RelatedPlace } from '../../engine/rule.ts';
import type { State } from '../../model/state-machine.ts';
import { nearestName } from '../../text/nearest.ts';
import { elementsOf } from '../shapes/join.ts';
import { isOnly, mayBe } from '../shapes/parts.ts';
import { kinds, type Origin, type Shape } from '../shapes/shape.ts';
import { quoted, shapeWords } from './shape-words.ts';

/** A read that finds nothing: what is written, what it looks into, and what it looks for there. */
export interface LostRead {
  /** `$.order` */
  readonly holder: string;
  /** Nothing where an element of a list is looked for. */
  readonly name: string | undefined;
  readonly found: Shape;
}

/** What is said of a read that finds nothing whenever it is evaluated. */
export function lostSentence(path: string, state: State, { read, meant }: Explained): string {
  const question = meant === undefined ? '' : ` Did you mean ${quoted(meant)}?`;
  return `${quoted(path)} finds nothing whenever state ${quoted(state.name)} reads it: ${whyLost(read)}.${question}`;
}

interface Explained {
  readonly read: LostRead;
  /** The path that was most likely meant. */
  readonly meant: string | undefined;
}

/** Why it is not there, as the end of a sentence. */
function whyLost({ holder, found }: LostRead): string {
  const text = quoted(holder);
  const { origin } = found;
  const whole = origin && isWholeResult(origin) ? resultWords(origin) : undefined;
  if (whole !== undefined) return `${text} is ${whole}`;
  if (!isOnly(found, kinds.object)) return `${text} is ${shapeWords(found)}${madeIn(origin)}`;
  const names = [...(found.object?.fields ?? [])].filter(([, field]) => field.kinds !== kinds.absent);
  const list = names.slice(0, mostNames).map(([name]) => quoted(name));
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return `${text}${madeIn(origin)} has ${list.length === 0 ? 'no members' : `only ${list.join(', ')}${more}`}`;
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
  if (place.kind === 'property') return `, made by \`${place.name}\` of ${quoted(state.name)},`;
  return `, made by a catcher of ${quoted(state.name)},`;
}

/** The place that made the data. */
export function relatedOrigin({ origin }: Shape): readonly RelatedPlace[] {
  return origin === undefined ? [] : [{ at: origin.place, message: 'This makes the data that it looks into.' }];
}

/** What was most likely meant in place of `.name`, to be written behind the holder: `.order.name`, `[0].name`, `.nam`. */
export function meantInstead({ name, found }: LostRead): string | undefined {
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
