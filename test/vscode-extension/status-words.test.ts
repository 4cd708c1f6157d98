import { expect, test } from 'vitest';
import { statusOf } from '../../packages/vscode-extension/src/status/status-words.ts';

const nothing = { errors: 0, warnings: 0, others: 0 };

test.each([
  [nothing, 'StepProof $(pass)', 'Nothing was found in this file.'],
  [
    { errors: 2, warnings: 1, others: 4 },
    'StepProof $(error) 2 $(warning) 1',
    'Found in this file: 2 errors, 1 warning, 4 notes.',
  ],
  [{ errors: 1, warnings: 0, others: 0 }, 'StepProof $(error) 1', 'Found in this file: 1 error.'],
  [{ errors: 0, warnings: 0, others: 1 }, 'StepProof $(info) 1', 'Found in this file: 1 note.'],
])('what was found is counted: %j', (counts, text, tooltip) => {
  expect(statusOf('running', counts)).toEqual({ text, tooltip, isWarning: false });
});

test('a server that has stopped is a warning, whatever was found before', () => {
  expect(statusOf('failed', { errors: 1, warnings: 0, others: 0 })).toMatchObject({
    text: '$(alert) StepProof',
    isWarning: true,
  });
});
