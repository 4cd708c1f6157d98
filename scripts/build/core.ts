import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { noticesOfCore } from './third-party-notices.ts';

/** Core as modules with their types. */
export function compileCore(root: string): void {
  const core = `${root}packages/core`;
  rmSync(`${core}/dist`, { recursive: true, force: true });
  const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const { status } = spawnSync(process.execPath, [compiler, '-p', core], { cwd: root, stdio: 'inherit' });
  // Generated JavaScript is none of the compiler's inputs.
  const generated = 'language/generated';
  cpSync(`${core}/src/${generated}`, `${core}/dist/${generated}`, { recursive: true });
  writeFileSync(`${core}/dist/THIRD-PARTY-NOTICES.txt`, noticesOfCore(root));
  if (status !== 0) process.exitCode = 1;
}
