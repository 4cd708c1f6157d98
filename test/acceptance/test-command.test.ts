import { expect, test } from 'vitest';
import { type Ending, folderWith, stepproof } from './command.ts';

const greet = `{
  "StartAt": "Greet",
  "States": {
    "Greet": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "ResultPath": "$.greeting", "Next": "Done" },
    "Done": { "Type": "Succeed" }
  }
}
`;

const passing = `mocks: { Greet: { return: hello } }
tests:
  - name: greets
    expect: { output: { greeting: hello } }
`;

const failing = passing.replace('greeting: hello', 'greeting: bye');

function results({ out }: Ending) {
  return JSON.parse(out).files.map(
    ({ file, tests }: { file: string; tests?: readonly { name: string; result: string }[] }) => [
      file,
      ...(tests ?? []).map(({ name, result }) => `${name}: ${result}`),
    ],
  );
}

test('tests in folders and below are found by name and run, in order', async () => {
  const folder = folderWith({
    'b/greet.asl.json': greet,
    'b/greet.asl.test.yaml': passing,
    'a.asl.json': greet,
    'a.asl.test.yml': failing,
    'ignored/greet.asl.json': greet,
    'ignored/greet.asl.test.yaml': 'no tests',
    '.gitignore': 'ignored/',
    '.git/HEAD': '',
  });
  const ending = await stepproof(folder, ['test', '--format', 'json']);
  expect(ending.code).toBe(1);
  expect(results(ending)).toEqual([
    ['a.asl.test.yml', 'greets: failed'],
    ['b/greet.asl.test.yaml', 'greets: passed'],
  ]);
  expect(JSON.parse(ending.out).stats).toEqual({
    files: 2,
    tests: 2,
    passed: 1,
    failed: 1,
    skipped: 0,
    filesNotRun: 0,
  });
});

test.each([['b'], ['b/greet.asl.test.yaml'], ['b/*.yaml'], ['b/greet.asl.json']])(
  '%s means the tests in it',
  async (path) => {
    const folder = folderWith({
      'b/greet.asl.json': greet,
      'b/greet.asl.test.yaml': passing,
      'a.asl.test.yaml': failing,
    });
    const ending = await stepproof(folder, ['test', path, '--format', 'json']);
    expect([ending.code, ending.error]).toEqual([0, '']);
    expect(results(ending)).toEqual([['b/greet.asl.test.yaml', 'greets: passed']]);
  },
);

test('where no tests are, it is said where they were looked for', async () => {
  const folder = folderWith({ 'greet.asl.json': greet, 'flows/greet.asl.json': greet });
  const names =
    'files named `*.asl.test.yaml`, `*.asl.test.yml` and `*.asl.test.json` were looked for; `stepproof test --help` shows how one is written.';
  for (const [args, message] of [
    [[], `There are no tests in this folder and those in it: ${names}`],
    [['flows'], `There are no tests in \`flows\`: ${names}`],
    [['greet.asl.json'], 'There are no tests of `greet.asl.json` beside it: they would be in `greet.asl.test.yaml`.'],
    [['none.asl.test.yaml'], '`none.asl.test.yaml` names no file or folder.'],
    [['*.txt'], '`*.txt` fits no file that is named `*.asl.test.yaml`, `.yml` or `.json`.'],
  ] as const) {
    const ending = await stepproof(folder, ['test', ...args]);
    expect([ending.code, ending.out, ending.error]).toEqual([2, '', `error: ${message}\n`]);
  }
});

test('a file of tests may name its definition, or the machine of a template, in another folder', async () => {
  const template = `Resources:
  Welcome:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: ../flows/greet.asl.json, Role: arn:aws:iam::111122223333:role/flow }
  Other:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: ../flows/other.asl.json, Role: arn:aws:iam::111122223333:role/flow }
`;
  const folder = folderWith({
    'flows/greet.asl.json': greet,
    'flows/other.asl.json': greet,
    'infra/template.yaml': template,
    'tests/plain.asl.test.yaml': `definition: ../flows/greet.asl.json\n${passing}`,
    'tests/template.asl.test.yaml': `definition: ../infra/template.yaml\nmachine: Welcome\n${passing}`,
  });
  const ending = await stepproof(folder, ['test', 'tests', '--format', 'json']);
  expect(results(ending)).toEqual([
    ['tests/plain.asl.test.yaml', 'greets: passed'],
    ['tests/template.asl.test.yaml', 'greets: passed'],
  ]);
  expect(
    JSON.parse(ending.out).files.map(({ definition, machine }: Record<string, string>) => [definition, machine]),
  ).toEqual([
    ['flows/greet.asl.json', 'greet'],
    ['flows/greet.asl.json', 'Welcome'],
  ]);
});

