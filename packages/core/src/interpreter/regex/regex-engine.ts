/** Matches regular expressions in time that grows with the text only, whatever the pattern. */
export interface RegexEngine {
  /** Nothing if the pattern is one that only a backtracking engine matches, or might match differently. */
  compile(pattern: string, flags: string): LinearRegex | undefined;
}

export interface LinearRegex {
  /** The first match at or after an offset; nothing if there is none. */
  matchFrom(text: string, start: number): RegexMatch | undefined;
}

export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** What the capturing groups took, nothing for one that took no part. */
  readonly groups: readonly (string | undefined)[];
}

/** The part of the npm module `re2js` that is used. */
export interface Re2Module {
  readonly RE2JS: {
    readonly CASE_INSENSITIVE: number;
    readonly MULTILINE: number;
    translateRegExp(pattern: string): string;
    compile(pattern: string, flags: number): { matcher(text: string): Re2Matcher };
  };
}

interface Re2Matcher {
  find(start?: number): boolean;
  start(group: number): number;
  end(group: number): number;
  group(group: number): string | null;
  groupCount(): number;
}

/** Adapts the npm module `re2js`, which runs RE2's automata, to the meaning that JavaScript gives a pattern. */
export function regexEngineFrom(re2: Re2Module): RegexEngine {
  return { compile: (pattern, flags) => compile(re2, pattern, flags) };
}

/** Whether the text holds a match; nothing where that cannot be told. */
export function matches(
  engine: RegexEngine,
  { pattern, flags }: { readonly pattern: string; readonly flags: string },
  text: string,
): boolean | undefined {
  if (isReadOtherwise(text, flags)) return undefined;
  const regex = engine.compile(pattern, flags);
  return regex === undefined ? undefined : regex.matchFrom(text, 0) !== undefined;
}

/**
 * Whether JavaScript goes through a text otherwise than RE2 does: by halves of characters that have two, and with the flag `m` by lines that
 * end at more than a line feed.
 */
export function isReadOtherwise(text: string, flags: string): boolean {
  return /[\ud800-\udfff]/.test(text) || (flags.includes('m') && /[\r\u2028\u2029]/.test(text));
}

function compile({ RE2JS }: Re2Module, pattern: string, flags: string): LinearRegex | undefined {
  const translated = translate(RE2JS.translateRegExp(pattern));
  if (translated === undefined || /[^gim]/.test(flags)) return undefined;
  const ignoreCase = flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0;
  const multiline = flags.includes('m') ? RE2JS.MULTILINE : 0;
  try {
    const regex = RE2JS.compile(translated, ignoreCase | multiline);
    return { matchFrom: (text, start) => matchOf(regex.matcher(text), text, start) };
  } catch {
    // It is refused because it looks around or back, or repeats too often.
    return undefined;
  }
}

function matchOf(matcher: Re2Matcher, text: string, start: number): RegexMatch | undefined {
  if (start > text.length || !matcher.find(start)) return undefined;
  const groups = Array.from({ length: matcher.groupCount() }, (_, index) => matcher.group(index + 1) ?? undefined);
  return { start: matcher.start(0), end: matcher.end(0), groups };
}

/**
 * Writes out what JavaScript and RE2 read differently: `.` ends at more line ends, `\s` has more blanks. Nothing if a group is captured
 * within a repeated one, because JavaScript forgets it in each round and RE2 does not.
 */
function translate(pattern: string): string | undefined {
  let translated = '';
  let isClass = false;
  /** For each open parenthesis, whether it captures, and whether one within it does. */
  const groups: { readonly captures: boolean; inner: boolean }[] = [];
  for (const { token, next } of tokensOf(pattern)) {
    if (token === '\\S' && isClass) return undefined;
    translated += isClass ? (inClass.get(token) ?? token) : (outOfClass.get(token) ?? token);
    if (isClass) isClass = token !== ']';
    else if (token === '[') isClass = true;
    else if (token === '(') groups.push({ captures: next !== '?', inner: false });
    else if (token === ')') {
      const group = groups.pop();
      if (group?.inner && '*+{'.includes(next)) return undefined;
      const outer = groups.at(-1);
      if (outer !== undefined && (group?.captures || group?.inner)) outer.inner = true;
    }
  }
  return translated;
}

/** The characters, an escaped one with its backslash, each with the character that follows; a named group counts as captured. */
function tokensOf(pattern: string): readonly { readonly token: string; readonly next: string }[] {
  const tokens = pattern.match(/\\?[\s\S]/gu) ?? [];
  return tokens.map((token, index) => {
    const isNamed = token === '(' && tokens[index + 1] === '?' && tokens[index + 2] === 'P';
    return { token, next: isNamed ? '' : (tokens[index + 1] ?? ' ') };
  });
}

/** What `\s` is in JavaScript (ECMAScript, "WhiteSpace" and "LineTerminator"). */
const blanks =
  '\\t\\n\\x0b\\f\\r \\xa0\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

const inClass: ReadonlyMap<string, string> = new Map([['\\s', blanks]]);

const outOfClass: ReadonlyMap<string, string> = new Map([
  ['\\s', `[${blanks}]`],
  ['\\S', `[^${blanks}]`],
  ['.', '[^\\n\\r\\x{2028}\\x{2029}]'],
]);
