import { expect, test } from 'vitest';
import { folderWith, stepproof } from './command.ts';

const machine = `{
  "StartAt": "Charge",
  "States": {
    "Charge": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f" }, "End": true }
  }
}
`;

function simulate(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  return stepproof(folderWith({ 'a.asl.json': machine, ...files }), ['simulate', ...args]);
}

test.each([
  [[], 'Which definition is to be run?'],
  [['a.asl.json', 'b.asl.json'], 'One definition is run at a time.'],
  [['none.asl.json'], '`none.asl.json` names no file or folder.'],
  [['.'], '`.` is no single file'],
  [['a.asl.json', '--seed', 'x'], '`x` is no value of `--seed`'],
  [['a.asl.json', '--start-time', 'today'], '`today` is no value of `--start-time`'],
  [['a.asl.json', '--start-time', '2026-13-01'], '`2026-13-01` is no value of `--start-time`'],
  [['a.asl.json', '--format', 'xml'], '`xml` is no value of `--format`'],
  [['a.asl.json', '--test-case', 'Happy'], '`--test-case` names one of the test cases'],
  [['a.asl.json', '--input', '-', '--mocks', '-'], 'Standard input is read once'],
  [['a.asl.json', '--input', 'none.json'], 'There is no file `none.json`, which `--input` names.'],
  [['a.asl.json', '--input', 'none'], '`--input` names no file, and `none` is no JSON'],
  [['a.asl.json', '--context', '[]'], 'What `--context` gives is no object'],
  [['a.asl.json', '--start-at', 'Chrage'], 'Did you mean `Charge`?'],
  [['a.asl.json', '--until', 'Ship'], 'There is no state at the top of the machine called `Ship`.'],
  [['a.asl.json', '--machine', 'b'], 'There is no state machine in `a.asl.json` called `b`.'],
])('%j is refused with a sentence', async (args, message) => {
  const { code, out, error } = await simulate(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain(message);
});

test('a fault in the input is shown where it is', async () => {
  const { code, error } = await simulate(['a.asl.json', '--input', 'in.json'], {
    'in.json': '{\n  "total": oops\n}\n',
  });
  expect(code).toBe(2);
  expect(error).toContain('in.json:2:12');
  expect(error).toContain('"total": oops');
});

test('a fault in JSON on the command line is shown as well', async () => {
  const { code, error } = await simulate(['a.asl.json', '--input', '{"total": }']);
  expect(code).toBe(2);
  expect(error).toContain('--input:1:');
  expect((await simulate(['a.asl.json', '--input', '{} x'])).error).toContain(
    'Something stands after the end of the value.',
  );
});

test('mistakes in mocks are shown where they are, all of them', async () => {
  const mocks = '{\n  "Chrage": { "return": 1 },\n  "Charge": { "retrun": 1 }\n}\n';
  const { code, error } = await simulate(['a.asl.json', '--mocks', 'mocks.json'], { 'mocks.json': mocks });
  expect(code).toBe(2);
  expect(error).toBe(`error: There is no state \`Chrage\`. Did you mean \`Charge\`?
  ╭─ mocks.json:2:3
  │
2 │   "Chrage": { "return": 1 },
  │   ^^^^^^^^

error: What \`Charge\` answers is not known by \`retrun\`. Did you mean \`return\`?
  ╭─ mocks.json:3:13
  │
3 │   "Charge": { "retrun": 1 }
  │             ^^^^^^^^^^^^^^^

`);
});

test('a test case of Step Functions Local is named, unless it is the only one', async () => {
  const config = JSON.stringify({
    StateMachines: { Pay: { TestCases: { Happy: { Charge: 'Paid' }, Sad: { Charge: 'Broken' } } } },
    MockedResponses: { Paid: { 0: { Return: 7 } }, Broken: { 0: { Throw: { Error: 'Broken', Cause: 'It is.' } } } },
  });
  const run = (...args: string[]) =>
    simulate(['a.asl.json', '--format', 'json', '--mocks', 'MockConfigFile.json', ...args], {
      'MockConfigFile.json': config,
    });
  expect(await run()).toMatchObject({ code: 2, error: expect.stringContaining('`Happy`, `Sad`') });
  expect(JSON.parse((await run('--test-case', 'Happy')).out).output).toBe(7);
  expect(JSON.parse((await run('--test-case', 'Pay#Sad')).out)).toMatchObject({ error: 'Broken', cause: 'It is.' });
});

test('a file beside the mocks is read, and none outside of their folder', async () => {
  const files = { 'mocks/paid.json': '{"id": 7}', 'secret.json': '{"key": 1}' };
  const run = (file: string) =>
    simulate(['a.asl.json', '--format', 'json', '--mocks', 'mocks/mocks.json'], {
      ...files,
      'mocks/mocks.json': JSON.stringify({ Charge: { file } }),
    });
  expect(JSON.parse((await run('paid.json')).out).output).toEqual({ id: 7 });
  expect(await run('../secret.json')).toMatchObject({ code: 2, error: expect.stringContaining('lies outside') });
  expect(await run('none.json')).toMatchObject({ code: 2, error: expect.stringContaining('There is no file') });
});

test('a definition that cannot be read is refused where it is broken, and other errors do not matter', async () => {
  const broken = await simulate(['b.asl.json'], {
    'b.asl.json': '{ "StartAt": "A", "States": { "A": { "Type": "Pass" ',
  });
  expect(broken).toMatchObject({ code: 2, out: '' });
  expect(broken.error).toContain('error: A closing `}` is missing here.');
  expect(broken.error).toContain('b.asl.json:1:');
  const empty = await simulate(['b.asl.json'], { 'b.asl.json': '{ "StartAt": "A" }' });
  expect(empty).toMatchObject({ code: 2, error: expect.stringContaining('lacks `States`') });
  const list = await simulate(['b.asl.json'], { 'b.asl.json': '[]' });
  expect(list).toMatchObject({
    code: 2,
    error: expect.stringContaining('A definition is an object with `StartAt` and `States`.'),
  });
  const odd = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Resultt": 1, "End": true } } }';
  expect((await simulate(['b.asl.json', '--format', 'json'], { 'b.asl.json': odd })).code).toBe(0);
});

test('what stands in the data cannot steer the terminal', async () => {
  const input = JSON.stringify({
    name: '\u001b[31mred\u202e',
    'key\u001b[0m': 1,
    deep: { more: 'x\u009b31m'.repeat(50) },
  });
  const pass = `{ "StartAt": "\u202eA", "States": { "\u202eA": { "Type": "Pass", "End": true } } }`;
  for (const more of [[], ['--verbose']]) {
    const { out } = await simulate(['b.asl.json', '--input', input, ...more], { 'b.asl.json': pass });
    expect(out).toContain('Pass');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});
