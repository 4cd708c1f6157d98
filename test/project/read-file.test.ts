import { expect, test } from 'vitest';
import { type Given, machinesOf } from '../../packages/core/src/project/machines.ts';
import type { SourceFile } from '../../packages/core/src/project/read-file.ts';
import { readFile, readingNeeds } from '../../packages/core/src/project/read-file.ts';
import { readers } from '../check.ts';

const definition = '{ "StartAt": "A", "States": {} }';

function found(file: string, text: string): SourceFile {
  return { file, text, isNamed: false };
}

function named(file: string, text: string): SourceFile {
  return { file, text, isNamed: true };
}

function machinesIn(source: SourceFile, given: Given = { readers, type: undefined }) {
  return machinesOf(readFile(source, given.readers), given, () => 'not-found');
}

function isTaken(source: SourceFile): boolean {
  return machinesIn(source).length > 0;
}

test('a file that was found is taken when its name or its text is that of a definition', () => {
  expect(isTaken(found('machine.json', definition))).toBe(true);
  expect(isTaken(found('machine.yaml', 'StartAt: A\nStates: {}\n'))).toBe(true);
  expect(isTaken(found('machine.asl.json', '{}'))).toBe(true);
  expect(isTaken(found('machine.asl', ''))).toBe(true);
});

test('a file that was found and is something else is left alone', () => {
  expect(isTaken(found('package.json', '{ "name": "StartAt and States" }'))).toBe(false);
  expect(isTaken(found('notes.txt', definition))).toBe(false);
  expect(isTaken(found('template.json', `{ "Resources": { "M": { "Definition": ${definition} } } }`))).toBe(false);
  expect(isTaken(found('broken.json', '{ "StartAt": "A", '))).toBe(false);
});

test('a file that the user named is taken, however broken', () => {
  for (const text of ['', '{', '[]', '{ "Start": "A" }', '{ "StartAt": "A", ']) {
    expect([text, isTaken(named('machine.json', text))]).toEqual([text, true]);
    expect([text, isTaken(named('machine.txt', text))]).toEqual([text, true]);
  }
});

test('a file that the user named and that evidently is something else is not taken', () => {
  expect(isTaken(named('template.yaml', 'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n'))).toBe(false);
  expect(isTaken(named('package.json', '{ "name": "a", "version": "1" }'))).toBe(false);
  expect(isTaken(named('machine.json', '{ "name": "a", "States": {} }'))).toBe(true);
  expect(isTaken(named('machine.asl.json', '{ "Resources": {} }'))).toBe(true);
});

test('names that every JavaScript object has do not tell what a file is', () => {
  expect(isTaken(named('machine.json', '{ "constructor": 1, "__proto__": 2 }'))).toBe(true);
});

test('where the name does not tell the format, the given one counts, and else the first character', () => {
  const formatOf = (source: SourceFile) => machinesIn(source)[0]?.tree.format;
  expect(formatOf(named('machine', ` \n${definition}`))).toBe('json');
  expect(formatOf(named('machine', 'StartAt: A\nStates: {}\n'))).toBe('yaml');
  expect(formatOf({ ...named('<stdin>', definition), format: 'yaml' })).toBe('yaml');
  expect(formatOf(named('machine.yaml', definition))).toBe('yaml');
});

test('a machine is called like its file, without folder and endings', () => {
  const nameOf = (file: string) => machinesIn(named(file, definition))[0]?.name;
  expect(nameOf('a/b/ship-order.asl.json')).toBe('ship-order');
  expect(nameOf('C:\\machines\\Ship.v2.YAML')).toBe('Ship.v2');
  expect(nameOf('machine')).toBe('machine');
  expect(nameOf('.asl')).toBe('.asl');
});

test('a machine has the type that it is given, and its text as its root', () => {
  const [machine] = machinesIn(named('a.asl.json', definition), { readers, type: 'EXPRESS' });
  expect(machine).toMatchObject({ file: 'a.asl.json', type: 'EXPRESS', root: { kind: 'object' } });
  expect(machine?.root).toBe(machine?.tree.root);
});

test('YAML needs its reader, and expressions theirs', () => {
  expect(readingNeeds(named('a.asl.json', definition))).toEqual({ yaml: false, jsonata: false, aws: false });
  expect(readingNeeds(named('a.yml', 'Output: "{% 1 %}"'))).toEqual({ yaml: true, jsonata: true, aws: false });
  expect(readingNeeds(named('a.asl.json', '"arn:aws-cn:states:::sqs:sendMessage"')).aws).toBe(true);
  expect(readingNeeds(named('a.yml', 'Pay: !GetAtt Pay.Arn')).aws).toBe(true);
  expect(readingNeeds(named('a.json', '"${ Pay.Arn }"')).aws).toBe(true);
  expect(readingNeeds(named('a.json', '"${Pay} in 1.5 seconds"')).aws).toBe(false);
  expect(readingNeeds({ ...named('<stdin>', ''), format: 'yaml' }).yaml).toBe(true);
});

test('YAML without its reader is a mistake of the host', () => {
  const given = { readers: { yaml: undefined, yamlRecovery: undefined }, type: undefined };
  expect(() => machinesIn(named('a.asl.yaml', 'StartAt: A\n'), given)).toThrow('a.asl.yaml is YAML');
});
