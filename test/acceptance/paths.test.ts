import { expect, test } from 'vitest';
import { type Ending, folderWith, stepproof, type World } from './command.ts';
import { order } from './paths-order.ts';

async function paths(args: readonly string[], world: World = {}): Promise<Ending> {
  const folder = folderWith({ 'order.asl.json': order });
  return stepproof(folder, ['paths', 'order.asl.json', ...args], world);
}

async function explored(...args: readonly string[]) {
  const { code, out, error } = await paths(['--format', 'json', ...args]);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out);
}

test('states, transitions and paths are told as JSON', async () => {
  const exploration = await explored();
  expect(exploration).toMatchObject({
    version: 1,
    machine: 'order',
    file: 'order.asl.json',
    complete: true,
    reasons: [],
  });
  const states = exploration.states.map(({ name, feasible }: { name: string; feasible: unknown }) => [name, feasible]);
  expect(states).toContainEqual(['Tell', true]);
  expect(states).toContainEqual(['Never', false]);
  expect(exploration.states[0]).toMatchObject({ pointer: '/States/Charge', file: 'order.asl.json', line: 4 });
  expect(exploration.transitions[0]).toMatchObject({ from: null, to: 'Charge', kind: 'start', feasible: true });
  expect(exploration.transitions).toContainEqual(
    expect.objectContaining({ from: 'Charge', to: 'Declined', kind: 'catch', feasible: true }),
  );
  expect(exploration.transitions).toContainEqual(
    expect.objectContaining({ from: 'Both', to: 'Tell', kind: 'branch', feasible: true }),
  );
  expect(exploration.transitions).toContainEqual(
    expect.objectContaining({ from: 'Route', to: 'Never', feasible: false, why: expect.stringMatching(/\.$/) }),
  );
});

test('every path is repeated by `simulate` with its input and mocks', async () => {
  const folder = folderWith({ 'order.asl.json': order });
  const { paths: found } = await explored();
  expect(found.length).toBeGreaterThan(2);
  for (const { input, mocks, states, status } of found) {
    const given = ['--input', JSON.stringify(input), '--mocks', JSON.stringify(mocks)];
    const { out } = await stepproof(folder, ['simulate', 'order.asl.json', '--format', 'json', ...given]);
    expect(JSON.parse(out)).toMatchObject({ path: states, status });
  }
});

test('the same definition gives the same paths', async () => {
  expect(await paths([])).toEqual(await paths([]));
});

test('people see names, states with arrows, what is never taken and why', async () => {
  const { code, out, error } = await paths([], { isTerminal: false, columns: 80 });
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toContain('`Charge` fails with `Card.Declined`');
  expect(out).toContain('Charge ✗→ Declined ✗');
  expect(out).toContain('Both (Pack | Tell) → Done');
  expect(out).toMatch(/fails {2}Order\.Declined: The card was declined\./);
  expect(out).toMatch(/never taken: from `Route` to `Never`\. \S/);
  expect(out).toMatch(/order\.asl\.json:16:69\n.*│\n16 │ .*"Never" \}\n.*│ +\^{7}\n/);
  expect(out).toMatch(/complete: \d paths?: 7 of 8 states, \d+ of \d+ transitions; no execution takes \d\./);
});

test('states of one name in different scopes are told apart', async () => {
  const branch = (rest: object) => ({ StartAt: 'Same', States: { Same: { Type: 'Pass', End: true }, ...rest } });
  const lost = branch({ Lost: { Type: 'Pass', End: true } });
  const both = { Type: 'Parallel', Branches: [branch({}), lost], End: true };
  const definition = JSON.stringify({ StartAt: 'Lost', States: { Lost: { Type: 'Pass', Next: 'Both' }, Both: both } });
  const { out } = await stepproof(folderWith({ 'same.asl.json': definition }), ['paths', 'same.asl.json']);
  expect(out).toMatch(/1 path: 4 of 5 states, 4 of 4 transitions/);
});

