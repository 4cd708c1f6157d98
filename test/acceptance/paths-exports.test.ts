import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type Folder, folderWith, stepproof } from './command.ts';
import { order } from './paths-order.ts';

async function exported(form: string, file: string, files: Readonly<Record<string, string>> = {}): Promise<Folder> {
  const folder = folderWith({ 'order.asl.json': order, ...files });
  const ending = await stepproof(folder, ['paths', 'order.asl.json', '--export', form, '-o', file]);
  expect(ending).toMatchObject({ code: 0, out: '' });
  expect(ending.error).toMatch(new RegExp(`^note: \\d paths are in \`${file}\``));
  return folder;
}

async function pathCount(folder: Folder): Promise<number> {
  const { out } = await stepproof(folder, ['paths', 'order.asl.json', '--format', 'json']);
  return JSON.parse(out).paths.length;
}

test.each(['order.asl.test.yaml', 'order.asl.test.json'])('the tests in %s pass', async (file) => {
  const folder = await exported('tests', file);
  const { code, out } = await stepproof(folder, ['test', '--coverage']);
  expect(code).toBe(0);
  expect(out).toContain(`${await pathCount(folder)} passed in 1 file.`);
  expect(folder.read(file)).not.toContain('definition');
});

test('tests elsewhere name the definition, and the machine of a template', async () => {
  const elsewhere = await exported('tests', 'checks/paths.asl.test.yaml');
  expect(elsewhere.read('checks/paths.asl.test.yaml')).toMatch(/^definition: "\.\.\/order\.asl\.json"\n/);
  expect((await stepproof(elsewhere, ['test', 'checks'])).code).toBe(0);
  const folder = folderWith({
    'template.yaml': `Resources:
  Order: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: ${order} } }
  Other: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: { StartAt: B, States: { B: { Type: Succeed } } } } }
`,
  });
  const args = ['paths', 'template.yaml', '--machine', 'Order', '--export', 'tests', '-o', 'order.asl.test.yaml'];
  expect((await stepproof(folder, args)).code).toBe(0);
  expect(folder.read('order.asl.test.yaml')).toMatch(/^definition: template\.yaml\nmachine: Order\n/);
  expect((await stepproof(folder, ['test'])).code).toBe(0);
});

test('names and data that mean something to YAML stay what they are', async () => {
  const names = ['yes', '- a: b', '"q" # c', '__proto__', '{x}', 'two\nlines', '1e3', '\u202e', 'x'.repeat(1500)];
  const states = names.map((name, index) => {
    const rule = { Variable: `$['${name.replaceAll('\n', '')}']`, StringEquals: name, Next: names[index + 1] ?? 'end' };
    return [name, { Type: 'Choice', Choices: [rule], Default: 'end' }];
  });
  const definition = { StartAt: 'yes', States: { ...Object.fromEntries(states), end: { Type: 'Succeed' } } };
  const folder = folderWith({ 'odd.asl.json': JSON.stringify(definition) });
  const args = ['paths', 'odd.asl.json', '--export', 'tests', '-o', 'odd.asl.test.yaml'];
  expect((await stepproof(folder, args)).code).toBe(0);
  const { code, out, error } = await stepproof(folder, ['test']);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toMatch(/^\d+ passed in 1 file\.$/m);
});

test('every test case for Step Functions Local takes its path', async () => {
  const folder = await exported('mock-config', 'MockConfigFile.json');
  const { TestCases } = JSON.parse(folder.read('MockConfigFile.json')).StateMachines.order;
  const names = Object.keys(TestCases);
  expect(names.length).toBe(await pathCount(folder));
  expect(names.filter((name) => !/^[A-Za-z0-9]+$/.test(name))).toEqual([]);
  const { out } = await stepproof(folder, ['paths', 'order.asl.json', '--format', 'json']);
  for (const [index, { input, states, status }] of JSON.parse(out).paths.entries()) {
    const given = [
      '--input',
      JSON.stringify(input),
      '--mocks',
      'MockConfigFile.json',
      '--test-case',
      names[index] ?? '',
    ];
    const run = await stepproof(folder, ['simulate', 'order.asl.json', '--format', 'json', ...given]);
    expect(JSON.parse(run.out)).toMatchObject({ path: states, status });
    expect(JSON.parse(run.out).notes ?? []).toEqual([]);
  }
});

interface Line {
  readonly path: string;
  readonly state: string;
  readonly request: {
    readonly definition: string;
    readonly input: string;
    readonly mock?: { readonly result?: string };
  };
  readonly expected: { readonly status: string; readonly nextState?: string; readonly error?: string };
}

test('calls of the TestState API are lines of JSON, each call once', async () => {
  const folder = await exported('test-state', 'calls.jsonl');
  const lines: readonly Line[] = folder
    .read('calls.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const calls = lines.map(({ request, expected }) => JSON.stringify([request, expected]));
  expect(new Set(calls).size).toBe(calls.length);
  for (const { request } of lines)
    expect([JSON.parse(request.definition).Type, JSON.parse(request.input)]).toBeDefined();
  const outcomes = lines.map(({ state, expected }) => ({ state, ...expected }));
  expect(outcomes).toContainEqual({ state: 'Charge', status: 'SUCCEEDED', nextState: 'Route' });
  expect(outcomes).toContainEqual({
    state: 'Charge',
    status: 'CAUGHT_ERROR',
    nextState: 'Declined',
    error: 'Card.Declined',
  });
  expect(outcomes).toContainEqual({ state: 'Declined', status: 'FAILED', error: 'Order.Declined' });
  expect(outcomes).toContainEqual({ state: 'Both', status: 'SUCCEEDED', nextState: 'Done' });
  expect(outcomes).toContainEqual({ state: 'Pack', status: 'SUCCEEDED' });
});

test('a file of commands is read by a shell, whatever is in the data', async () => {
  const odd = order.replace('"Card.Declined"', '"It\'s $(touch evil) `touch evil`"');
  const folder = folderWith({ 'order.asl.json': odd });
  const args = ['paths', 'order.asl.json', '--export', 'test-state', '-o', 'calls.sh'];
  expect((await stepproof(folder, args)).code).toBe(0);
  const script = `aws() { shift 3; printf '%s\\n' "$1"; }\n${folder.read('calls.sh')}ls\n`;
  const printed = execFileSync('sh', { cwd: folder.path, input: script, encoding: 'utf8' }).trimEnd().split('\n');
  expect(printed.splice(-2)).toEqual(['calls.sh', 'order.asl.json']);
  const requests = printed.map((line) => JSON.parse(line));
  expect(requests.some(({ mock }) => mock?.errorOutput?.error === "It's $(touch evil) `touch evil`")).toBe(true);
});

test('an export without a file goes to standard output', async () => {
  const folder = folderWith({ 'order.asl.json': order });
  const { out, error } = await stepproof(folder, ['paths', 'order.asl.json', '--export', 'tests']);
  expect(error).toBe('');
  expect(out).toMatch(/^definition: order\.asl\.json\ntests:\n {2}- name: /);
});

test('a file that cannot be written is told', async () => {
  const folder = folderWith({ 'order.asl.json': order });
  const args = ['paths', 'order.asl.json', '--export', 'tests', '-o', 'order.asl.json/tests.yaml'];
  const { code, error } = await stepproof(folder, args);
  expect(code).toBe(2);
  expect(error).toContain('Could not write `order.asl.json/tests.yaml`');
});
