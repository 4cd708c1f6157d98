import { readFileSync } from 'node:fs';
import { rules } from '../../../packages/core/src/rules/index.ts';
import { reportInCode } from '../../../packages/eslint-plugin/src/code/report-in-code.ts';
import { alternate, processorTime, type Round } from '../measure.ts';
import { newEnvironment } from './check-text.ts';

/** The files of a project, and where ESLint, its parser and its own rules are installed. */
export interface EslintCodeTask {
  readonly texts: readonly string[];
  readonly eslint: string;
  readonly parser: string;
  readonly recommended: string;
}

/** With the rules on definitions in code, and without. */
export interface EslintCodeResult {
  readonly rounds: readonly Round[];
  readonly findings: number;
}

const [, , taskFile = ''] = process.argv;
const { texts, eslint, parser, recommended }: EslintCodeTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const { ESLint } = await import(eslint);
/** Each part has as many files with definitions as the others. */
const parts = 10;
const partSize = texts.length / parts;
const base = {
  files: ['**/*.ts'],
  languageOptions: { parser: (await import(parser)).default },
  rules: (await import(recommended)).default.configs.recommended.rules,
};
const without = new ESLint({ cwd: '/', overrideConfigFile: true, overrideConfig: [base] });
const withOurs = new ESLint({ cwd: '/', overrideConfigFile: true, overrideConfig: [base, ours()] });
const findings = await lint(texts, withOurs);
const contest = { subject: partByPart(withOurs), floor: partByPart(without) };
const rounds = await alternate(contest, { rounds: 3 * parts, warmUp: 1, sample: 1, clock: processorTime });
console.log(JSON.stringify({ rounds, findings } satisfies EslintCodeResult));

/** A pass over the next part of the project, so that both have their turns close together, whatever else the machine does. */
function partByPart(linter: typeof without): () => Promise<number> {
  let next = 0;
  return () => {
    const start = (next++ % parts) * partSize;
    return lint(texts.slice(start, start + partSize), linter);
  };
}

/** Every rule of core, as ESLint's. */
function ours() {
  const own = rules.map(({ id }) => [id, { meta: { hasSuggestions: true, fixable: 'code' }, create: creating(id) }]);
  const levels = rules.map(({ id }) => [`stepproof/${id}`, 'error']);
  return {
    files: ['**/*.ts'],
    plugins: { stepproof: { rules: Object.fromEntries(own) } },
    rules: Object.fromEntries(levels),
  };
}

function creating(id: string) {
  return (context: Parameters<typeof reportInCode>[0]) => reportInCode(context, id, { environmentFor: newEnvironment });
}

/** Lints files, and counts what our rules found. */
async function lint(files: readonly string[], linter: typeof without): Promise<number> {
  let found = 0;
  for (const [index, text] of files.entries()) {
    const results = await linter.lintText(text, { filePath: `/flows/file${index}.ts` });
    for (const { messages } of results)
      found += messages.filter(({ ruleId }: { ruleId: string }) => ruleId?.startsWith('stepproof/')).length;
  }
  return found;
}
