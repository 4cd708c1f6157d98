import { readFileSync } from 'node:fs';
import { readAwsData } from '../../../packages/aws-data/src/node.ts';
import { type MachinePermissions, permissions } from '../../../packages/core/src/analyses/permissions/permissions.ts';
import { createDocument, type Document } from '../../../packages/core/src/engine/document.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { machinesOf } from '../../../packages/core/src/project/machines.ts';
import { readFile } from '../../../packages/core/src/project/read-file.ts';
import { newEnvironment, readers } from './check-text.ts';

/** A template with a machine whose needs are set against its policies, and the folder of the data on AWS. */
export interface IamTask {
  readonly template: string;
  readonly data: string;
}

/** Milliseconds of each pass, and how many needs came out how. */
export interface IamResult {
  readonly times: readonly number[];
  readonly verdicts: Readonly<Record<string, number>>;
}

const passes = 40;
const warmUp = 10;
const [, , taskFile = ''] = process.argv;
const { template, data }: IamTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const document = documentOf(template);
const measured = Array.from({ length: warmUp + passes }, judge);
const result: IamResult = {
  times: measured.slice(warmUp).map(({ time }) => time),
  verdicts: verdictsOf(measured[0]?.permissions),
};
console.log(JSON.stringify(result));

/** Once it is known what is needed and what is granted. */
function judge(): { readonly time: number; readonly permissions: MachinePermissions } {
  const facts = new FactStore(document);
  facts.gather(permissions.needs);
  const start = performance.now();
  const judged = facts.get(permissions);
  return { time: performance.now() - start, permissions: judged };
}

function verdictsOf(judged: MachinePermissions | undefined): IamResult['verdicts'] {
  const counts: Record<string, number> = {};
  for (const { verdict } of judged?.needs ?? []) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function documentOf(text: string): Document {
  const reading = readFile({ file: 'template.json', text, isNamed: true }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  if (use === undefined) throw new Error('The text holds no state machine.');
  return createDocument(use, { ...newEnvironment(), aws: readAwsData(data) });
}
