import { readFileSync } from 'node:fs';
import {
  createDocument,
  type Document,
  defaultSettings,
  lint,
  lintDeep,
  machinesOf,
  readFile,
  rules,
} from '@stepproof/core';
import { loadJsonataEngine } from '../../../packages/checking/src/parsers/jsonata-engine.ts';
import { type NamedText, newEnvironment, readers } from './check-text.ts';

/** Groups of texts, each to be checked without and with trying out executions. */
export interface DeepTask {
  readonly groups: readonly (readonly NamedText[])[];
  readonly passes: number;
}

/** Of each group, milliseconds of processor for each pass. */
export interface DeepResult {
  readonly times: readonly DeepTimes[];
}

export interface DeepTimes {
  readonly shallow: readonly number[];
  readonly deep: readonly number[];
}

/** As many as the command spends. */
const budget = { steps: 20_000, signal: undefined };

const evaluators = { jsonata: await loadJsonataEngine(), regex: undefined };

const [, , taskFile = ''] = process.argv;
const { groups, passes }: DeepTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const times: DeepTimes[] = [];
for (const texts of groups) times.push(await timesOf(texts));
const result: DeepResult = { times };
console.log(JSON.stringify(result));

/** Documents are made anew for every pass, since much is kept of one for as long as it lives. */
async function timesOf(texts: readonly NamedText[]): Promise<DeepTimes> {
  const shallow: number[] = [];
  const deep: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    shallow.push(await timeOf(texts, (document) => lint(document, rules, defaultSettings)));
    deep.push(await timeOf(texts, (document) => lintDeep(document, rules, { settings: defaultSettings, budget })));
  }
  return { shallow, deep };
}

async function timeOf(texts: readonly NamedText[], check: (document: Document) => unknown): Promise<number> {
  const documents = texts.flatMap(documentsOf);
  const start = process.cpuUsage();
  for (const document of documents) await check(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function documentsOf({ file, text }: NamedText): readonly Document[] {
  const uses = machinesOf(
    readFile({ file, text, isNamed: true }, readers),
    { readers, type: undefined },
    () => 'not-found',
  );
  return uses.map((use) => createDocument(use, { ...newEnvironment(), evaluators }));
}
