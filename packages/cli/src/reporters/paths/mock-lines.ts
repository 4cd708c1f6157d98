import { type ExploredPath, isList, isObject, type Mock, type Value } from '@stepproof/core';
import { cutText, widthOf } from '@stepproof/reports';
import type { Colours } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import { plural } from '../summary.ts';
import { omission, shortJson } from '../trace/short-json.ts';

/** How many lines the mocks of one path take at most. */
const mostLines = 12;

/** What the tasks of a path answer, call by call; states that all answer the same share their lines. */
export function mockLines(mocks: ExploredPath['mocks'], columns: number, colours: Colours): readonly string[] {
  const groups = new Map<string, MockGroup>();
  for (const [name, answers] of Object.entries(mocks)) {
    const key = JSON.stringify(answers);
    groups.set(key, { answers, names: [...(groups.get(key)?.names ?? []), printable(name)] });
  }
  const lines = [...groups.values()].flatMap((group) => groupLines(group, columns, colours));
  const left = lines.length - mostLines;
  return left <= 0 ? lines : [...lines.slice(0, mostLines), colours.dim(`… and ${plural(left, 'line')} more`)];
}

interface MockGroup {
  readonly names: readonly string[];
  readonly answers: readonly Mock[];
}

/** The first answer stands behind the names, and later ones below; where names and answer are long, each has half of the line. */
function groupLines({ names, answers }: MockGroup, columns: number, { dim, red }: Colours): readonly string[] {
  const label = names.join(', ');
  const half = Math.floor(columns / 2);
  const ending = names.length > 1 ? '' : 's';
  return answers.map((mock, index) => {
    const verb = `${index === 0 ? '' : '  then '}${'return' in mock ? 'return' : 'throw'}${ending}`;
    const before = index === 0 ? widthOf(label) + 1 : 0;
    const what = answerText(mock, Math.max(columns - before - verb.length - 1, half - verb.length - 1));
    const told = `${'return' in mock ? dim(verb) : red(verb)} ${what}`;
    if (index > 0) return told;
    return `${cutText(label, Math.max(columns - verb.length - widthOf(what) - 2, half))} ${told}`;
  });
}

function answerText(mock: Mock, columns: number): string {
  if ('return' in mock) return shortJson(essenceOf(mock.return), columns);
  return cutText(printable(mock.throw.error ?? 'an error without a name'), columns);
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
