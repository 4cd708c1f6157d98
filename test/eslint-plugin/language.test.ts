import type { ESLint, Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { type Folder, folderWith } from '../acceptance/command.ts';
import { bundledPlugin } from './bundled-plugin.ts';
import { versions } from './versions.ts';

const plugin = await bundledPlugin();
const { recommended, strict } = plugin.configs;

const order = `{
  "StartAt": "Pack",
  "States": {
    "Pack": { "Type": "Pass", "Next": "ship" },
    "Ship": { "Type": "Succeed" }
  }
}
`;

describe.each(versions)('ESLint $version', ({ ESLint: Eslint }) => {
  test('finds definitions by their names, and nothing else', async () => {
    const folder = folderWith({
      'a.asl': order,
      'b/c.asl.json': order,
      'd.asl.yaml': '',
      'e.asl.yml': '',
      'f.json': '',
    });
    const results = await lint(folder, recommended);
    expect(results.map(({ filePath }) => filePath.slice(folder.path.length + 1))).toEqual([
      'a.asl',
      'b/c.asl.json',
      'd.asl.yaml',
      'e.asl.yml',
    ]);
    expect(shown(results[1])).toEqual([
      '4:39-4:45 error @stepproof/no-dangling-target',
      '5:5-5:11 error @stepproof/no-unreachable-state',
    ]);
  });

  test('takes the severities from its own configuration', async () => {
    const folder = folderWith({ 'order.asl.json': order });
    const rules: Linter.RulesRecord = {
      '@stepproof/no-dangling-target': 'warn',
      '@stepproof/no-unreachable-state': 'off',
    };
    const [result] = await lint(folder, [...recommended, { files: ['**/*.asl.json'], rules }]);
    expect(shown(result)).toEqual(['4:39-4:45 warning @stepproof/no-dangling-target']);
  });

  test('makes the safe fixes of one rule after the other', async () => {
    const folder = folderWith({ 'order.asl.json': `\uFEFF${order}` });
    const [result] = await lint(folder, recommended, { fix: true });
    expect(result?.output).toBe(`\uFEFF${order.replace('"ship"', '"Ship"')}`);
    expect(result?.messages).toEqual([]);
  });

  test('offers the other fixes as suggestions', async () => {
    const folder = folderWith({ 'order.asl.json': order.replace('ship', 'Shp') });
    const [result] = await lint(folder, recommended, { fix: true });
    expect(result?.output).toBeUndefined();
    const [suggestion] = result?.messages[0]?.suggestions ?? [];
    expect(suggestion?.desc).toBe('Change `Shp` to `Ship`');
    const start = order.indexOf('"ship"');
    expect(suggestion?.fix).toEqual({ range: [start, start + 5], text: '"Ship"' });
  });

  test('heeds its own comments in YAML', async () => {
    const folder = folderWith({
      'order.asl.yaml': [
        '# eslint @stepproof/no-unreachable-state: "off"',
        'StartAt: Pack',
        'States:',
        '  # eslint-disable-next-line @stepproof/no-dangling-target -- the name comes later',
        '  Pack: { Type: Pass, Next: Shp }',
        '  Wrap: { Type: Pass, Next: Shp } # eslint-disable-line @stepproof/no-dangling-target',
        '  # eslint-disable @stepproof/no-dangling-target',
        '  Tie: { Type: Pass, Next: Shp }',
        '  # eslint-enable @stepproof/no-dangling-target',
        '  Seal: { Type: Pass, Next: Shp }',
        '  # eslint-disable-next-line @stepproof/next-or-end',
        '  Ship: { Type: Succeed }',
        '',
      ].join('\n'),
    });
    const [result] = await lint(folder, recommended);
    expect(shown(result)).toEqual([
      '10:29-10:32 error @stepproof/no-dangling-target',
      '11:3-undefined:undefined warning null',
    ]);
    expect(result?.suppressedMessages.map(({ line, suppressions }) => [line, suppressions[0]?.justification])).toEqual([
      [5, 'the name comes later'],
      [6, ''],
      [8, ''],
    ]);
    const [mended] = await lint(folder, recommended, { fix: true });
    expect(mended?.output).not.toContain('next-or-end');
  });

  test('says what is wrong with its own comments', async () => {
    const text = `# eslint next-or-end: [\n# eslint-disable-next-line @stepproof/no-such-rule\n`;
    const [result] = await lint(folderWith({ 'a.asl.yaml': text }), []);
    expect(result?.messages.map(({ line, message }) => [line, message.slice(0, 40)])).toEqual([
      [1, 'Failed to parse JSON from \'"next-or-end"'],
      [2, "Definition for rule '@stepproof/no-such-"],
    ]);
  });

  test('leaves to StepProof what stands in `Comment`, and tells once what is of no use there', async () => {
    const suppressing = (id: string) =>
      order.replace('"Next"', `"Comment": "stepproof-disable ${id} -- for now", "Next"`);
    const folder = folderWith({
      'used.asl.json': suppressing('no-dangling-target'),
      'unused.asl.json': suppressing('next-or-end'),
    });
    const [unused, used] = await lint(folder, recommended);
    expect(shown(used)).toEqual(['5:5-5:11 error @stepproof/no-unreachable-state']);
    expect(shown(unused)).toEqual([
      '4:61-4:72 warning @stepproof/no-unused-suppression',
      '4:94-4:100 error @stepproof/no-dangling-target',
      '5:5-5:11 error @stepproof/no-unreachable-state',
    ]);
  });

  test('takes no suppression for unused whose rule is off', async () => {
    const text = order.replace('"Next"', '"Comment": "stepproof-disable next-or-end", "Next"');
    const rules: Linter.RulesRecord = { '@stepproof/next-or-end': 'off' };
    const [result] = await lint(folderWith({ 'a.asl.json': text }), [...recommended, { files: ['**/*.json'], rules }]);
    expect(shown(result)).not.toContainEqual(expect.stringContaining('no-unused-suppression'));
  });

  test('reads templates that are named, with the definitions that they name', async () => {
    const folder = folderWith({
      'template.yaml': [
        'Resources:',
        '  Order:',
        '    Type: AWS::Serverless::StateMachine',
        '    Properties:',
        '      DefinitionUri: flows/order.asl.json',
        '  Return:',
        '    Type: AWS::Serverless::StateMachine',
        '    Properties:',
        '      DefinitionUri: flows/return.asl.json',
        '  Direct:',
        '    Type: AWS::Serverless::StateMachine',
        '    Properties:',
        '      Definition: { StartAt: Gone, States: { Here: { Type: Succeed } } }',
        '',
      ].join('\n'),
      'flows/order.asl.json': order.replace('ship', 'Ship'),
      'other.yaml': 'StartAt: noon\n',
    });
    const templates = recommended.map((config) => ({ ...config, files: ['*.yaml'] }));
    const [other, template] = await lint(folder, templates);
    expect(other?.messages).toEqual([]);
    expect(shown(template)).toEqual([
      '9:22-9:43 warning @stepproof/definition-file',
      '13:30-13:34 error @stepproof/no-dangling-target',
      '13:46-13:50 error @stepproof/no-unreachable-state',
    ]);
  });

  test('takes what is known of all state machines from the options of the language', async () => {
    const run = { Type: 'Task', Resource: 'arn:aws:states:::ecs:runTask.sync', Parameters: {}, End: true };
    const folder = folderWith({ 'a.asl.json': JSON.stringify({ StartAt: 'Run', States: { Run: run } }) });
    const type = 'express';
    const [plain] = await lint(folder, recommended);
    const [express] = await lint(folder, [...recommended, { files: ['**/*.json'], languageOptions: { type } }]);
    const about = (result?: ESLint.LintResult) => shown(result).filter((line) => line.includes('express-integration'));
    expect([about(plain), about(express)]).toEqual([[], ['1:90-1:94 error @stepproof/express-integration']]);
  });

  test('takes the rest from the configuration of the command, and leaves rules and files to that of ESLint', async () => {
    const run = { Type: 'Task', Resource: 'arn:aws:states:::ecs:runTask.sync', Parameters: {}, End: true };
    const folder = folderWith({
      'flows/a.asl.json': JSON.stringify({ StartAt: 'Run', States: { Run: run } }),
      'other/b.asl.json': JSON.stringify({ StartAt: 'Run', States: { Run: run } }),
      'stepproof.config.json': JSON.stringify({
        ignore: ['flows'],
        rules: { 'express-integration': 'off' },
        overrides: [{ files: ['flows/'], type: 'express' }],
      }),
      'other/stepproof.config.json': '{ "type": "express", ',
    });
    const about = (results: readonly ESLint.LintResult[]) =>
      results.map((result) => shown(result).filter((line) => line.includes('express-integration')).length);
    expect(about(await lint(folder, recommended))).toEqual([1, 1]);
    const standard = [...recommended, { files: ['**/*.asl.json'], languageOptions: { type: 'standard' } }];
    expect(about(await lint(folder, standard))).toEqual([0, 0]);
  });

  test.each([
    [{ type: 'fast' }, 'type: `fast` is not one of `standard`, `express`.'],
    [{ typ: 'express' }, 'There is no option `typ`. Did you mean `type`?'],
    [{ account: '12' }, 'account: Expected an account of 12 digits'],
    [{ inventory: 'aws.json' }, 'inventory: Expected an array'],
    [{ inventory: ['none.json'] }, 'Could not read the inventory `none.json`'],
  ])('refuses the options %j', async (languageOptions, reason) => {
    const config = [...recommended, { files: ['**/*.json'], languageOptions }];
    await expect(lint(folderWith({ 'order.asl.json': order }), config)).rejects.toThrow(reason);
  });

  test('lets options of other languages be', async () => {
    const languageOptions = { ecmaVersion: 2022, sourceType: 'module', globals: { a: 'readonly' }, parserOptions: {} };
    const [result] = await lint(folderWith({ 'order.asl.json': order }), [
      { languageOptions: languageOptions as Linter.LanguageOptions },
      ...recommended,
    ]);
    expect(result?.messages).toHaveLength(2);
  });

  test('lets rules for JavaScript that are on for all files pass', async () => {
    const rules: Linter.RulesRecord = {
      'no-irregular-whitespace': 'error',
      'no-undef': 'error',
      'no-unused-vars': 'error',
    };
    const folder = folderWith({ 'order.asl.json': order, 'code.js': 'gone();' });
    const [code, definition] = await lint(folder, [{ rules }, ...recommended]);
    expect(shown(code)).toEqual(['1:1-1:5 error no-undef']);
    expect(definition?.messages).toHaveLength(2);
  });

  test('has nothing to say of JavaScript', async () => {
    const [{ plugins = {}, rules = {} } = {}] = strict;
    const [code] = await lint(folderWith({ 'code.js': order }), [{ files: ['**/*.js'], plugins, rules }]);
    expect(code?.messages.map(({ ruleId }) => ruleId)).toEqual([null]);
    const [other] = await lint(folderWith({ 'code.js': 'export const StartAt = 1;' }), [{ plugins, rules }]);
    expect(other?.messages).toEqual([]);
  });

  test.each(Object.entries(brokenTexts()))('reads %s', async (name, text) => {
    const [result] = await lint(folderWith({ [name]: text }), strict);
    expect(result?.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
    expect(result?.messages.length).toBeGreaterThan(0);
  });

  async function lint(folder: Folder, config: readonly Linter.Config[], options: ESLint.Options = {}) {
    const overrideConfig = [
      { files: ['**/*.asl.yaml'], plugins: { '@stepproof': plugin }, language: '@stepproof/asl' },
      ...config,
    ];
    return new Eslint({ cwd: folder.path, overrideConfigFile: true, overrideConfig, ...options }).lintFiles('.');
  }
});

function shown(result: ESLint.LintResult | undefined): readonly string[] {
  return (result?.messages ?? []).map(({ line, column, endLine, endColumn, severity, ruleId }) => {
    return `${line}:${column}-${endLine}:${endColumn} ${severity === 2 ? 'error' : 'warning'} ${ruleId}`;
  });
}

function brokenTexts(): Readonly<Record<string, string>> {
  const anchors = Array.from({ length: 12 }, (_, level) => {
    const below =
      level === 0
        ? '[x, x]'
        : `[${Array(10)
            .fill(`*a${level - 1}`)
            .join(', ')}]`;
    return `  a${level}: &a${level} ${below}`;
  });
  return {
    'deep.asl.json': `{ "StartAt": "A", "States": ${'{ "A": '.repeat(10_000)}1${' }'.repeat(10_000)} }`,
    'deep.asl.yaml': `StartAt: A\nStates: ${'{ A: '.repeat(10_000)}1${' }'.repeat(10_000)}\n`,
    'truncated.asl.json': order.slice(0, 80),
    'truncated.asl.yaml': 'StartAt: A\nStates: { A: { Type: "Pass',
    'prototype.asl.json': '{ "__proto__": { "StartAt": 1 }, "constructor": [], "States": { "__proto__": null } }',
    'bomb.asl.yaml': `StartAt: A\n${['States:', ...anchors].join('\n')}\n`,
    'circle.asl.yaml': 'StartAt: A\nStates: &states\n  A: *states\n',
    'list.asl.json': '[[[]]]',
    'nothing.asl.json': '',
  };
}
