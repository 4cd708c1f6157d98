import { dirname, join } from 'node:path';
import { isBelow } from '@stepproof/checking';
import { isDefinitionName, isTestFileName, testNamesFor } from '@stepproof/core';
import { findFiles, type Sought } from '../files/find-files.ts';
import { type FoundFile, shownBelow } from '../files/found-file.ts';
import type { InputProblem } from '../files/input-problem.ts';
import type { Io } from '../io.ts';

export interface FoundTests {
  readonly files: readonly FoundFile[];
  readonly problems: readonly InputProblem[];
}

const tests: Sought = { isWanted: isTestFileName, that: 'is named `*.asl.test.yaml`, `.yml` or `.json`' };

/** The files of tests that the paths on the command line mean: files, folders and globs, and definitions that have tests. */
export async function findTests(paths: readonly string[], io: Io): Promise<FoundTests> {
  const found = await findFiles(paths, io, tests);
  const byPath = new Map<string | undefined, FoundFile>();
  const problems = [...found.problems];
  for (const file of found.files.filter(({ isNamed, shown }) => isNamed || isTestFileName(shown))) {
    const own = isDefinitionName(file.shown) ? testsBeside(file, io) : [file];
    if (own.length === 0) problems.push(withoutTests(file));
    for (const test of own) byPath.set(test.path, { ...test, root: rootOf(test, io) });
  }
  return {
    files: [...byPath.values()],
    problems: problems.length > 0 || byPath.size > 0 ? problems : [noTests(paths)],
  };
}

function testsBeside({ path = '', shown, root }: FoundFile, { files }: Io): readonly FoundFile[] {
  const folder = shown.slice(0, shown.lastIndexOf('/') + 1);
  const names = testNamesFor(shown).filter((name) => files.inspect(join(dirname(path), name)).kind === 'file');
  return names.map((name) => ({
    path: join(dirname(path), name),
    shown: folder === '' ? name : shownBelow(folder, name),
    isNamed: true,
    root,
  }));
}

function withoutTests({ shown }: FoundFile): InputProblem {
  const [name] = testNamesFor(shown);
  return { message: `There are no tests of \`${shown}\` beside it: they would be in \`${name}\`.` };
}

/** Tests often have a folder of their own, and name definitions in another one of the project. */
function rootOf({ path = '', root }: FoundFile, { folder }: Io): string {
  return isBelow(folder, path) ? folder : root;
}

function noTests(paths: readonly string[]): InputProblem {
  const where = paths.length === 0 ? 'this folder and those in it' : paths.map((path) => `\`${path}\``).join(', ');
  const names = '`*.asl.test.yaml`, `*.asl.test.yml` and `*.asl.test.json`';
  return {
    message: `There are no tests in ${where}: files named ${names} were looked for; \`stepproof test --help\` shows how one is written.`,
  };
}
