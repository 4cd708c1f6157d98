import { readFileSync } from 'node:fs';
import { parseEvents } from 'js-yaml';
import jsonata from 'jsonata';
import { alternate, type Pass, type Round } from '../measure.ts';
import { checkText, type NamedText } from './check-text.ts';

/** What a warm run is held against: reading the same texts with the parsers that nobody can do without. */
export type WarmFloor = 'JSON.parse' | 'JSON.parse and jsonata' | 'js-yaml parseEvents';

export interface WarmTask {
  readonly floor: WarmFloor;
  readonly texts: readonly NamedText[];
}

export interface WarmResult {
  readonly rounds: readonly Round[];
  readonly findings: number;
}

const [, , taskFile = ''] = process.argv;
const { floor, texts }: WarmTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const contest = { subject: checkAll, floor: floorPass(floor) };
const rounds = await alternate(contest, { rounds: 25, warmUp: 2_000, sample: 60 });
const result: WarmResult = { rounds, findings: checkAll() };
console.log(JSON.stringify(result));

function checkAll(): number {
  return texts.reduce((findings, text) => findings + checkText(text), 0);
}

function floorPass(kind: WarmFloor): Pass {
  if (kind === 'JSON.parse') return () => texts.map(({ text }) => JSON.parse(text));
  if (kind === 'js-yaml parseEvents') return () => texts.map(({ text }) => parseEvents(text, {}));
  const read = texts.map(({ text }) => ({ text, expressions: expressionsIn(JSON.parse(text)) }));
  return () =>
    read.map(({ text, expressions }) => [JSON.parse(text), expressions.map((expression) => jsonata(expression).ast())]);
}

/** The expressions in the strings of a value that jsonata takes. */
function expressionsIn(value: unknown): readonly string[] {
  const expressions: string[] = [];
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
    else if (typeof next === 'string' && next.startsWith('{%') && next.endsWith('%}')) {
      const expression = next.slice(2, -2);
      if (isExpression(expression)) expressions.push(expression);
    }
  }
  return expressions;
}

function isExpression(text: string): boolean {
  try {
    jsonata(text);
    return true;
  } catch {
    return false;
  }
}
