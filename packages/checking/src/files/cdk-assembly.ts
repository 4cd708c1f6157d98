import { join } from 'node:path';
import type { FileView } from './file-view.ts';
import { readUpTo } from './read-up-to.ts';

/** The usual name of the folder in which the CDK puts the templates that an app makes. */
export const assemblyName = 'cdk.out';

/**
 * The templates that the CDK synthesised into a folder, and into those below it that are stages of the app. What stands beside
 * them is left alone: assets are copies of what the app is made of, and templates that the manifest no longer leads to
 * belong to stacks that are gone.
 */
export function assemblyTemplates(files: FileView, assembly: string): readonly string[] {
  const templates: string[] = [];
  const open = [assembly];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = files.list(folder);
    const isCurrent = namesIn(files, folder, entries);
    for (const { name, kind } of entries) {
      if (kind === 'file' && name.endsWith('.template.json') && isCurrent(name)) templates.push(join(folder, name));
      if (kind === 'folder' && name.startsWith('assembly-') && isCurrent(name)) open.push(join(folder, name));
    }
  }
  return templates;
}

const mostBytes = 16 * 1024 * 1024;

/** Whether a name stands in the manifest, or in one of those of assets that it leads to, which tell of nested stacks. */
function namesIn(files: FileView, folder: string, entries: ReturnType<FileView['list']>): (name: string) => boolean {
  const textOf = (name: string) => readUpTo(files, join(folder, name), mostBytes)?.toString('utf8') ?? '';
  if (!entries.some(({ name, kind }) => name === 'manifest.json' && kind === 'file')) return () => true;
  const manifest = textOf('manifest.json');
  const isNamed = (name: string, text: string) => text.includes(JSON.stringify(name));
  const assets = entries
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.assets.json') && isNamed(name, manifest))
    .map(({ name }) => textOf(name));
  return (name) => [manifest, ...assets].some((text) => isNamed(name, text));
}
