import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Arguments, readArguments } from '../../../packages/cli/src/arguments.ts';
import {
  checkOptions,
  explainOptions,
  graphOptions,
  iamOptions,
  initOptions,
  lspOptions,
  pathsOptions,
  reportOptions,
  rulesOptions,
  simulateOptions,
  testOptions,
} from '../../../packages/cli/src/options.ts';
import { readConfig } from '../../../packages/core/src/linter/config.ts';
import { lint } from '../../../packages/core/src/linter/lint.ts';
import { defaultSettings } from '../../../packages/core/src/linter/settings.ts';
import { rules } from '../../../packages/core/src/rules/index.ts';
import { documentOf } from '../../check.ts';
import { stepproof } from '../command.ts';
import { root } from '../root.ts';

const readme = readFileSync(`${root}README.md`, 'utf8');
const ruleIds = rules.map((rule) => rule.id);
const optionsOf = new Map([
  ['check', checkOptions],
  ['graph', graphOptions],
  ['init', initOptions],
  ['report', reportOptions],
  ['simulate', simulateOptions],
  ['paths', pathsOptions],
  ['iam', iamOptions],
  ['test', testOptions],
  ['rules', rulesOptions],
  ['explain', explainOptions],
  ['lsp', lspOptions],
]);

interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

const blocks: readonly CodeBlock[] = Array.from(
  readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm),
  ([, language = '', text = '']) => ({ language, text }),
);

/** What stands for findings that the README leaves out. */
const omission = '\n[…]\n';

const sessions = blocks.filter(({ text }) => text.startsWith('$ npx stepproof '));

test('the README opens with a session', () => {
  expect(sessions[0]).toBe(blocks[0]);
});

test.each(sessions)('what the README shows is what the command prints, whole or in parts', async ({ text }) => {
  const [prompt = '', ...lines] = text.split('\n');
  const [, command = ''] = /^\$ npx stepproof (.+)$/.exec(prompt) ?? [];
  const { out } = await stepproof({ path: root }, command.split(' '));
  const parts = lines.join('\n').split(omission);
  expect(out.startsWith(parts.at(0) ?? '') && out.endsWith(parts.at(-1) ?? '')).toBe(true);
  let from = 0;
  for (const part of parts) {
    const at = out.indexOf(part, from);
    expect(at, part).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
});

test('every command of the README is one, with options and rules that there are', () => {
  const commands = commandsIn(['sh', 'yaml']);
  expect(commands.length).toBeGreaterThan(8);
  for (const [name = '', ...args] of commands) {
    const options = optionsOf.get(name);
    expect(options, name).toBeDefined();
    const given = readArguments(args, options ?? []);
    expect(rulesNamedIn(name, given).filter((id) => !ruleIds.includes(id))).toEqual([]);
  }
});

test('every npm script of the README is one', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const named = Array.from(readme.matchAll(/npm (?:run )?(test|build|docs|fuzz|lint)\b/g), ([, script]) => script);
  expect(named).toContain('test');
  expect(named.filter((script) => !Object.hasOwn(scripts, script ?? ''))).toEqual([]);
});

test('every option that the README names is one of the command', () => {
  const known = [...optionsOf.values()].flatMap((groups) => groups.flatMap(({ options }) => options));
  const names = new Set(known.map(({ name }) => `--${name}`));
  const ours = readme.replaceAll(/^npm .*$/gm, '');
  const named = Array.from(ours.matchAll(/(?<![\w-])--[a-z][a-z-]*/g), ([option]) => option);
  expect(named).toContain('--max-warnings');
  expect(named.filter((option) => !names.has(option))).toEqual([]);
});

test('every rule that the README sets is one, with a severity', () => {
  const set = Array.from(readme.matchAll(/--rule ([\w-]+)=(\w+)/g), ([, id, level]) => ({ id, level }));
  expect(set.length).toBeGreaterThan(0);
  for (const { id, level } of set) {
    expect(ruleIds).toContain(id);
    expect(['error', 'warning', 'info', 'hint', 'off']).toContain(level);
  }
});

