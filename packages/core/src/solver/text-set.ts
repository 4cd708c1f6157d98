import { type Automaton, accepts, anyText, noText } from './automata/automaton.ts';
import { bothOf, complementOf, eitherOf } from './automata/combine.ts';
import { textsAmong, textsBelow } from './automata/literals.ts';
import { textsBelowSome } from './automata/order.ts';
import { countTexts, readableTexts } from './automata/words.ts';
import type { Edge } from './ordered-set.ts';
import { type WordSet, withWords } from './word-set.ts';

/**
 * A set of texts: a few words, or a regular language but for a few words of it. Most sets that Choice rules ask about are
 * words, or everything besides some; automata come in with patterns and with the order of texts.
 */
export type TextSet = Words | Language;

interface Words {
  readonly kind: 'words';
  readonly words: ReadonlySet<string>;
}

interface Language {
  readonly kind: 'language';
  readonly automaton: Automaton;
  readonly except: WordSet;
}

const none: ReadonlySet<string> = new Set();

export const everyText: TextSet = { kind: 'language', automaton: anyText, except: none };

export const noTexts: TextSet = { kind: 'words', words: none };

export function wordsAmong(words: Iterable<string>): TextSet {
  return { kind: 'words', words: new Set(words) };
}

/** A language that has few texts becomes its words. */
export function languageOf(automaton: Automaton, except: WordSet = none): TextSet {
  if (automaton === anyText) return { kind: 'language', automaton, except };
  const missing = new Set([...except].filter((word) => accepts(automaton, word)));
  const most = missing.size + fewWords;
  if (countTexts(automaton) > most) return { kind: 'language', automaton, except: missing };
  return wordsAmong(readableTexts(automaton, most).filter((word) => !missing.has(word)));
}

const fewWords = 16;

function isNoText(set: TextSet): boolean {
  return set.kind === 'words' && set.words.size === 0;
}

export function containsText(set: TextSet, text: string): boolean {
  if (set.kind === 'words') return set.words.has(text);
  return !set.except.has(text) && accepts(set.automaton, text);
}

/**
 * What lies in both; `one` itself when that is all of it. Where that is too much to work out it is more than lies in both:
 * what is empty is empty for certain, and a text of it is to be tried.
 */
export function intersectTexts(one: TextSet, other: TextSet): TextSet {
  if (one === other || other === everyText) return one;
  if (one === everyText) return other;
  if (one.kind === 'words') return wordsWithin(one, other);
  if (other.kind === 'words') return wordsWithin(other, one);
  const automaton = bothOf(one.automaton, other.automaton) ?? one.automaton;
  const except = withWords(one.except, other.except);
  const isAll = automaton === one.automaton && except === one.except;
  return isAll ? one : sameAsBefore(one, languageOf(automaton, except));
}

function sameAsBefore(before: TextSet, set: TextSet): TextSet {
  return sameTexts(before, set) ? before : set;
}

/** What lies in one of them; nothing when that is too much to work out. */
export function uniteTexts(one: TextSet, other: TextSet): TextSet | undefined {
  if (one.kind === 'words' && other.kind === 'words') return wordsAmong([...one.words, ...other.words]);
  if (isNearlyAll(one)) return allBut([...one.except].filter((word) => !containsText(other, word)));
  if (isNearlyAll(other)) return allBut([...other.except].filter((word) => !containsText(one, word)));
  const [left, right] = [asLanguage(one), asLanguage(other)];
  const automaton = left && right && eitherOf(left.automaton, right.automaton);
  if (left === undefined || right === undefined || automaton === undefined) return undefined;
  const missing = [...left.except, ...right.except];
  return languageOf(
    automaton,
    new Set(missing.filter((word) => !containsText(one, word) && !containsText(other, word))),
  );
}

/** Everything besides some words, for which no automaton is needed. */
function isNearlyAll(set: TextSet): set is Language {
  return set.kind === 'language' && set.automaton === anyText;
}