test('no line is wider than the terminal', async () => {
  for (const columns of [60, 80, 120]) {
    const { out } = await paths([], { columns });
    expect(out.split('\n').filter((line) => [...line].length > columns)).toEqual([]);
  }
});

test('colours are shown on a terminal', async () => {
  const { out } = await paths([], { isTerminal: true, columns: 80, environment: { TERM: 'xterm' } });
  expect(out).toContain('\u001b[32m✓');
});

test('a path to a state is shown with all that it takes to repeat it', async () => {
  const { code, out } = await paths(['--to', 'Tell']);
  expect(code).toBe(0);
  const [, command = ''] = /^stepproof (simulate .*)$/m.exec(out) ?? [];
  const words = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
  const folder = folderWith({ 'order.asl.json': order });
  const repeated = JSON.parse((await stepproof(folder, [...words, '--format', 'json'])).out);
  expect(repeated.path).toContain('Tell');
  const { paths: only } = await explored('--to', 'Tell');
  expect(only).toHaveLength(1);
});

test('a state that nothing leads to is said to be one, with the reason', async () => {
  const { code, out } = await paths(['--to', 'Never']);
  expect(code).toBe(1);
  expect(out).toContain('No execution reaches `Never`.');
  expect(out).toMatch(/never taken: from `Route` to `Never`/);
  expect((await paths(['--to', 'Nevr'])).error).toContain('There is no state called `Nevr`. Did you mean `Never`?');
});

test.each(['states', 'transitions', 'choices'])('a small set of paths covers all %s', async (cover) => {
  const all = await explored();
  const { paths: few } = await explored('--cover', cover);
  expect(few.length).toBeLessThanOrEqual(all.paths.length);
  const taken = new Set(few.flatMap(({ covers }: { covers: number[] }) => covers));
  const visited = new Set(few.flatMap(({ states }: { states: string[] }) => states));
  if (cover === 'states') expect(visited.size).toBe(7);
  for (const [index, { from, feasible }] of all.transitions.entries()) {
    const isAsked = cover === 'transitions' || (cover === 'choices' && from === 'Route');
    if (isAsked && feasible === true) expect(taken).toContain(index);
  }
});

test('without any budget nothing is claimed, and that is said', async () => {
  const exploration = await explored('--budget', '0');
  expect(exploration).toMatchObject({ complete: false, paths: [] });
  expect(exploration.reasons.length).toBeGreaterThan(0);
  expect((await paths(['--budget', '0'])).out).toContain('incomplete: ');
});

const template = `Resources:
  One: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } } }
  Two: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: { StartAt: B, States: { B: { Type: Succeed } } } } }
`;

test('of several machines in a file one is to be named', async () => {
  const folder = folderWith({ 'template.yaml': template });
  const { code, error } = await stepproof(folder, ['paths', 'template.yaml']);
  expect(code).toBe(2);
  expect(error).toContain('name one with `--machine`: `One`, `Two`');
  const two = await stepproof(folder, ['paths', 'template.yaml', '--machine', 'Two', '--format', 'json']);
  expect(JSON.parse(two.out).states).toMatchObject([{ name: 'B', feasible: true }]);
});

test.each([
  [[], 'Which definition is to be explored?'],
  [['order.asl.json', 'other.asl.json'], 'One definition is explored at a time.'],
  [['order.asl.json', '--cover', 'all'], '`all` is no value of `--cover`'],
  [['order.asl.json', '--budget', 'much'], '`much` is no value of `--budget`'],
  [['order.asl.json', '--seed', '-1'], '`--seed`'],
  [['order.asl.json', '--to', 'Done', '--cover', 'states'], 'take one of the two'],
  [['order.asl.json', '--export', 'tests', '--format', 'json'], 'leave out `--format`'],
  [['order.asl.json', '-o', 'x.yaml'], '`--output` names the file for `--export'],
  [['missing.asl.json'], 'missing.asl.json'],
])('what cannot be explored is refused: %j', async (args, message) => {
  const folder = folderWith({ 'order.asl.json': order });
  const { code, out, error } = await stepproof(folder, ['paths', ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain(message);
});
