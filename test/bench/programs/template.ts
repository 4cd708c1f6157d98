import { readFileSync } from 'node:fs';
import { readFile } from '@stepproof/core';
import { alternate, type Round } from '../measure.ts';
import { checkText, type NamedText, readers } from './check-text.ts';

/** A template, and the definition that is in it. */
export interface TemplateTask {
  readonly template: NamedText;
  readonly definition: NamedText;
}

export interface TemplateResult {
  readonly rounds: readonly Round[];
}

const [, , taskFile = ''] = process.argv;
const { template, definition }: TemplateTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const contest = {
  subject: () => checkText(template),
  floor: () => [readFile({ ...template, isNamed: true }, readers), checkText(definition)],
};
const result: TemplateResult = { rounds: await alternate(contest, { rounds: 15, warmUp: 1_500, sample: 0 }) };
console.log(JSON.stringify(result));
