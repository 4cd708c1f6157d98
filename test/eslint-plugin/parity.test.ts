import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../packages/core/src/rules/index.ts';
import { examplesOf } from '../../scripts/docs/page.ts';
import { type Folder, folderWith } from '../acceptance/command.ts';
import { type Told, toldByCommand, toldByEslint } from './both-reports.ts';
import { bundledPlugin } from './bundled-plugin.ts';

/** Those of the examples of all pages that are definitions, each in a folder of its own, with the contract that the page gives it. */
const examples = examplesOfPages();

const settings = {
  extends: 'strict',
  overrides: (['standard', 'express'] as const).map((type) => ({ files: [`**/${type}/**`], type })),
};

test('ESLint says of the examples of all rules what the command says', async () => {
  const folder = folderWith({ ...examples, 'stepproof.config.json': JSON.stringify(settings) });
  const told = await toldByBoth(folder, 'shallow');
  expect(told.byEslint).toEqual(told.byCommand);
  expect(new Set(told.byEslint.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(100);
  expect(told.byEslint.filter(({ fixed }) => fixed !== undefined).length).toBeGreaterThan(10);
  expect(told.byEslint.filter(({ suggestions }) => suggestions.length > 0).length).toBeGreaterThan(20);
});

test('with the rules that try out executions, too', async () => {
  const deepRules = rules.filter(({ isDeep, inDepth }) => isDeep || inDepth !== undefined).map(({ id }) => id);
  const theirs = Object.entries(examples).filter(([file]) => deepRules.some((id) => file.startsWith(`${id}/`)));
  const folder = folderWith({ ...Object.fromEntries(theirs), 'stepproof.config.json': JSON.stringify(settings) });
  const told = await toldByBoth(folder, 'deep');
  expect(told.byEslint).toEqual(told.byCommand);
  expect(told.byEslint.filter(({ ruleId }) => deepRules.includes(ruleId)).length).toBeGreaterThan(10);
});

const corpus = process.env.STEPPROOF_CORPUS;

describe.skipIf(corpus === undefined)('published definitions (set STEPPROOF_CORPUS to run)', () => {
  test.each(['shallow', 'deep'] as const)(
    'ESLint says of them what the command says, %s',
    async (depth) => {
      const folder = folderWith({
        ...definitionsOf(corpus ?? ''),
        'stepproof.config.json': JSON.stringify({ extends: 'strict' }),
      });
      const told = await toldByBoth(folder, depth);
      const known = new Set(told.byCommand.map((one) => JSON.stringify(one)));
      const same = told.byEslint.filter((one) => known.has(JSON.stringify(one)));
      const files = new Set(told.byCommand.map(({ file }) => file));
      console.log(`${depth}: ${same.length} of ${told.byCommand.length} findings the same, in ${files.size} files`);
      expect(told.byEslint).toEqual(told.byCommand);
    },
    1_200_000,
  );
});

async function toldByBoth(folder: Folder, depth: 'shallow' | 'deep') {
  const plugin = await bundledPlugin();
  const { strict, deep } = plugin.configs;
  const types = settings.overrides.map(({ files, type }) => ({ files, languageOptions: { type } }));
  const configs = [...strict, ...(depth === 'deep' ? deep : []), ...types];
  const args = depth === 'deep' ? [] : ['--no-deep'];
  const [byCommand, byEslint] = [await toldByCommand(folder, args), await toldByEslint(folder, plugin, configs)];
  return { byCommand: inDefinitions(byCommand), byEslint };
}

/** ESLint is not asked about contracts. */
function inDefinitions(told: readonly Told[]): readonly Told[] {
  return told.filter(({ file }) => /\.asl(\.\w+)?$/.test(file));
}

function examplesOfPages(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const { id } of rules) {
    const page = readFileSync(fileURLToPath(new URL(`../../rules-docs/${id}.md`, import.meta.url)), 'utf8');
    for (const [index, example] of examplesOf(page).entries()) {
      const folder = `${id}/${index}/${example.type?.toLowerCase() ?? 'any'}`;
      const contract = example.files.get(`${example.standing}.contract.json`);
      if (example.files.size > (contract === undefined ? 0 : 1)) continue;
      files[`${folder}/${example.standing}.asl.${example.format}`] = example.text;
      if (contract !== undefined) files[`${folder}/${example.standing}.contract.json`] = contract;
    }
  }
  return files;
}

/** The definitions of a corpus, good and bad, that are files of their own. */
function definitionsOf(from: string): Readonly<Record<string, string>> {
  const folders = ['asl', 'bad'].map((name) => join(from, name)).filter((folder) => existsSync(folder));
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const definitions = paths.filter((path) => /\.(?:jsonc?|ya?ml)$/.test(path)).sort();
  return Object.fromEntries(
    definitions.map((path, index) => [
      `${index}.asl.${/\.ya?ml$/.test(path) ? 'yaml' : 'json'}`,
      readFileSync(path, 'utf8'),
    ]),
  );
}
