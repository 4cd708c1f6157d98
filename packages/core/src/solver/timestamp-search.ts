import { type Automaton, liveRanges } from './automata/automaton.ts';
import { instantOf } from './instants.ts';
import { containsValue, type Interval, intersectValues, type OrderedSet } from './ordered-set.ts';

/** Timestamps that were found. */
export interface FoundTimestamps {
  readonly texts: readonly string[];
  /** Whether there are certainly no others. */
  readonly isAll: boolean;
}

/**
 * Looks for timestamps among the texts of a set, of which every one is a timestamp, that lie at some instants: unit by unit,
 * but not where whatever a text begins with lies before or behind all of these.
 */
export function findTimestamps(set: Automaton, instants: OrderedSet, most: number): FoundTimestamps {
  const texts: string[] = [];
  const open: Prefix[] = [{ text: '', state: 0 }];
  let isAll = true;
  for (let steps = 0; open.length > 0; steps++) {
    const prefix = open.pop() as Prefix;
    if (texts.length >= most || steps > mostSteps) return { texts, isAll: false };
    if (set.accepts[prefix.state] === true && liesAt(prefix.text, instants)) texts.push(prefix.text);
    if (prefix.text.length < longest) open.push(...nextPrefixes(set, prefix, instants));
    else isAll = false;
  }
  return { texts, isAll };
}

interface Prefix {
  readonly text: string;
  readonly state: number;
}

const mostSteps = 2_000;

/** With nine digits of a second and some more. */
const longest = '0000-00-00T00:00:00.000000000000+00:00'.length;

/** In this order the end of a timestamp is tried before more digits of its fraction, of which there is no end. */
const signs = 'Z+-0123456789:.T';

function nextPrefixes(set: Automaton, { text, state }: Prefix, instants: OrderedSet): readonly Prefix[] {
  const ranges = liveRanges(set, state);
  const next: Prefix[] = [];
  for (const sign of signs) {
    const unit = sign.charCodeAt(0);
    const range = ranges.find(({ from, last }) => from <= unit && unit <= last);
    if (range === undefined || intersectValues([boundsOf(text + sign)], instants).length === 0) continue;
    next.push({ text: text + sign, state: range.to });
  }
  return next.reverse();
}

function liesAt(text: string, instants: OrderedSet): boolean {
  const instant = instantOf(text);
  return instant !== undefined && containsValue(instants, instant);
}

const leastTime = '0000-01-01T00:00:00';
const mostTime = '9999-19-39T29:59:69';
const perMinute = 60_000_000_000n;

/** The instants between which all timestamps lie that begin with a text. */
function boundsOf(prefix: string): Interval {
  const time = prefix.slice(0, leastTime.length);
  const rest = prefix.slice(leastTime.length);
  const fraction = /^\.(\d*)/.exec(rest)?.[1] ?? '';
  const hasFraction = rest === '' || rest.startsWith('.');
  const [least, most] = offsetsOf(rest.replace(/^\.\d*/, ''));
  const low = timeOf(time + leastTime.slice(time.length)) + BigInt(fraction.slice(0, 9).padEnd(9, '0')) - most;
  const high = timeOf(time + mostTime.slice(time.length)) + (hasFraction ? highest(fraction) : 0n) - least;
  return { low, isLowOpen: false, high, isHighOpen: false };
}

function highest(fraction: string): bigint {
  return BigInt(fraction.slice(0, 9).padEnd(9, '9'));
}

const mostOffset = 1_439n;

/** The least and the greatest offset that something can be the beginning of. */
function offsetsOf(text: string): readonly [bigint, bigint] {
  if (text === 'Z') return [0n, 0n];
  if (text === '') return [-mostOffset * perMinute, mostOffset * perMinute];
  const digits = text.slice(1);
  const [near, far] = [
    minutesOf(digits + '00:00'.slice(digits.length)),
    minutesOf(digits + '29:59'.slice(digits.length)),
  ];
  return text.startsWith('-') ? [-far, -near] : [near, far];
}

function minutesOf(offset: string): bigint {
  const minutes = BigInt(Number(offset.slice(0, 2)) * 60 + Number(offset.slice(3)));
  return (minutes < mostOffset ? minutes : mostOffset) * perMinute;
}

/** What the calendar does not have, such as the 39th, is taken to lie as many days behind the first. */
function timeOf(text: string): bigint {
  const [year, month, day, hour, minute, second] = (text.match(/\d+/g) ?? []).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(0);
  date.setUTCFullYear(year, Math.min(month, 12) - 1, Math.min(day, 31));
  return BigInt(date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000) * 1_000_000n;
}
