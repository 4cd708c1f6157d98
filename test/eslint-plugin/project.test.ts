import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { type Folder, folderWith } from '../acceptance/command.ts';
import { bundledPlugin } from './bundled-plugin.ts';
import { versions } from './versions.ts';

const plugin = await bundledPlugin();
const { recommended, code, cdk, deep } = plugin.configs;
const allConfigs = [...recommended, ...code, ...cdk, ...deep];

/** A project as people have them: definitions in files, and code with an app of the CDK and a definition in it. */
const files = {
  'flows/order.asl.json': `{
  "StartAt": "Prepare",
  "States": {
    "Prepare": { "Type": "Pass", "Parameters": { "order": { "id": 1 } }, "Next": "Read" },
    "Read": { "Type": "Pass", "InputPath": "$.id", "Next": "ship" },
    "Ship": { "Type": "Succeed" }
  }
}
`,
  'flows/report.asl.yaml': `StartAt: Send
States:
  Send:
    Type: Task
    Resource: arn:aws:states:::sqs:sendMesage
    Parameters: { QueueUrl: queue, MessageBody: "$.report" }
    Next: done
  Done: { Type: Succeed }
`,
  'lib/names.ts': `export const names = { pack: 'Pack', ship: 'Shp' } as const;
`,
  'lib/stack.ts': `import { Stack } from 'aws-cdk-lib';
import { CfnStateMachine, DefinitionBody, StateMachine, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import { names } from './names';

export class Orders extends Stack {
  readonly wait = new Wait(this, 'Wait', { time: WaitTime.secondsPath('delay') });
  readonly waiting = new StateMachine(this, 'Waiting', { definitionBody: DefinitionBody.fromChainable(this.wait) });
  readonly orders = new CfnStateMachine(this, 'Orders', {
    roleArn: 'arn:aws:iam::123456789012:role/orders',
    definitionString: JSON.stringify({
      StartAt: 'Check',
      States: {
        Check: { Type: 'Pass', Next: 'save' },
        Save: {
          Type: 'Task',
          Resource: 'arn:aws:states:::dynamodb:putItm',
          Parameters: { TableName: 'orders', Item: {} },
          Next: names.pack,
        },
        Pack: { Type: 'Pass', Next: names.ship },
        Ship: { Type: 'Succeed' },
      },
    }),
  });
}
`,
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "types": [] }, "include": ["lib"] }',
};

/** What is found in the files that need no types, from file to file. */
const inFlows = {
  'flows/order.asl.json': [
    '5:44-5:50 warning no-maybe-missing-field',
    '5:60-5:66 error no-dangling-target',
    '6:5-6:11 error no-unreachable-state',
  ],
  'flows/report.asl.yaml': [
    '5:32-5:46 error unsupported-call',
    '6:49-6:59 warning no-literal-path',
    '7:11-7:15 error no-dangling-target',
    '8:3-8:7 error no-unreachable-state',
  ],
  'lib/names.ts': [],
};

const inStack = [
  '6:71-6:78 error cdk-json-path',
  '13:38-13:44 error no-dangling-target',
  '16:39-16:54 error unsupported-call',
];

/** What only those find who know the constants of the other file. */
const byTypes = [
  '14:9-14:13 error no-unreachable-state',
  '20:37-20:47 error no-dangling-target',
  '21:9-21:13 error no-unreachable-state',
];

describe.each(versions)('ESLint $version', ({ ESLint: Eslint }) => {
  test('without type information finds in files and in code what is certain there', async () => {
    expect(found(await lint(Eslint, folderWith(files)))).toEqual({ ...inFlows, 'lib/stack.ts': inStack });
  });

  test('mends all files at once, each in its own way', async () => {
    const results = await lint(Eslint, folderWith(files), { fix: true });
    expect(outputs(results)).toEqual({
      'flows/order.asl.json': files['flows/order.asl.json'].replace('"ship"', '"Ship"'),
      'flows/report.asl.yaml': files['flows/report.asl.yaml'].replace('Next: done', 'Next: Done'),
      'lib/stack.ts': files['lib/stack.ts'].replace("'save'", "'Save'"),
    });
    expect(found(results)).toEqual({
      // Now that the machine is whole, it is known that every execution fails there.
      'flows/order.asl.json': ['5:45-5:49 error no-missing-field'],
      'flows/report.asl.yaml': ['5:32-5:46 error unsupported-call', '6:49-6:59 warning no-literal-path'],
      'lib/names.ts': [],
      'lib/stack.ts': ['6:71-6:78 error cdk-json-path', '16:39-16:54 error unsupported-call'],
    });
  });
});

test('with type information both versions follow what is imported, too', async () => {
  const folder = folderWith(files);
  // One program for both, since reading the types takes longest.
  const parserOptions = { programs: [parser.createProgram(join(folder.path, 'tsconfig.json'))] };
  for (const { ESLint: Eslint } of versions) {
    const { 'lib/stack.ts': ofStack, ...others } = found(await lint(Eslint, folder, { parserOptions }));
    expect(others).toEqual(inFlows);
    expect(ofStack?.toSorted()).toEqual([...inStack, ...byTypes].toSorted());
  }
});

test('the configuration for code leaves files alone, and that for files leaves code alone', async () => {
  const filesOf = async (configs: readonly Linter.Config[]) =>
    Object.keys(found(await lint(ESLint, folderWith(files), { configs })));
  expect(await filesOf(recommended)).toEqual(['flows/order.asl.json', 'flows/report.asl.yaml']);
  expect(await filesOf(code)).toEqual(['lib/names.ts', 'lib/stack.ts']);
});

test('a rule may be set for all files, whatever their languages', async () => {
  const folder = folderWith({ ...files, 'index.js': 'export {};\n' });
  const everywhere = { rules: { '@stepproof/no-dangling-target': 'warn', '@stepproof/cdk-one-next': 'warn' } } as const;
  for (const { ESLint: Eslint } of versions) {
    const { 'flows/order.asl.json': inOrder } = found(
      await lint(Eslint, folder, { configs: [...recommended, everywhere] }),
    );
    expect(inOrder).toContain('5:60-5:66 warning no-dangling-target');
  }
});

interface LintOptions {
  readonly configs?: readonly Linter.Config[];
  readonly parserOptions?: Linter.ParserOptions;
  readonly fix?: boolean;
}

function lint(Eslint: typeof ESLint, { path }: Folder, options: LintOptions = {}) {
  const { configs = allConfigs, parserOptions = {}, fix = false } = options;
  const overrideConfig = configs.map((config) =>
    config.files !== undefined && config.language === undefined
      ? { ...config, languageOptions: { parser, parserOptions } }
      : config,
  );
  return new Eslint({ cwd: path, overrideConfigFile: true, overrideConfig, fix }).lintFiles('.');
}

function found(results: readonly ESLint.LintResult[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(results.map(({ filePath, messages }) => [fileOf(filePath), messages.map(shown)]));
}

function outputs(results: readonly ESLint.LintResult[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    results.flatMap(({ filePath, output }) => (output === undefined ? [] : [[fileOf(filePath), output]])),
  );
}

function fileOf(path: string): string {
  return path.split('/').slice(-2).join('/');
}

function shown({ line, column, endLine, endColumn, severity, ruleId, message }: Linter.LintMessage): string {
  const level = severity === 2 ? 'error' : 'warning';
  return `${line}:${column}-${endLine}:${endColumn} ${level} ${ruleId?.replace('@stepproof/', '') ?? message}`;
}
