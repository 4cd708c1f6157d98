import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Installs the packages of a folder with a lockfile of its own, for what only few tasks need. Runs none of their install
 * scripts. Does nothing when that was done before; says whether it did something.
 */
export function installApart(
  folder: string,
  optional: 'with what is optional' | 'without what is optional' = 'without what is optional',
): 'installed' | 'there already' {
  const wanted = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');
  const marker = `${folder}node_modules/.installed`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return 'there already';
  runNpm(folder, ['ci', ...(optional === 'without what is optional' ? ['--omit=optional'] : [])]);
  writeFileSync(marker, wanted);
  return 'installed';
}

/** npm in a folder, without scripts of packages, and silent unless it fails. */
export function runNpm(folder: string, args: readonly string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...args, ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
