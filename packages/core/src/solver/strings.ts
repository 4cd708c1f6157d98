import { anyText } from './automata/automaton.ts';
import { bothOf, complementOf } from './automata/combine.ts';
import { timestampTexts } from './automata/timestamps.ts';
import { instantOf, spellings, timestampsOfAnyTime } from './instants.ts';
import { readableInstants } from './ordered-points.ts';
import {
  containsValue,
  intersectValues,
  noValues,
  type OrderedSet,
  onlyValue,
  sameValues,
  uniteValues,
  valuesOutside,
} from './ordered-set.ts';
import {
  containsText,
  everyText,
  intersectTexts,
  languageOf,
  noTexts,
  readableTextsOf,
  sameTexts,
  type TextSet,
  textsOutside,
  uniteTexts,
  wordsAmong,
} from './text-set.ts';
import { type FoundTimestamps, findTimestamps } from './timestamp-search.ts';

/** A set of strings: by their text, and where they are timestamps by their instant. */
export interface Strings {
  readonly texts: TextSet;
  /** Whether texts that are no timestamps are among them. */
  readonly isPlainAllowed: boolean;
  /** The instants of those that are. */
  readonly instants: OrderedSet;
}

export const allStrings: Strings = { texts: everyText, isPlainAllowed: true, instants: timestampsOfAnyTime };

export const noStrings: Strings = { texts: noTexts, isPlainAllowed: false, instants: noValues };

export function stringsOf(texts: TextSet): Strings {
  return normal({ ...allStrings, texts });
}

export function timestampsAt(instants: OrderedSet): Strings {
  const within = intersectValues(timestampsOfAnyTime, instants);
  return normal({ texts: everyText, isPlainAllowed: false, instants: within });
}

export function containsString({ texts, isPlainAllowed, instants }: Strings, text: string): boolean {
  if (!containsText(texts, text)) return false;
  if (isPlainAllowed && instants === timestampsOfAnyTime) return true;
  const instant = instantOf(text);
  return instant === undefined ? isPlainAllowed : containsValue(instants, instant);
}

/** What lies in both; `one` itself when that is all of it. */
export function intersectStrings(one: Strings, other: Strings): Strings {
  if (one === other || other === allStrings) return one;
  if (one === allStrings) return other;
  const texts = intersectTexts(one.texts, other.texts);
  const isPlainAllowed = one.isPlainAllowed && other.isPlainAllowed;
  const instants = intersectValues(one.instants, other.instants);
  const isAll = texts === one.texts && isPlainAllowed === one.isPlainAllowed && instants === one.instants;
  if (isAll) return one;
  const both = normal({ texts, isPlainAllowed, instants });
  return sameStrings(one, both) ? one : both;
}

/** What lies in one of them; nothing where no such set describes it. */
export function uniteStrings(one: Strings, other: Strings): Strings | undefined {
  if (other === noStrings || one === other) return one;
  if (one === noStrings) return other;
  if (sameTexts(one.texts, other.texts)) return uniteTimes(one, other);
  if (one.isPlainAllowed !== other.isPlainAllowed || !sameValues(one.instants, other.instants)) return undefined;
  const texts = uniteTexts(one.texts, other.texts);
  return texts && normal({ ...one, texts });
}

/** All strings besides; nothing where no such set describes them. */
export function stringsOutside(strings: Strings): Strings | undefined {
  if (strings === noStrings) return allStrings;
  const { texts, isPlainAllowed, instants } = strings;
  if (texts === everyText) {
    const others = valuesOutside(instants, timestampsOfAnyTime);
    return normal({ texts, isPlainAllowed: !isPlainAllowed, instants: others });
  }
  if (!isPlainAllowed || instants !== timestampsOfAnyTime) return undefined;
  const outside = textsOutside(texts);
  return outside && stringsOf(outside);
}

/** The texts of the set; more than these where timestamps are told apart by their instants. */
export function textsOf({ texts, isPlainAllowed, instants }: Strings): TextSet {
  if (texts.kind === 'words') return texts;
  if (!isPlainAllowed) return intersectTexts(texts, languageOf(timestampTexts()));
  return instants.length > 0 ? texts : intersectTexts(texts, languageOf(complementOf(timestampTexts())));
}

