import { beforeEach, expect, test } from 'vitest';
import { definition, folderWith, stepproof } from './command.ts';
import { tries } from './fixture-rules.ts';

beforeEach(() => {
  Object.assign(tries, { count: 0, withJsonata: 0 });
});

const doomed = `{
  "Comment": "doom",
  "StartAt": "Charge",
  "States": {
    "Charge": {
      "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:charge",
      "Retry": [{ "ErrorEquals": ["Card.Busy"] }], "Next": "Which"
    },
    "Which": { "Type": "Choice", "Choices": [{ "Variable": "$.state", "StringEquals": "paid", "Next": "Ship" }] },
    "Ship": { "Type": "Succeed" }
  }
}
`;

test('an execution that shows a finding is told below the code', async () => {
  const { out } = await stepproof(folderWith({ 'a.asl.json': doomed }), ['check']);
  expect(out).toBe(`warning[no-doom]: The comment \`doom\` holds doom.
  ╭─ a.asl.json:2:14
  │
2 │   "Comment": "doom",
  │              ^^^^^^
  │
  = states: Charge → Which
  = input:  {"order":{"id":7}}
  = mocks:  Charge throws Card.Busy
              then returns {"state":"odd"}
  = error:  States.NoChoiceMatched
  = more: stepproof explain no-doom

1 warning in 1 file.
\`--save-witnesses FOLDER\` writes these executions, to be run by \`stepproof simulate\`.
`);
});

test('a long execution is cut in the middle, and what has no tasks tells of none', async () => {
  const long = await stepproof(folderWith({ 'a.asl.json': definition('long doom') }), ['check'], { columns: 80 });
  expect(long.out).toContain(`
  = states: State 0 → State 1 → … 86 states … → State 88 → State 89
  = input:  {"orders":[… 90]}
  = mocks:  Task 0 returns 0
            Task 1 returns 1
            Task 2 returns 2
            Task 3 returns 3
            … and 5 lines more
  = error:  States.Runtime
`);
  const quick = await stepproof(folderWith({ 'a.asl.json': definition('quick doom') }), ['check']);
  expect(quick.out).toContain('\n  = states: Ship\n  = input:  {}\n  = more: ');
});

test('programs get the execution whole', async () => {
  const folder = folderWith({ 'a.asl.json': doomed, 'b.asl.json': definition('quick doom') });
  const { out } = await stepproof(folder, ['check', '--format', 'json']);
  expect(JSON.parse(out).diagnostics.map(({ witness }: { witness: unknown }) => witness)).toEqual([
    {
      input: { order: { id: 7 } },
      mocks: { Charge: [{ throw: { error: 'Card.Busy' } }, { return: { state: 'odd' } }] },
      states: ['Charge', 'Which'],
      error: 'States.NoChoiceMatched',
    },
    { input: {}, mocks: {}, states: ['Ship'] },
  ]);
});

test('annotations tell the message only', async () => {
  const { out } = await stepproof(folderWith({ 'a.asl.json': doomed }), ['check', '--format', 'github']);
  expect(out).toMatch(/^::warning file=a\.asl\.json,[^\n]*::The comment `doom` holds doom\.\n$/);
});

test('saved executions run as they were told, by the command that is shown', async () => {
  const folder = folderWith({ 'flows/my order.asl.json': doomed });
  const { out, error } = await stepproof(folder, ['check', '--save-witnesses', 'shown']);
  expect(error).toBe('');
  const [, command = ''] = /= run it: stepproof (.*)/.exec(out) ?? [];
  expect(command).toBe(
    "simulate 'flows/my order.asl.json' --input shown/1-no-doom.input.json --mocks shown/1-no-doom.mocks.json",
  );
  expect(out).not.toContain('FOLDER');
  const words = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, word]) => quoted ?? word ?? '');
  const run = await stepproof(folder, [...words, '--format', 'json']);
  expect(JSON.parse(run.out)).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
});

test('of several machines in a template the command names the one', async () => {
  const machine = (comment: string) => `
      Type: AWS::Serverless::StateMachine
      Properties: { Definition: { Comment: ${comment}, StartAt: Ship, States: { Ship: { Type: Succeed } } } }`;
  const template = `Resources:\n    Orders:${machine('fine')}\n    Refunds:${machine('quick doom')}\n`;
  const folder = folderWith({ 'template.yaml': template });
  const { out } = await stepproof(folder, ['check', '--type', 'express', '--save-witnesses', './shown']);
  expect(out).toContain(
    '= run it: stepproof simulate template.yaml --machine Refunds --type express --input shown/1-no-doom.input.json\n',
  );
});

test('a folder that cannot be written to is told', async () => {
  const folder = folderWith({ 'a.asl.json': doomed, taken: '' });
  const { code, error } = await stepproof(folder, ['check', '--save-witnesses', 'taken']);
  expect(error).toContain('Could not write into `taken`');
  expect(code).toBe(2);
});

const broken = definition('shout doom');

test('executions are tried out unless the command line or the configuration says otherwise', async () => {
  const deepFindings = async (args: readonly string[], config = '{}') => {
    const folder = folderWith({ 'a.asl.json': definition('doom'), 'stepproof.config.json': config });
    const { out } = await stepproof(folder, ['check', '--format', 'json', ...args]);
    return JSON.parse(out).diagnostics.length;
  };
  expect(await deepFindings([])).toBe(1);
  expect(await deepFindings(['--no-deep'])).toBe(0);
  expect(await deepFindings([], '{ "deep": false }')).toBe(0);
  expect(await deepFindings(['--deep'], '{ "deep": false }')).toBe(1);
  expect(await deepFindings(['--no-deep'], '{ "deep": true }')).toBe(0);
  expect(tries.count).toBe(2);
});

test('what evaluates JSONata is there for the files that hold any', async () => {
  const jsonata = definition().replace('"Succeed"', '"Succeed", "QueryLanguage": "JSONata", "Output": "{% 1 %}"');
  await stepproof(folderWith({ 'a.asl.json': definition(), 'b.asl.json': jsonata }), ['check']);
  expect(tries).toEqual({ count: 2, withJsonata: 1 });
});

test('--deep and --no-deep exclude each other', async () => {
  const { code, error } = await stepproof(folderWith({}), ['check', '--deep', '--no-deep']);
  expect(error).toContain('`--deep` and `--no-deep` exclude each other.');
  expect(code).toBe(2);
});

test('fixing tries executions out once more for a text that was changed, and not at all for others', async () => {
  const folder = folderWith({ 'a.asl.json': broken, 'b.asl.json': definition('doom') });
  const { out } = await stepproof(folder, ['check', '--fix', '--format', 'json']);
  const found = JSON.parse(out).diagnostics.map(({ ruleId, message }: Record<string, string>) => [ruleId, message]);
  expect(found).toEqual([
    ['no-doom', 'The comment ` doom` holds doom.'],
    ['no-doom', 'The comment `doom` holds doom.'],
  ]);
  expect(tries.count).toBe(3);
});

test('a suppressed finding about executions is not called unused where none were tried out', async () => {
  const folder = folderWith({ 'a.asl.yaml': `# stepproof-disable no-doom -- on purpose\n${definition('doom')}` });
  const counts = async (...args: readonly string[]) =>
    JSON.parse((await stepproof(folder, ['check', '--format', 'json', ...args])).out).diagnostics.length;
  expect([await counts(), await counts('--no-deep')]).toEqual([0, 0]);
});
