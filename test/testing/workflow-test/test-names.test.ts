import { expect, test } from 'vitest';
import {
  definitionNamesFor,
  isTestFileName,
  testNamesFor,
} from '../../../packages/core/src/testing/workflow-test/test-names.ts';

test.each(['order.asl.test.yaml', 'flows/order.asl.test.yml', 'order.ASL.test.json'])('%s holds tests', (name) => {
  expect(isTestFileName(name)).toBe(true);
});

test.each(['order.asl.yaml', 'order.test.yaml', 'order.asl.test.yaml.bak', 'order.asl.test.ts'])(
  '%s holds none',
  (name) => {
    expect(isTestFileName(name)).toBe(false);
  },
);

test('tests and definitions that belong together begin alike', () => {
  expect(definitionNamesFor('flows/order.asl.test.yaml')).toEqual([
    'order.asl.json',
    'order.asl.yaml',
    'order.asl.yml',
    'order.asl',
  ]);
  expect(definitionNamesFor('flows/tests.yaml')).toEqual([]);
  for (const definition of ['flows/order.asl.json', 'order.asl'])
    expect(testNamesFor(definition)).toEqual(['order.asl.test.yaml', 'order.asl.test.yml', 'order.asl.test.json']);
});