test.each<[string, string, string]>([
  [
    'definition: none.asl.json',
    'none.asl.json',
    'There is no file `none.asl.json`: write its path from the folder of this file.',
  ],
  [
    'definition: ../../../etc/passwd',
    '../../../etc/passwd',
    '`../../../etc/passwd` lies outside the folder that is read: move it below.',
  ],
  ['definition: package.json', 'package.json', '`package.json` holds no state machine that StepProof reads.'],
  [
    'definition: broken.asl.json',
    'broken.asl.json',
    'The definition in `broken.asl.json` cannot be read: `stepproof check broken.asl.json` says why.',
  ],
  [
    'definition: two.yaml',
    'two.yaml',
    '`two.yaml` holds several state machines: say with `machine` which of `One`, `Two`.',
  ],
  [
    'definition: two.yaml\nmachine: Onee',
    'Onee',
    'There is no state machine `Onee` in `two.yaml`. Did you mean `One`?',
  ],
  [
    '',
    '',
    "This file does not say what it tests, and there is no `a.asl.json` beside it: name the state machine's file under `definition`.",
  ],
])('what is wrong with %j is told in its place', async (head, _place, message) => {
  const machine = 'Type: AWS::Serverless::StateMachine\n    Properties: { DefinitionUri: greet.asl.json }';
  const folder = folderWith({
    'greet.asl.json': greet,
    'broken.asl.json': '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" }',
    'package.json': '{ "name": "shop", "version": "1.0.0" }',
    'two.yaml': `Resources:\n  One:\n    ${machine}\n  Two:\n    ${machine}\n`,
    'a.asl.test.yaml': `${head}\n${passing}`,
  });
  const ending = await stepproof(folder, ['test', '--format', 'json']);
  expect(ending.code).toBe(2);
  const [{ mistakes }] = JSON.parse(ending.out).files;
  expect(mistakes.map((mistake: { message: string }) => mistake.message)).toEqual([message]);
});

test('two definitions beside a file of tests are one too many', async () => {
  const folder = folderWith({ 'a.asl.json': greet, 'a.asl.yaml': greet, 'a.asl.test.yaml': passing });
  const { code, out } = await stepproof(folder, ['test']);
  expect(code).toBe(2);
  expect(out).toContain(
    'There are `a.asl.json` and `a.asl.yaml` beside this file: say with `definition` which of them is tested.',
  );
});

test('a file with a mistake ends with exit code 2, and the others are run', async () => {
  const folder = folderWith({
    'a.asl.json': greet,
    'a.asl.test.yaml': passing.replace('name', 'nam'),
    'b.asl.json': greet,
    'b.asl.test.yaml': passing,
  });
  const { code, out } = await stepproof(folder, ['test']);
  expect(code).toBe(2);
  expect(out).toBe(`a.asl.test.yaml
  ✗ not run

b.asl.test.yaml
  ✓ greets

error: The field \`name\` is missing here.
  ╭─ a.asl.test.yaml:3:5
  │
3 │   - nam: greets
  │     ^^^^^^^^^^^

error: There is no field \`nam\`. Did you mean \`name\`?
  ╭─ a.asl.test.yaml:3:5
  │
3 │   - nam: greets
  │     ^^^

1 passed in 1 file, 1 file not run.
`);
});

test('--test chooses by a part of the name', async () => {
  const text =
    'tests: [{ name: one up, startAt: Done }, { name: two up, startAt: Done }, { name: three, startAt: Done }]';
  const folder = folderWith({ 'a.asl.json': greet, 'a.asl.test.yaml': text });
  const chosen = await stepproof(folder, ['test', '--format', 'json', '-t', 'two', '--test', 'three']);
  expect(results(chosen)).toEqual([['a.asl.test.yaml', 'two up: passed', 'three: passed']]);
  const none = await stepproof(folder, ['test', '--test', 'four']);
  expect([none.code, none.out, none.error]).toEqual([2, '', 'error: There is no test whose name contains `four`.\n']);
});

