import { expect, test } from 'vitest';
import { shareFor } from '../../packages/vscode-extension/src/share.ts';

test('alone, StepProof gives everything', () => {
  expect(shareFor('auto', false)).toBe('all');
  expect(shareFor('full', false)).toBe('all');
});

test('beside the AWS Toolkit it leaves out what that gives too, unless it is asked for everything', () => {
  expect(shareFor('auto', true)).toBe('beside-toolkit');
  expect(shareFor('full', true)).toBe('all');
});

test('problems and fixes only, whoever else is there', () => {
  expect(shareFor('diagnosticsOnly', false)).toBe('diagnostics');
  expect(shareFor('diagnosticsOnly', true)).toBe('diagnostics');
});

test('a setting that does not exist means the default', () => {
  expect(shareFor('everything', true)).toBe('beside-toolkit');
});
