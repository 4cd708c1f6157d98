import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isDefinitionName } from '../../packages/core/src/hosts/plain.ts';
import { configSchema } from '../../packages/core/src/linter/config-schema.ts';
import { isTestFileName, testNamesFor } from '../../packages/core/src/testing/workflow-test/test-names.ts';
import { clientCommands } from '../../packages/lsp/src/convert/code-lens.ts';
import manifest from '../../packages/vscode-extension/package.json' with { type: 'json' };
import { servedTexts } from '../../packages/vscode-extension/src/definition-languages.ts';
import {
  isTestFile,
  testNamesFor as ownTestNamesFor,
  testFiles,
} from '../../packages/vscode-extension/src/tests/test-file-names.ts';

const folder = fileURLToPath(new URL('../../packages/vscode-extension/', import.meta.url));
const readme = readFileSync(`${folder}README.md`, 'utf8');
const sources = sourcesIn(`${folder}src`).join('\n');
const { activationEvents, capabilities, contributes } = manifest;
const settings = Object.entries<Setting>(contributes.configuration.properties);

interface Setting {
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

test('every file that the manifest names is there', () => {
  const { languages, grammars, jsonValidation, yamlValidation, snippets, walkthroughs } = contributes;
  const files = [
    manifest.main,
    manifest.icon,
    ...manifest.files,
    ...languages.map(({ configuration }) => configuration),
    ...[...grammars, ...snippets].map(({ path }) => path),
    ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ...[...jsonValidation, ...yamlValidation].map(({ url }) => url),
  ];
  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
});

test('nothing but what may hold a definition, a test and stepping through one starts the extension', () => {
  const languages = new Set(servedTexts.map(({ language }) => language));
  expect(contributes.languages.filter(({ id }) => !languages.has(id))).toEqual([]);
  expect(activationEvents).toEqual([
    ...[...languages].map((language) => `onLanguage:${language}`),
    ...contributes.debuggers.map(({ type }) => `onDebugResolve:${type}`),
    'onWebviewPanel:stepproof.machine',
    `workspaceContains:${testFiles}`,
  ]);
});

test('the names of files of tests are those that the command looks for', () => {
  const names = [
    'a.asl.test.yaml',
    'a.asl.test.yml',
    'a.asl.test.json',
    'A.ASL.TEST.JSON',
    'a.test.yaml',
    'a.asl.yaml',
  ];
  expect(names.filter((path) => isTestFile({ path }))).toEqual(names.filter(isTestFileName));
  const definitions = ['order.asl.json', 'order.ASL.yml', 'order.asl', 'template.yaml'];
  expect(definitions.map(ownTestNamesFor)).toEqual(definitions.map(testNamesFor));
});

test('the languages are for the files that the command takes for definitions', () => {
  const names = contributes.languages.flatMap(({ extensions }) => extensions.map((extension) => `order${extension}`));
  expect(names.every(isDefinitionName)).toBe(true);
  expect(names).toHaveLength(4);
});

test('every command is registered, and there is no other', () => {
  const registered = Array.from(sources.matchAll(/registerCommand\(\s*'([^']+)'/g), ([, command]) => command);
  expect(registered.sort()).toEqual(contributes.commands.map(({ command }) => command).sort());
});

test('what the walkthrough and the menu offer are commands that there are', () => {
  const own = new Set(contributes.commands.map(({ command }) => command));
  const text = `${JSON.stringify(contributes.walkthroughs)}${readFileSync(`${folder}src/commands/show-menu.ts`, 'utf8')}`;
  const offered = Array.from(text.matchAll(/stepproof\.(?!stepproof-vscode|start|config)\w+/g), ([name]) => name);
  expect(offered.length).toBeGreaterThan(5);
  expect(offered.filter((name) => !own.has(name))).toEqual([]);
});

test('there is every command that lenses of the server have', () => {
  const lensCommands = readFileSync(`${folder}src/lens-commands.ts`, 'utf8');
  const names = Array.from(lensCommands.matchAll(/'(stepproof\.\w+)'/g), ([, name]) => name);
  expect(names.sort()).toEqual(Object.values(clientCommands).sort());
});

test('the README says what every command and every setting is for', () => {
  const missing = contributes.commands.filter(({ title }) => !readme.includes(`StepProof: ${title}`));
  expect(missing).toEqual([]);
  expect(settings.filter(([name]) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('every setting has a description, and those that the code asks for are there', () => {
  expect(settings.filter(([, { description, markdownDescription }]) => !(description ?? markdownDescription))).toEqual(
    [],
  );
  const asked = Array.from(
    sources.matchAll(/getConfiguration\('stepproof'\)\s*\.get(?:<\w+>)?\('(\w+)'/g),
    ([, name]) => name,
  );
  const names = settings.map(([name]) => name);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((name) => !names.includes(`stepproof.${name}`))).toEqual([]);
});

test('a rule can be set to what a configuration can set it to', () => {
  const { properties } = configSchema(['some-rule']);
  const level = properties?.rules?.properties?.['some-rule'];
  expect(contributes.configuration.properties['stepproof.rules'].additionalProperties.enum).toEqual(level?.enum);
});

test('a workspace that is not trusted gets all that runs nothing of it', () => {
  expect(capabilities.untrustedWorkspaces.supported).toBe('limited');
  expect(contributes.taskDefinitions.map(({ when }) => when)).toEqual(['isWorkspaceTrusted']);
});

function sourcesIn(path: string): readonly string[] {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
}
