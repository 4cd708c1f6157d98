import { join } from 'node:path';
import type { Io } from '../io.ts';
import { checkCommand } from './check-command.ts';
import type { NewFile } from './new-file.ts';
import { isFile, type Surroundings } from './surroundings.ts';

/** The file by which every commit is checked before it is made: that of the tool for hooks that is in use, or git's own. */
export function hookFile(surroundings: Surroundings, io: Io): NewFile | undefined {
  const { root, hasRepository } = surroundings;
  if (!hasRepository) return undefined;
  const at = (name: string) => (root === '' ? name : `${root}/${name}`);
  const command = checkCommand(surroundings);
  const purpose = 'every commit is checked before it is made';
  if (isFile(join(io.folder, at(preCommitName)), io))
    return { path: at(preCommitName), text: '', purpose, addition: preCommitHook(command) };
  if (isFolder(join(io.folder, at('.husky')), io))
    return { path: at('.husky/pre-commit'), text: `${command}\n`, purpose, addition: `${command}\n` };
  const text = `#!/bin/sh\n# \`git commit --no-verify\` leaves this out.\n${command}\n`;
  return { path: at('.git/hooks/pre-commit'), text, purpose, addition: `${command}\n`, isExecutable: true };
}

/** The settings of the tool pre-commit (https://pre-commit.com). */
const preCommitName = '.pre-commit-config.yaml';

function preCommitHook(command: string): string {
  return `  - repo: local
    hooks:
      - id: stepproof
        name: stepproof
        entry: ${command}
        language: system
        pass_filenames: false
        files: \\.(asl|json|ya?ml|tf)$
`;
}

function isFolder(path: string, { files }: Io): boolean {
  try {
    return files.inspect(path).kind === 'folder';
  } catch {
    return false;
  }
}
