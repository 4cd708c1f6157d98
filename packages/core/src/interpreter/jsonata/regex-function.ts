import { isReadOtherwise, type LinearRegex, type RegexEngine, type RegexMatch } from '../regex/regex-engine.ts';
import { Undecidable } from './evaluation-error.ts';
import type { Regex } from './preparation.ts';
import type { Run } from './run.ts';

/**
 * What a regular expression is in JSONata: a function that finds a match in a text, with a function for the next one. The library's own
 * runs JavaScript's engine, which some patterns keep busy for ever.
 */
export function regexFunction(run: Run, regex: Regex, engine: RegexEngine): (text: unknown, from?: unknown) => unknown {
  const linear = engine.compile(regex.pattern, regex.flags);
  const find = (text: string, from: number): unknown => {
    if (linear === undefined || isReadOtherwise(text, regex.flags)) throw undecidable(regex);
    const match = matchFrom(run, linear, { text, from });
    if (match === undefined) return undefined;
    const { start, end, groups } = match;
    const next = () => nextMatch({ regex, text, find }, match);
    return { match: text.slice(start, end), start, end, groups: [...groups], next };
  };
  return (text, from) => find(String(text), typeof from === 'number' ? from : 0);
}

function matchFrom(run: Run, linear: LinearRegex, { text, from }: { text: string; from: number }) {
  const match = linear.matchFrom(text, from);
  run.charge(1 + ((match?.end ?? text.length) - from) / 50);
  return match;
}

interface Search {
  readonly regex: Regex;
  readonly text: string;
  readonly find: (text: string, from: number) => unknown;
}

/** JavaScript stays where it is after an empty match, so that JSONata refuses a second one. */
function nextMatch({ regex, text, find }: Search, { end }: RegexMatch): unknown {
  if (end >= text.length) return undefined;
  const next = find(text, end) as { readonly match: string } | undefined;
  if (next?.match === '') throw { code: 'D1004', value: regex.pattern };
  return next;
}

function undecidable({ pattern, flags }: Regex): Undecidable {
  const written = `/${pattern}/${flags.replaceAll('g', '')}`;
  return new Undecidable(
    `<match of ${written}>`,
    `The regular expression \`${written}\` is not evaluated, because it or its text holds what only a backtracking engine matches as AWS does.`,
  );
}
