import { test } from 'vitest';
import { noJsonExtension } from '../../packages/core/src/rules/no-json-extension.ts';
import { check } from '../check.ts';

test('a comment', () => {
  check(
    noJsonExtension,
    `
{ "StartAt": "A" } // the end
//                 ^^^^^^^^^^ This comment is not JSON, and Step Functions refuses it.`,
  );
});

test('a comma before a closing bracket', () => {
  check(
    noJsonExtension,
    `
{ "StartAt": "A", }
//              ^ This comma before the closing bracket is not JSON, and Step Functions refuses it.`,
  );
});

test('YAML has comments', () => {
  check(
    noJsonExtension,
    `
StartAt: A # the first`,
    { format: 'yaml' },
  );
});
