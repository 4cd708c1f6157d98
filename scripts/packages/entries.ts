import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { PackedPackage } from './published.ts';

/** What publint and attw say of the entry points and the types of a package. Both are for ES modules only. */
export async function faultsOfEntries(
  { name, folder, tarball }: PackedPackage,
  root: string,
): Promise<readonly string[]> {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const bytes = readFileSync(tarball);
  const pack = { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) };
  const { messages } = await publint({ pack, strict: true });
  const said = messages.map((message) => `${name}: ${formatMessage(message, manifest) ?? message.code}`);
  return [...said, ...faultsOfTypes(tarball, root)];
}

function faultsOfTypes(tarball: string, root: string): readonly string[] {
  const attw = [`${root}node_modules/@arethetypeswrong/cli/dist/index.js`, '--profile', 'esm-only', '--no-color'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...attw, tarball], { encoding: 'utf8' });
  return status === 0 ? [] : [`${stdout}${stderr}`];
}