test('the configuration of the README has no mistakes', () => {
  const configurations = blocks.filter(({ language, text }) => language === 'json' && text.includes('"extends"'));
  expect(configurations).toHaveLength(1);
  for (const { text } of configurations) {
    expect(readConfig({ file: 'stepproof.config.json', text }, ruleIds).diagnostics).toEqual([]);
  }
});

test('the suppressions of the README suppress what they name', () => {
  const definitions = blocks.filter(({ text }) => text.includes('stepproof-disable'));
  expect(definitions.map(({ language }) => language)).toEqual(['json', 'yaml']);
  for (const { language, text } of definitions) {
    const findings = (definition: string) => findingsIn(definition, language === 'json' ? 'json' : 'yaml');
    expect(findings(text)).toEqual([]);
    expect(findings(text.replace('stepproof-disable', 'once-disabled'))).toEqual(['choice-default']);
  }
});

test('every link of the README and of the other pages leads to a file', () => {
  for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
    const links = Array.from(
      readFileSync(`${root}${page}`, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g),
      ([, link]) => link,
    );
    expect(
      links.filter((link) => !existsSync(`${root}${link}`)),
      page,
    ).toEqual([]);
  }
});

test('every file that the map of the code names is there', () => {
  const map = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');
  const files = Array.from(map.matchAll(/`((?:packages|test|scripts|rules-docs)\/[\w./-]+)`/g), ([, file]) => file);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
});

test('every dependency is in the table of dependencies, in its exact version', () => {
  const architecture = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');
  const wanted = manifests.flatMap((folder) => dependenciesOf(`${folder}package.json`));
  const rows = architecture.matchAll(/^\| (@?[a-z][\w/-]*) \| (\d[\d.]*) \|/gm);
  expect(new Map(Array.from(rows, ([, name = '', version = '']) => [name, version]))).toEqual(new Map(wanted));
});

/** The folders of what has dependencies, those with a lockfile of their own last. */
const manifests = [
  '',
  'packages/core/',
  'packages/checking/',
  'packages/diagram/',
  'packages/lsp/',
  'packages/cli/',
  'packages/vscode-extension/',
  'packages/eslint-plugin/',
  'scripts/vsix/',
  'test/e2e/vscode/',
];

test('every package carries the licence', () => {
  const licence = readFileSync(`${root}LICENSE`, 'utf8');
  for (const folder of ['core', 'cli', 'vscode-extension', 'eslint-plugin'])
    expect(readFileSync(`${root}packages/${folder}/LICENSE`, 'utf8')).toBe(licence);
});

/** The command lines of these blocks without `npx stepproof` and without what the shell takes away. */
function commandsIn(languages: readonly string[]): string[][] {
  const texts = blocks.filter(({ language }) => languages.includes(language)).map(({ text }) => text);
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/npx stepproof ([^#\n]+)/g), ([, written = '']) =>
      written.trim().split(/ +/).map(withoutQuotes),
    ),
  );
}

function withoutQuotes(word: string): string {
  return word.replaceAll('"', '');
}

function rulesNamedIn(command: string, { positionals, values }: Arguments): readonly string[] {
  if (command === 'explain') return positionals;
  return (values.get('rule') ?? []).map((pair) => pair.split('=')[0] ?? '');
}

/** Without our own packages, and without types of what is listed anyway. */
function dependenciesOf(file: string): [name: string, version: string][] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(`${root}${file}`, 'utf8'));
  const all: [string, string][] = Object.entries({ ...dependencies, ...devDependencies });
  return all.filter(([name]) => !/^@(types|stepproof)\//.test(name));
}

function findingsIn(text: string, format: 'json' | 'yaml'): readonly string[] {
  return lint(documentOf(text, { format }), rules, defaultSettings).diagnostics.map(({ ruleId }) => ruleId);
}
