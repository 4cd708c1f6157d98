import { readFileSync } from 'node:fs';
import { completionsAt, createDocument, machinesIn, parametersAt } from '@stepproof/core';
import { readAwsData } from '../../../packages/aws-data/src/node.ts';
import { timePerPass } from '../measure.ts';

/** The data on AWS, as it is in this folder. */
export interface OffersTask {
  readonly data: string;
}

/** The least milliseconds of each answer once it was given before, by what was asked for. */
export interface OffersResult {
  readonly times: readonly { readonly name: string; readonly time: number }[];
}

const mark = '█';
const rounds = 9;

const [, , taskFile = ''] = process.argv;
const { data }: OffersTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const aws = readAwsData(data);

const ec2 = 'arn:aws:states:::aws-sdk:ec2:';
const asked: readonly (readonly [name: string, ask: () => number | Promise<number>])[] = [
  ['what may stand in a call', () => membersAt(`${ec2}runInstances`, [])],
  ['what may stand deep in a call', () => membersAt(`${ec2}runInstances`, ['BlockDeviceMappings', '[]', 'Ebs'])],
  ['parameters', completing(task(`${ec2}runInstances`, `"Parameters": { "${mark}" }`))],
  ['integrations', completing(task(mark, '"End": true'))],
  ['actions of a large service', completing(task(`${ec2}run${mark}`, '"End": true'))],
];
const times = [];
for (const [name, ask] of asked) times.push({ name, time: await leastTime(name, ask) });
const result: OffersResult = { times };
console.log(JSON.stringify(result));

function membersAt(resource: string, path: readonly string[]): number {
  return parametersAt(aws, resource, path)?.members.length ?? 0;
}

function task(resource: string, written: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "${resource}", ${written} } } }`;
}

function completing(marked: string): () => Promise<number> {
  const offset = marked.indexOf(mark);
  const file = { file: 'flow.asl.json', text: marked.replace(mark, ''), format: 'json', isNamed: true } as const;
  const [use] = machinesIn(file, { readers: { yaml: undefined, yamlRecovery: undefined }, type: undefined });
  if (use === undefined) throw new Error('The text holds no state machine.');
  const document = createDocument(use, { jsonata: undefined, aws });
  return async () => (await completionsAt(document, offset)).length;
}

async function leastTime(name: string, ask: () => number | Promise<number>): Promise<number> {
  if ((await ask()) === 0) throw new Error(`Nothing was offered for ${name}.`);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) least = Math.min(least, await timePerPass(ask, 100));
  return least;
}
