import { expect, test } from 'vitest';
import { isDefinition } from '../../packages/vscode-extension/src/definition-languages.ts';

const textOf = (languageId: string, scheme: string) => ({ languageId, uri: { scheme } });

test('definitions on disk, not saved yet, or of a remote repository', () => {
  expect(isDefinition(textOf('asl', 'file'))).toBe(true);
  expect(isDefinition(textOf('asl-yaml', 'untitled'))).toBe(true);
  expect(isDefinition(textOf('asl', 'vscode-vfs'))).toBe(true);
});

test('no other language, and no old version of a definition', () => {
  expect(isDefinition(textOf('json', 'file'))).toBe(false);
  expect(isDefinition(textOf('asl', 'git'))).toBe(false);
});
