import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** The pages that tell users what to do. What they show is tried. */
const pages = [
  'README.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map(readPage);
const readme = pages[0]?.text ?? '';
const all = pages.map(({ text }) => text).join('\n');
const ruleIds = rules.map((rule) => rule.id);
const optionsOf = new Map([
  ['check', checkOptions],
  ['graph', graphOptions],
  ['init', initOptions],
  ['report', reportOptions],
  ['simulate', simulateOptions],
  ['paths', pathsOptions],
  ['graph', graphOptions],
  ['iam', iamOptions],
  ['test', testOptions],
  ['rules', rulesOptions],
  ['explain', explainOptions],
  ['lsp', lspOptions],
]);

/** What stands for findings that a page leaves out. */
const omission = '\n[…]\n';

const blocks = blocksIn(all);

/** Lines of other commands, which have options of their own. */
const ofOtherCommands = /\bnpm .*$|\bcode --.*$|^(?:aws|docker) .*$/gm;

const sessions = blocks.filter(({ text }) => text.startsWith('$ npx stepproof '));

test('the README opens with a session, which the first screen shows', () => {
  expect(sessions[0]).toBe(blocks[0]);
  expect(sessions[0]?.text.split('\n').length).toBeLessThan(40);
});

test.each(sessions)('what a page shows is what the command prints, whole or in parts', async ({ text }) => {
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

test('every command of a page is one, with options and rules that there are', () => {
  const commands = commandsIn(['sh', 'yaml']);
  expect(commands.length).toBeGreaterThan(8);
  for (const [name = '', ...args] of commands) {
    const options = optionsOf.get(name);
    expect(options, name).toBeDefined();
    const given = readArguments(args, options ?? []);
    expect(rulesNamedIn(name, given).filter((id) => !ruleIds.includes(id))).toEqual([]);
  }
});

test('every npm script of a page is one', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const named = Array.from(all.matchAll(/npm (?:run ([\w-]+)|(test))\b/g), ([, script, test]) => script ?? test);
  expect(named).toEqual(expect.arrayContaining(['test', 'vsix']));
  expect(named.filter((script) => !Object.hasOwn(scripts, script ?? ''))).toEqual([]);
});

test('every option that a page names is one of the command', () => {
  const known = [...optionsOf.values()].flatMap((groups) => groups.flatMap(({ options }) => options));
  const names = new Set(known.map(({ name }) => `--${name}`));
  const ours = all.replaceAll(ofOtherCommands, '');
  const named = Array.from(ours.matchAll(/(?<![\w-])--[a-z][a-z-]*/g), ([option]) => option);
  expect(named).toContain('--max-warnings');
  expect(named.filter((option) => !names.has(option))).toEqual([]);
});

test('every rule that a page sets is one, with a severity', () => {
  const set = Array.from(all.matchAll(/--rule ([\w-]+)=(\w+)/g), ([, id, level]) => ({ id, level }));
  expect(set.length).toBeGreaterThan(0);
  for (const { id, level } of set) {
    expect(ruleIds).toContain(id);
    expect(['error', 'warning', 'info', 'hint', 'off']).toContain(level);
  }
});

test('the configuration of the pages has no mistakes', () => {
  const configurations = blocks.filter(({ language, text }) => language === 'json' && text.includes('"extends"'));
  expect(configurations).toHaveLength(1);
  for (const { text } of configurations) {
    expect(readConfig({ file: 'stepproof.config.json', text }, ruleIds).diagnostics).toEqual([]);
  }
});

test('the suppressions of the pages suppress what they name', () => {
  const definitions = blocks.filter(({ text }) => text.includes('stepproof-disable'));
  expect(definitions.map(({ language }) => language)).toEqual(['json', 'yaml']);
  for (const { language, text } of definitions) {
    const findings = (definition: string) => findingsIn(definition, language === 'json' ? 'json' : 'yaml');
    expect(findings(text)).toEqual([]);
    expect(findings(text.replace('stepproof-disable', 'once-disabled'))).toEqual(['choice-default']);
  }
});

test('every link of a page leads to a file, and to a heading that is there', () => {
  for (const { name, text } of [...pages, ...['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map(readPage)]) {
    const links = Array.from(proseOf(text).matchAll(/\]\((?!https?:)([^)]+)\)/g), ([, link = '']) => link);
    expect(
      links.filter((link) => !leadsSomewhere(link, name)),
      name,
    ).toEqual([]);
  }
});

test('every page of the docs is linked from the README', () => {
  const unlinked = pages.slice(1).filter(({ name }) => !readme.includes(`](${name})`));
  expect(unlinked.map(({ name }) => name)).toEqual([]);
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
  'playground/',
  'scripts/vsix/',
  'test/e2e/vscode/',
];

test('every package carries the licence', () => {
  const licence = readFileSync(`${root}LICENSE`, 'utf8');
  for (const folder of ['core', 'cli', 'vscode-extension', 'eslint-plugin'])
    expect(readFileSync(`${root}packages/${folder}/LICENSE`, 'utf8')).toBe(licence);
});

interface Page {
  /** From the root on. */
  readonly name: string;
  readonly text: string;
}

function readPage(name: string): Page {
  return { name, text: readFileSync(`${root}${name}`, 'utf8') };
}

interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

function blocksIn(text: string): readonly CodeBlock[] {
  const found = text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return Array.from(found, ([, language = '', text = '']) => ({ language, text }));
}

function proseOf(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}

function leadsSomewhere(link: string, from: string): boolean {
  const [path = '', heading] = link.split('#');
  const file = path === '' ? `${root}${from}` : join(root, dirname(from), path);
  if (!existsSync(file)) return false;
  return heading === undefined || headingsIn(readFileSync(file, 'utf8')).includes(heading);
}

/** As GitHub makes anchors of headings. */
function headingsIn(text: string): readonly string[] {
  const headings = proseOf(text).matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

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
  // A second version of a package has a name of its own.
  const own = all.map(([name, version]): [string, string] => [name, version.replace(/^npm:.*@/, '')]);
  return own.filter(([name]) => !/^@(types|stepproof)\//.test(name));
}

function findingsIn(text: string, format: 'json' | 'yaml'): readonly string[] {
  return lint(documentOf(text, { format }), rules, defaultSettings).diagnostics.map(({ ruleId }) => ruleId);
}
