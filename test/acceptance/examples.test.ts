import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../packages/core/src/rules/index.ts';
import { root, runStepproof } from './whole-command.ts';

const broken = 'examples/order-processing-broken.asl.json';
const sound = readdirSync(`${root}examples`)
  .map((name) => `examples/${name}`)
  .filter((file) => file !== broken);

test('the sound examples have no findings', () => {
  expect(sound).toContain('examples/order-processing.asl.json');
  expect(runStepproof('check', '--fail-on', 'hint', ...sound)).toEqual({
    code: 0,
    out: `No findings in ${sound.length} files.\n`,
    error: '',
  });
});

test('the sound examples follow the rules of taste as well', () => {
  const strict = rules.filter(({ preset }) => preset === 'strict').map(({ id }) => `--rule=${id}=error`);
  expect(strict).toContain('--rule=lambda-retry=error');
  expect(runStepproof('check', ...strict, ...sound).code).toBe(0);
});

test('the broken twin has one finding for each of its mistakes, and one that follows from another', () => {
  const { code, out } = runStepproof('check', '--format', 'json', broken);
  const found: readonly { readonly ruleId: string }[] = JSON.parse(out).diagnostics;
  expect(code).toBe(1);
  expect(found.map(({ ruleId }) => ruleId)).toEqual([
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