/** The instants of the timestamps among them; more than these where these are told apart by their text. */
export function instantsOf({ texts, instants }: Strings): OrderedSet {
  if (texts.kind === 'language') return instants;
  const those = [...texts.words].flatMap((word) => instantOf(word) ?? []);
  return those.map(onlyValue).reduce(uniteValues, noValues);
}

/** Up to so many strings of the set, the most readable first. There may be more even where fewer are found. */
export function readableStrings(strings: Strings, most: number): readonly string[] {
  if (strings.texts.kind === 'words') return readableTextsOf(strings.texts, most);
  const found = strings.isPlainAllowed ? readablePlain(strings, most) : [];
  return found.length >= most ? found : [...found, ...readableTimestamps(strings, most)].slice(0, most);
}

/** The names that come first are no timestamps. */
function readablePlain(strings: Strings, most: number): readonly string[] {
  const isAny = strings.texts.kind === 'language' && strings.texts.automaton === anyText;
  return readableTextsOf(isAny ? strings.texts : textsOf({ ...strings, instants: noValues }), most);
}

function readableTimestamps(strings: Strings, most: number): readonly string[] {
  if (strings.instants.length === 0) return [];
  const ways = most + (strings.texts.kind === 'language' ? strings.texts.except.size : 0);
  const candidates = readableInstants(strings.instants, most).flatMap((instant) => spellings(instant, ways));
  const found = candidates.filter((text) => containsString(strings, text));
  return found.length > 0 ? found.slice(0, most) : searchedTimestamps(strings, most).texts;
}

/** Looks for timestamps that are told apart by their text and by their instant as well. */
function searchedTimestamps(strings: Strings, most: number): FoundTimestamps {
  const { texts, instants } = strings;
  if (texts.kind === 'words')
    return { texts: [...texts.words].filter((text) => containsString(strings, text)), isAll: true };
  const written = bothOf(texts.automaton, timestampTexts());
  if (written === undefined) return { texts: [], isAll: false };
  const { texts: found, isAll } = findTimestamps(written, instants, most + texts.except.size);
  return { texts: found.filter((text) => !texts.except.has(text)).slice(0, most), isAll };
}

function uniteTimes(one: Strings, other: Strings): Strings {
  const isPlainAllowed = one.isPlainAllowed || other.isPlainAllowed;
  const instants = uniteValues(one.instants, other.instants);
  return normal({ texts: one.texts, isPlainAllowed, instants });
}

function sameStrings(one: Strings, other: Strings): boolean {
  if (one.isPlainAllowed !== other.isPlainAllowed) return false;
  return sameTexts(one.texts, other.texts) && sameValues(one.instants, other.instants);
}

/** The one way to write a set: what is certainly empty is `noStrings`, and words are only those that are meant. */
function normal(strings: Strings): Strings {
  const { texts, isPlainAllowed } = strings;
  if (texts.kind === 'words') return normalWords(strings);
  const instants = normalInstants(strings);
  if (!isPlainAllowed && instants.length === 0) return noStrings;
  if (texts.automaton === anyText || (isPlainAllowed && instants === timestampsOfAnyTime)) {
    const isAny = texts === everyText && isPlainAllowed && instants === timestampsOfAnyTime;
    return isAny ? allStrings : { texts, isPlainAllowed, instants };
  }
  const written = textsOf({ texts, isPlainAllowed, instants });
  const narrowed = { texts: written, isPlainAllowed, instants };
  return written.kind === 'words' ? normalWords(narrowed) : narrowed;
}

/** No instants where certainly no text of the set is a timestamp at one of these. */
function normalInstants({ texts, isPlainAllowed, instants }: Strings): OrderedSet {
  if (sameValues(instants, timestampsOfAnyTime)) return timestampsOfAnyTime;
  if (instants.length === 0 || (texts.kind === 'language' && texts.automaton === anyText)) return instants;
  const { texts: found, isAll } = searchedTimestamps({ texts, isPlainAllowed, instants }, 1);
  return found.length === 0 && isAll ? noValues : instants;
}

function normalWords(strings: Strings): Strings {
  if (strings.texts.kind !== 'words') return strings;
  const words = [...strings.texts.words].filter((word) => containsString(strings, word));
  if (words.length === 0) return noStrings;
  const texts = words.length === strings.texts.words.size ? strings.texts : wordsAmong(words);
  return { texts, isPlainAllowed: true, instants: timestampsOfAnyTime };
}
