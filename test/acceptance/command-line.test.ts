import { expect, test } from 'vitest';
import manifest from '../../packages/cli/package.json' with { type: 'json' };
import { checkedFiles, definition, folderWith, stepproof } from './command.ts';

const nowhere = { path: '/' };

test('--version shows the version of the package', async () => {
  expect(await stepproof(nowhere, ['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, error: '' });
});

test.each([[[]], [['--help']], [['-h']], [['help']]])('%j shows the commands', async (args) => {
  const ending = await stepproof(nowhere, args);
  expect(ending.code).toBe(0);
  for (const command of ['check', 'rules', 'explain', 'lsp']) expect(ending.out).toContain(`  ${command}`);
});

test.each(['check', 'init', 'simulate', 'rules', 'explain', 'lsp'])(
  '%s --help shows how it is used, with examples',
  async (command) => {
    const ending = await stepproof(nowhere, [command, '--help']);
    expect(ending.code).toBe(0);
    expect(ending.out).toContain(`Usage: stepproof ${command}`);
    expect(ending.out).toMatch(/Examples?:/);
    expect(await stepproof(nowhere, ['help', command])).toEqual(ending);
  },
);

test.each([
  [['chek'], 'There is no command `chek`. Did you mean `check`?'],
  [['chekc'], 'There is no command `chekc`. Did you mean `check`?'],
  [['cehkc'], 'There is no command `cehkc`.'],
  [['flow.asl.json'], 'There is no command `flow.asl.json`. To check it: `stepproof check flow.asl.json`.'],
  [['--quiet'], 'The command stands first, as in `stepproof check --quiet`.'],
  [['check', '--qiuet'], 'There is no option `--qiuet`. Did you mean `--quiet`?'],
  [['check', '-x'], 'There is no option `-x`.'],
  [['check', '--quiet=yes'], 'The option `--quiet` takes no value.'],
  [['check', '--format'], 'The option `--format` lacks its value: `--format FORMAT`.'],
  [['check', '--format', '--quiet'], 'The option `--format` lacks its value: `--format FORMAT`.'],
  [
    ['check', '--format', 'xml'],
    '`xml` is no value of `--format`; it takes `pretty`, `json`, `github`, `sarif`, `junit`, `gitlab`.',
  ],
  [['check', '--type', 'fast'], '`fast` is no value of `--type`; it takes `standard`, `express`.'],
  [['check', '--fail-on', 'error', '--fail-on', 'hint'], 'The option `--fail-on` stands more than once.'],
  [
    ['check', '--max-warnings', 'few'],
    '`few` is no value of `--max-warnings`; it takes a number from 0 to 999,999,999.',
  ],
  [['check', '--rule', 'no-shout'], '`--rule no-shout` lacks a severity: `--rule no-shout=warning`.'],
  [['check', '--rule', 'no-shuot=off'], 'There is no rule `no-shuot`. Did you mean `no-shout`?'],
  [['check', '--rule', 'no-shout=eror'], 'There is no severity `eror`. Did you mean `error`?'],
  [['check', '--config', 'a.json', '--no-config'], '`--config` and `--no-config` exclude each other.'],
  [['check', '--config', 'nowhere.json'], 'Could not read the configuration `nowhere.json`: it is not there.'],
  [['check', '-', '--fix'], '`--fix` writes files, and standard input is none; `--fix-dry-run` shows the fixes.'],
  [
    ['check', '--stdin-filename', 'a'],
    '`--stdin-filename` names standard input, which is read with `-`: `stepproof check -`.',
  ],
  [['lsp'], '`stepproof lsp` is started by an editor and talks to it: set it up to run `stepproof lsp --stdio`.'],
  [['lsp', 'a.asl.json', '--stdio'], '`stepproof lsp` takes no argument: the editor says what it has open.'],
  [['explain'], 'Which rule is to be explained? `stepproof rules` lists them.'],
  [['explain', 'no-shuot'], 'There is no rule `no-shuot`. Did you mean `no-shout`?'],
  [['rules', 'no-shout'], '`stepproof rules` takes no argument; `stepproof explain no-shout` explains one rule.'],
])('%j is wrong usage: %s', async (args, message) => {
  const ending = await stepproof(nowhere, args);
  expect(ending).toMatchObject({ code: 2, out: '' });
  expect(ending.error.split('\n')[0]).toBe(`error: ${message}`);
});

test.each([
  ['explain', 'no-such'],
  ['check', '--rule', 'no-such=off'],
])('%j points to the list of rules', async (...args) => {
  expect((await stepproof(nowhere, args)).error).toBe('error: There is no rule `no-such`.\nSee `stepproof rules`.\n');
});

const severities = [
  ['shout', 'error'],
  ['whisper', 'warning'],
  ['mumble', 'info'],
  ['hum', 'hint'],
] as const;

test.each(
  severities.flatMap(([word, severity], rank) =>
    severities.map(([, limit], least) => [severity, limit, word, rank <= least ? 1 : 0] as const),
  ),
)('with a finding of severity %s, --fail-on %s decides', async (_, limit, word, code) => {
  const folder = folderWith({ 'a.asl.json': definition(word) });
  expect((await stepproof(folder, ['check', '--fail-on', limit])).code).toBe(code);
});

test('errors fail without an option, warnings do not, and nothing fails with --fail-on never', async () => {
  const folder = folderWith({ 'a.asl.json': definition('whisper') });
  const loud = folderWith({ 'a.asl.json': definition('shout') });
  expect((await stepproof(folder, ['check'])).code).toBe(0);
  expect((await stepproof(loud, ['check'])).code).toBe(1);
  expect((await stepproof(loud, ['check', '--fail-on', 'never'])).code).toBe(0);
});

test('--max-warnings fails on one warning more', async () => {
  const folder = folderWith({ 'a.asl.json': definition('whisper'), 'b.asl.json': definition('whisper') });
  expect((await stepproof(folder, ['check', '--max-warnings', '2'])).code).toBe(0);
  expect((await stepproof(folder, ['check', '--max-warnings', '1'])).code).toBe(1);
});

test('--quiet shows errors only, and changes no exit code', async () => {
  const folder = folderWith({ 'a.asl.json': definition('whisper') });
  const ending = await stepproof(folder, ['check', '--quiet', '--fail-on', 'warning']);
  expect(ending).toEqual({ code: 1, error: '', out: '1 warning in 1 file (1 not shown).\n' });
});

test('--rule changes the severity of a rule, as often as it stands', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout whisper') });
  const ending = await stepproof(folder, [
    'check',
    '--format',
    'json',
    '--rule',
    'no-shout=hint',
    '--rule=no-whisper=off',
  ]);
  expect(JSON.parse(ending.out).diagnostics).toMatchObject([{ ruleId: 'no-shout', severity: 'hint' }]);
});

test('--type says what the definition cannot', async () => {
  const folder = folderWith({ 'a.asl.json': definition() });
  expect((await stepproof(folder, ['check', '--type', 'express'])).code).toBe(1);
  expect((await stepproof(folder, ['check', '--type', 'standard'])).code).toBe(0);
});

test('standard input is read with -, under the name that it is given', async () => {
  const ending = await stepproof(nowhere, ['check', '-', '--format', 'json'], { input: definition('shout') });
  expect(ending.code).toBe(1);
  expect(JSON.parse(ending.out).diagnostics).toMatchObject([{ file: '<stdin>' }]);
  const named = await stepproof(nowhere, ['check', '-', '--stdin-filename', 'x/flow.asl.yaml', '--format', 'json'], {
    input: 'Comment: shout\nStartAt: A\nStates: {}\n',
  });
  expect(checkedFiles(named)).toEqual(['x/flow.asl.yaml']);
  expect(JSON.parse(named.out).diagnostics).toMatchObject([{ file: 'x/flow.asl.yaml', pointer: '/Comment' }]);
});

test('standard input without a name is JSON or YAML as it looks', async () => {
  const input = 'Comment: shout\nStartAt: A\nStates: {}\n';
  const ending = await stepproof(nowhere, ['check', '-', '--format', 'json'], { input });
  expect(JSON.parse(ending.out).diagnostics).toMatchObject([{ start: { line: 1, column: 10, offset: 9 } }]);
});

test('a rule that crashes is a fault of ours, and all else is still reported', async () => {
  const folder = folderWith({ 'a.asl.json': definition('stumble shout'), 'b.asl.json': definition('shout') });
  const ending = await stepproof(folder, ['check', '--format', 'json']);
  expect(ending.code).toBe(3);
  expect(ending.error).toContain('The rule `no-stumble` failed on `a.asl.json`, which is a fault of StepProof.');
  expect(JSON.parse(ending.out).diagnostics).toHaveLength(2);
});

test('a picture and a page are made without a rule that crashes, which is told', async () => {
  const folder = folderWith({ 'a.asl.json': definition('stumble shout'), 'dist/report-view.js': 'start();' });
  const told = 'The rule `no-stumble` failed on `a.asl.json`, which is a fault of StepProof.';
  const picture = await stepproof(folder, ['graph', 'a.asl.json', '--format', 'dot']);
  expect(picture).toMatchObject({ code: 3, error: expect.stringContaining(told) });
  expect(picture.out).toMatch(/^digraph/);
  const page = await stepproof(folder, ['report', 'a.asl.json']);
  expect(page).toMatchObject({ code: 3, error: expect.stringContaining(told) });
  expect(page.out).toContain('no-shout');
  const withoutFindings = await stepproof(folder, ['graph', 'a.asl.json', '--format', 'dot', '--no-findings']);
  expect(withoutFindings).toMatchObject({ code: 0, error: '' });
});

test('whatever else goes wrong is a fault of ours', async () => {
  const folder = folderWith({ 'a.asl.json': definition(), 'b.asl.json': definition() });
  const stopped = await stepproof(folder, ['check'], {
    now() {
      throw new Error('No clock.');
    },
    isTerminal: true,
  });
  expect(stopped.code).toBe(3);
  expect(stopped.error).toContain('No clock.');
});

test('a long run shows its progress on a terminal, and removes it', async () => {
  const folder = folderWith({ 'a.asl.json': definition(), 'b.asl.json': definition() });
  let time = 0;
  const now = () => {
    time += 700;
    return time;
  };
  const { error } = await stepproof(folder, ['check'], { now, isTerminal: true });
  expect(error).toBe('\r\u001b[2KChecking 2 of 2: b.asl.json\r\u001b[2K');
  expect((await stepproof(folder, ['check'], { now })).error).toBe('');
});

test('the same files give the same report, byte for byte', async () => {
  const folder = folderWith({
    'b.asl.json': definition('shout whisper'),
    'a.asl.json': definition('hum'),
    'c/d.asl.json': definition('mumble'),
  });
  for (const format of ['pretty', 'json', 'github', 'sarif', 'junit', 'gitlab']) {
    const first = await stepproof(folder, ['check', '--format', format]);
    expect(await stepproof(folder, ['check', '--format', format])).toEqual(first);
  }
});

test('stepproof alone checks the folder, and says how to go on', async () => {
  const folder = folderWith({ 'in/a.asl.json': definition('shout') });
  const { code, out } = await stepproof(folder, []);
  expect(code).toBe(1);
  expect(out).toBe(
    `${(await stepproof(folder, ['check'])).out}\`stepproof init\` sets this folder up; \`stepproof --help\` shows all commands.\n`,
  );
  const set = folderWith({ 'a.asl.json': definition('shout'), 'stepproof.config.json': '{}' });
  expect((await stepproof(set, [])).out).toBe((await stepproof(set, ['check'])).out);
});

test('where there is nothing to check, stepproof alone shows the help', async () => {
  const help = (await stepproof(nowhere, ['--help'])).out;
  const ending = await stepproof(folderWith({ 'package.json': '{}' }), []);
  expect(ending).toEqual({
    code: 0,
    out: `There are no state machine definitions in this folder.\n\n${help}`,
    error: '',
  });
});

test('stepproof alone does not search the home of its user', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  expect((await stepproof(folder, [], { home: folder.path })).out).toBe((await stepproof(nowhere, ['--help'])).out);
});
