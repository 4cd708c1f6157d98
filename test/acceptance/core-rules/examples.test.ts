import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../packages/core/src/rules/index.ts';
import { stepproof } from '../command.ts';
import { root } from '../root.ts';

const broken = 'examples/order-processing-broken.asl.json';
const brokenTemplate = 'examples/order-approval-broken.template.yaml';
const sound = readdirSync(`${root}examples`)
  .map((name) => `examples/${name}`)
  .filter((file) => /\.asl\.json$|(?<!\.test)\.yaml$/.test(file) && file !== broken && file !== brokenTemplate);

function run(...args: readonly string[]) {
  return stepproof({ path: root }, args);
}

test('the sound examples have no findings', async () => {
  expect(sound).toContain('examples/order-processing.asl.json');
  expect(await run('check', '--fail-on', 'hint', ...sound)).toEqual({
    code: 0,
    out: `No findings in 3 state machines in ${sound.length} files.\n`,
    error: '',
  });
});

test('the sound examples follow the rules of taste as well', async () => {
  const strict = rules.filter(({ preset }) => preset === 'strict').map(({ id }) => `--rule=${id}=error`);
  expect(strict).toContain('--rule=lambda-retry=error');
  expect((await run('check', ...strict, ...sound)).code).toBe(0);
});

async function rulesFoundIn(file: string): Promise<readonly string[]> {
  const { code, out } = await run('check', '--format', 'json', file);
  const found: readonly { readonly ruleId: string }[] = JSON.parse(out).diagnostics;
  expect(code).toBe(1);
  return found.map(({ ruleId }) => ruleId);
}

test('the broken twin has one finding for each of its mistakes, and one that follows from another', async () => {
  expect(await rulesFoundIn(broken)).toEqual([
    'no-literal-path',
    'choice-default',
    'states-all-last',
    'next-or-end',
    'format-placeholders',
    'field-range',
    'no-dangling-target',
    'no-unreachable-state',
    'no-unknown-field',
  ]);
});

test('the broken template has one finding for each of its mistakes', async () => {
  expect(await rulesFoundIn(brokenTemplate)).toEqual([
    'no-undefined-reference',
    'log-destination',
    'express-integration',
    'missing-permission',
    'resource-kind',
    'express-duration',
    'no-unsupplied-resource',
  ]);
});

async function simulated(...args: readonly string[]) {
  const { code, out } = await run('simulate', 'examples/order-processing.asl.json', '--format', 'json', ...args);
  expect(code).toBe(0);
  return JSON.parse(out);
}

test('the example runs to its end with its input and its mocks', async () => {
  const input = ['--input', 'examples/order-processing.input.json'];
  const simulation = await simulated(...input, '--mocks', 'examples/order-processing.mocks.json');
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', duration: 842 });
  expect(simulation.path.at(-1)).toBe('OrderShipped');
  expect(simulation).not.toHaveProperty('unknown');
  expect(simulation).not.toHaveProperty('notes');
  expect(await simulated(...input)).toMatchObject({ status: 'UNDECIDED', path: ['ValidateOrder', 'IsOrderValid'] });
});

test.each(['examples/order-processing.asl.json', 'examples/refund.asl.yaml'])(
  'every way of %s is shown',
  async (file) => {
    const { code, out } = await run('paths', '--format', 'json', file);
    expect(code).toBe(0);
    const { complete, reasons, states } = JSON.parse(out);
    expect({ complete, reasons }).toEqual({ complete: true, reasons: [] });
    expect(states.filter(({ feasible }: { readonly feasible: unknown }) => feasible !== true)).toEqual([]);
  },
);
