import { expect, test } from 'vitest';
import { complete } from './complete.ts';

const task = '{ "States": { "A": { "Type": "Task", "Resource": "█" } } }';

test('integrations, then the forms of all other resources', () => {
  const { labels, snippet } = complete(task);
  expect(labels[0]).toBe('arn:aws:states:::lambda:invoke');
  expect(labels).toContain('arn:aws:states:::glue:startJobRun.sync');
  expect(labels).toContain('arn:aws:states:::states:startExecution.sync:2');
  expect(labels).toContain('arn:aws:states:::sqs:sendMessage.waitForTaskToken');
  expect(snippet('arn:aws:states:::aws-sdk:…')).toBe('"arn:aws:states:::aws-sdk:${1:s3:getObject}"');
});

test('an Express workflow waits for no service', () => {
  const { labels } = complete(task, { type: 'EXPRESS' });
  expect(labels).toContain('arn:aws:states:::glue:startJobRun');
  expect(labels.filter((label) => /\.(sync|waitForTaskToken)/.test(label))).toEqual([]);
});