test('what a test does not answer for is unknown, and what depends on it undecided', async () => {
  const route = greet
    .replace('"Next": "Done"', '"Next": "Route"')
    .replace(
      '"Done":',
      '"Route": { "Type": "Choice", "Choices": [{ "Variable": "$.greeting", "IsNull": true, "Next": "Done" }], "Default": "Done" },\n    "Done":',
    );
  const folder = folderWith({ 'a.asl.json': route, 'a.asl.test.yaml': 'tests: [{ name: greets }]' });
  const { code, out } = await stepproof(folder, ['test']);
  expect(code).toBe(1);
  expect(out).toContain('actual    UNDECIDED');
  expect(out).toContain('because ');
});

test('an endless loop ends the test and not the command', async () => {
  const loop = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "A" } } }';
  const folder = folderWith({ 'a.asl.json': loop, 'a.asl.test.yaml': 'tests: [{ name: never }]' });
  const { code, out } = await stepproof(folder, ['test']);
  expect(code).toBe(1);
  expect(out).toMatch(/actual {4}(LIMIT|FAILED|TIMED_OUT)/);
});

test('JSONata is evaluated', async () => {
  const sum =
    '{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": "{% $sum($states.input) %}", "End": true } } }';
  const folder = folderWith({
    'a.asl.json': sum,
    'a.asl.test.yaml': 'tests: [{ name: adds, input: [1, 2], expect: { output: 3 } }]',
  });
  expect(await stepproof(folder, ['test'])).toMatchObject({ code: 0 });
});

test('the type of the configuration counts, and that of the test more', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "type": "express" }',
    'a.asl.json': '{ "StartAt": "A", "States": { "A": { "Type": "Wait", "Seconds": 400, "End": true } } }',
    'a.asl.test.yaml': `tests:
  - { name: too long for Express, expect: { status: TIMED_OUT } }
  - { name: not for Standard, type: standard }
`,
  });
  const { code, out } = await stepproof(folder, ['test']);
  expect([code, out]).toEqual([0, expect.stringContaining('2 passed in 1 file.')]);
});

test('wrong usage is told', async () => {
  const folder = folderWith({});
  for (const [args, message] of [
    [['-'], 'Tests stand beside what they test, so they are read from files and not from standard input.'],
    [['--coverage-format', 'lcov'], '`--coverage-format lcov` writes a file: add `--coverage-file lcov.info`.'],
    [['--min-coverage', '101'], '`101` is no value of `--min-coverage`; it takes percents from 0 to 100.'],
    [['--format', 'tap'], '`tap` is no value of `--format`; it takes `pretty`, `json`, `junit`.'],
  ] as const) {
    const { code, error } = await stepproof(folder, ['test', ...args]);
    expect([code, error.split('\n')[0]]).toEqual([2, `error: ${message}`]);
  }
});

test('the same files give the same report, byte for byte', async () => {
  const folder = folderWith({ 'a.asl.json': greet, 'a.asl.test.yaml': failing });
  for (const args of [['--coverage'], ['--format', 'json', '--coverage'], ['--format', 'junit']]) {
    const first = await stepproof(folder, ['test', ...args]);
    expect(await stepproof(folder, ['test', ...args])).toEqual(first);
  }
});

test('a check takes files of tests for no definitions', async () => {
  const folder = folderWith({
    'a.asl.json': greet,
    'a.asl.test.yaml': `context: { StartAt: 1, States: 2 }\n${passing}`,
  });
  const ending = await stepproof(folder, ['check', '--format', 'json']);
  expect(JSON.parse(ending.out).machines.map(({ file }: { file: string }) => file)).toEqual(['a.asl.json']);
  const named = await stepproof(folder, ['check', 'a.asl.test.yaml']);
  expect(named.error).toContain('`a.asl.test.yaml` holds no state machine definition that StepProof reads.');
});
