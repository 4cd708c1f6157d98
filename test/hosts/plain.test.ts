import { expect, test } from 'vitest';
import {
  formatOfFile,
  isDefinition,
  isDefinitionName,
  mayHoldDefinition,
} from '../../packages/core/src/hosts/plain.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../check.ts';

test.each<[string, TextFormat | undefined]>([
  ['machine.asl.json', 'json'],
  ['machine.asl', 'json'],
  ['folder.yaml/machine.JSON', 'json'],
  ['machine.jsonc', 'json'],
  ['machine.json5', 'json'],
  ['machine.asl.yaml', 'yaml'],
  ['C:\\machines\\machine.YML', 'yaml'],
  ['machine.ts', undefined],
  ['json', undefined],
  ['machine.json.j2', undefined],
  ['', undefined],
])('the name `%s` says the format', (file, format) => {
  expect(formatOfFile(file)).toBe(format);
});

test('a name that ends in .asl, or in .asl and a format, is that of a definition', () => {
  for (const file of ['a.asl', 'b/a.asl.json', 'a.asl.yml', 'A.ASL.YAML']) expect(isDefinitionName(file)).toBe(true);
  for (const file of ['a.json', 'asl.json', 'a.asl.ts', 'a.asl/b.json', 'a.asl.json.bak'])
    expect(isDefinitionName(file)).toBe(false);
});

test('a text that lacks one of the two names holds no definition', () => {
  expect(mayHoldDefinition('{ "StartAt": "A", "States": {} }')).toBe(true);
  expect(mayHoldDefinition('StartAt: A\nStates: {}\n')).toBe(true);
  expect(mayHoldDefinition('{ "StartAt": "A" }')).toBe(false);
  expect(mayHoldDefinition('{ "States": {} }')).toBe(false);
});

test('an object with both fields is a definition, whatever they hold', () => {
  expect(isRead('{ "StartAt": 1, "States": [] }')).toBe(true);
  expect(isRead('{ "StartAt": "A" }')).toBe(false);
  expect(isRead('[{ "StartAt": "A", "States": {} }]')).toBe(false);
  expect(isRead('{ "Definition": { "StartAt": "A", "States": {} } }')).toBe(false);
  expect(isRead('')).toBe(false);
  expect(isRead('StartAt: A\nStates:\n', 'yaml')).toBe(true);
});

function isRead(text: string, format: TextFormat = 'json'): boolean {
  return isDefinition(documentOf(text, { format }).tree);
}
