import { type ExploredPath, isList, isObject, type Mock, type Value } from '@stepproof/core';
import type { Colours } from '../../terminal/colours.ts';
import { printable, widthOf } from '../../terminal/printable.ts';
import { cutText, omission, shortJson } from '../trace/short-json.ts';

/** How many lines the mocks of one path take at most. */
const mostLines = 12;

/** What the tasks of a path answer, in a line each; states that all answer the same share one. */
export function mockLines(mocks: ExploredPath['mocks'], columns: number, colours: Colours): readonly string[] {
  const groups = new Map<string, MockGroup>();
  for (const [name, answers] of Object.entries(mocks)) {
    const key = JSON.stringify(answers);
    groups.set(key, { answers, names: [...(groups.get(key)?.names ?? []), printable(name)] });
  }
  const lines = [...groups.values()].map((group) => mockLine(group, columns, colours));
  const left = lines.length - mostLines;
  return left <= 0 ? lines : [...lines.slice(0, mostLines), colours.dim(`… and ${left} more`)];
}

interface MockGroup {
  readonly names: readonly string[];
  readonly answers: readonly Mock[];
}

/** Names and answers share the line; where both are long, each has half of it. */
function mockLine({ names, answers }: MockGroup, columns: number, { dim, red }: Colours): string {
  const label = names.join(', ');
  const half = Math.floor(columns / 2);
  const words = answerWords(answers, Math.max(columns - widthOf(label) - 1, half), names.length > 1 ? '' : 's');
  const taken = words.reduce((sum, { verb, what }) => sum + widthOf(verb) + widthOf(what) + 2, 0);
  const drawn = words.map(({ verb, what }) => `${verb.includes('throw') ? red(verb) : dim(verb)} ${what}`);
  return `${cutText(label, Math.max(columns - taken, half))} ${drawn.join(' ')}`;
}

interface AnswerWords {
  readonly verb: string;
  readonly what: string;
}

/** At most so many answers of one state are shown. */
const mostAnswers = 3;

function answerWords(answers: readonly Mock[], columns: number, ending: '' | 's'): readonly AnswerWords[] {
  const shown = answers.slice(0, mostAnswers);
  const room = Math.max(
    Math.floor(columns / shown.length) - (shown.length > 1 ? 'then returns  '.length : 'returns '.length),
    10,
  );
  const words = shown.map((mock, index) => {
    const lead = index === 0 ? '' : 'then ';
    if ('return' in mock) return { verb: `${lead}return${ending}`, what: shortJson(essenceOf(mock.return), room) };
    return {
      verb: `${lead}throw${ending}`,
      what: cutText(printable(mock.throw.error ?? 'an error without a name'), room),
    };
  });
  return answers.length > shown.length ? [...words, { verb: '…', what: '' }] : words;
}

/** An answer with more members tells its parts only, as of a Lambda function its `Payload`. */
const fewMembers = 3;

function essenceOf(value: Value): Value {
  if (!isObject(value)) return value;
  const members = Object.entries(value);
  const parts = members.filter(([, member]) => isObject(member) || isList(member));
  const isSimple = members.length <= fewMembers || parts.length === 0 || parts.length === members.length;
  return isSimple ? value : Object.fromEntries([...parts, ['…', omission]]);
}
