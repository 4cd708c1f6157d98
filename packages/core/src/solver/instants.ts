import { parseTimestamp } from '../expressions/timestamp.ts';
import type { OrderedSet } from './ordered-set.ts';

/** The instant of a timestamp in nanoseconds since 1970; nothing for another text. */
export function instantOf(text: string): bigint | undefined {
  // No other text is worth a closer look, and most are none.
  if (text.charCodeAt(10) !== letterT) return undefined;
  const timestamp = parseTimestamp(text);
  if (timestamp.kind !== 'parsed') return undefined;
  return BigInt(timestamp.tree.epochMilliseconds) * perMillisecond + BigInt(timestamp.tree.nanoseconds);
}

const letterT = 0x54;
const perMillisecond = 1_000_000n;
const perMinute = 60_000n * perMillisecond;

/** The instants that can be written: years have four digits, and offsets are less than a day. */
const first = instantOf('0000-01-01T00:00:00+23:59') ?? 0n;
const last = instantOf('9999-12-31T23:59:60.999999999-23:59') ?? 0n;

export const timestampsOfAnyTime: OrderedSet = [{ low: first, isLowOpen: false, high: last, isHighOpen: false }];

/** Ways to write an instant, the shortest first: zeros at the end of a fraction change nothing, so there is no end to them. */
export function spellings(instant: bigint, most: number): readonly string[] {
  const { time, fraction, offset } = partsOf(instant);
  return Array.from({ length: most }, (_, zeros) => {
    const digits = fraction + '0'.repeat(zeros);
    return `${time}${digits === '' ? '' : `.${digits}`}${offset}`;
  });
}

interface Parts {
  /** Up to the seconds. */
  readonly time: string;
  /** Without zeros at its end. */
  readonly fraction: string;
  readonly offset: string;
}

const year0 = instantOf('0000-01-01T00:00:00Z') ?? 0n;
const year9999End = instantOf('9999-12-31T23:59:59.999999999Z') ?? 0n;
const day = 1_439n * perMinute;

/** In UTC, but for what UTC has no year of four digits for. */
function partsOf(instant: bigint): Parts {
  if (instant < year0) return { ...localParts(instant + day), offset: '+23:59' };
  if (instant <= year9999End) return localParts(instant);
  const local = instant - day;
  return { ...(local > year9999End ? leapSecond(local) : localParts(local)), offset: '-23:59' };
}

function localParts(local: bigint): Parts {
  const milliseconds = floorDivide(local, perMillisecond);
  const text = new Date(Number(milliseconds)).toISOString();
  const nanoseconds = String(local - milliseconds * perMillisecond).padStart(6, '0');
  const fraction = (text.slice(20, 23) + nanoseconds).replace(/0+$/, '');
  return { time: text.slice(0, 19), fraction, offset: 'Z' };
}

/** The second after the last one that has a year of four digits. */
function leapSecond(local: bigint): Parts {
  const { time, ...others } = localParts(local - 1_000n * perMillisecond);
  return { ...others, time: `${time.slice(0, 17)}60` };
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}