function allBut(words: readonly string[]): TextSet {
  return words.length === 0 ? everyText : { kind: 'language', automaton: anyText, except: new Set(words) };
}

/** What the set does not hold; nothing when that is too much to work out. */
export function textsOutside(set: TextSet): TextSet | undefined {
  if (set.kind === 'words') return { kind: 'language', automaton: anyText, except: set.words };
  return uniteTexts(languageOf(complementOf(set.automaton)), wordsAmong(set.except));
}

export function sameTexts(one: TextSet, other: TextSet): boolean {
  if (one === other) return true;
  if (one.kind === 'words') return other.kind === 'words' && sameWords(one.words, other.words);
  return other.kind === 'language' && one.automaton === other.automaton && sameWords(one.except, other.except);
}

/** Texts with some text of the set behind them, or that are in it themselves where `edge` is closed; all where unknown. */
export function textsBelowSomeOf(set: TextSet, edge: Edge): TextSet {
  if (isNoText(set)) return set;
  const automaton = set.kind === 'words' ? belowGreatest(set.words, edge) : belowSomeOf(set, edge);
  return automaton === undefined ? everyText : languageOf(automaton);
}

/** The texts that come before one, or that one as well; nothing where that is too much to work out. */
export function textsBefore(text: string, edge: Edge): TextSet | undefined {
  const automaton = textsBelow(text, edge);
  return automaton && languageOf(automaton);
}

/** The texts that come behind one, or that one as well; nothing where that is too much to work out. */
export function textsAbove(text: string, edge: Edge): TextSet | undefined {
  const rest = textsBelow(text, edge === 'open' ? 'closed' : 'open');
  return rest && languageOf(complementOf(rest));
}

/** Up to so many texts of the set, the shortest and most readable first. Fewer only where it has no more. */
export function readableTextsOf(set: TextSet, most: number): readonly string[] {
  if (set.kind === 'words') return [...set.words].sort(byLength).slice(0, most);
  if (set.automaton === anyText) return namesBesides(set.except, most);
  const texts = readableTexts(set.automaton, most + set.except.size);
  return texts.filter((text) => !set.except.has(text)).slice(0, most);
}

function wordsWithin(words: Words, set: TextSet): TextSet {
  const within = [...words.words].filter((word) => containsText(set, word));
  return within.length === words.words.size ? words : wordsAmong(within);
}

function asLanguage(set: TextSet): Language | undefined {
  if (set.kind === 'language') return set;
  const known = automata.get(set) ?? (set.words.size === 0 ? noText : textsAmong(set.words)) ?? 'too-large';
  automata.set(set, known);
  return known === 'too-large' ? undefined : { kind: 'language', automaton: known, except: none };
}

/** Of words that were asked for before. */
const automata = new WeakMap<Words, Automaton | 'too-large'>();

function sameWords(one: WordSet, other: WordSet): boolean {
  return one === other || (one.size === other.size && [...one].every((word) => other.has(word)));
}

function belowGreatest(words: ReadonlySet<string>, edge: Edge): Automaton | undefined {
  const greatest = [...words].reduce((one, other) => (one > other ? one : other));
  return textsBelow(greatest, edge);
}

/** Everything has something behind it, whatever words are left out. */
function belowSomeOf({ automaton, except }: Language, edge: Edge): Automaton | undefined {
  if (automaton === anyText) return anyText;
  const missing = except.size === 0 ? noText : textsAmong(except);
  const exact = missing && bothOf(automaton, complementOf(missing));
  return textsBelowSome(exact ?? automaton, edge);
}

function byLength(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

/** a, b, … z, then aa, ab, … */
function namesBesides(except: WordSet, most: number): readonly string[] {
  const names: string[] = [];
  for (let index = 0; names.length < most; index++) {
    const name = nameAt(index);
    if (!except.has(name)) names.push(name);
  }
  return names;
}

function nameAt(index: number): string {
  const letter = String.fromCharCode(0x61 + (index % 26));
  return index < 26 ? letter : `${nameAt(Math.floor(index / 26) - 1)}${letter}`;
}
