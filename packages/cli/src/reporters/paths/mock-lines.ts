import type { ExploredPath, Mock } from '@stepproof/core';
import type { Colours } from '../../terminal/colours.ts';
import { printable, widthOf } from '../../terminal/printable.ts';
import { cutText, shortJson } from '../trace/short-json.ts';

/** How many lines the mocks of one path take at most. */
const mostLines = 12;

/** What the tasks of a path answer, in a line each; states that all answer the same share one. */
export function mockLines(mocks: ExploredPath['mocks'], columns: number, colours: Colours): readonly string[] {
  const answers = Object.entries(mocks).filter(([, list]) => list.length > 0);
  const groups = new Map<string, string[]>();
  const widest = Math.floor(columns / 2);
  for (const [name, list] of answers) {
    const key = JSON.stringify(list);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const lines = [...groups.values()].map((names) => {
    const label = cutText(names.map(printable).join(', '), widest);
    const list = mocks[names[0] ?? ''] ?? [];
    return `${label} ${answerWords(list, Math.max(columns - widthOf(label) - 1, 20), colours)}`;
  });
  const left = lines.length - mostLines;
  return left <= 0 ? lines : [...lines.slice(0, mostLines), colours.dim(`… and ${left} more`)];
}

/** At most so many answers of one state are shown. */
const mostAnswers = 3;

function answerWords(list: readonly Mock[], columns: number, colours: Colours): string {
  const shown = list.slice(0, mostAnswers);
  const room = Math.max(Math.floor(columns / shown.length) - ' returns , then'.length, 8);
  const words = shown.map((mock) => {
    if ('return' in mock) return `${colours.dim('returns')} ${shortJson(mock.return, room)}`;
    return `${colours.red('throws')} ${cutText(printable(mock.throw.error ?? 'an error without a name'), room)}`;
  });
  return `${words.join(colours.dim(', then '))}${list.length > shown.length ? colours.dim(', …') : ''}`;
}
