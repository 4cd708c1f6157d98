import { basename, join } from 'node:path';
import { mayHoldMachines } from '@stepproof/core';
import { appFileName, type CdkApp, cdkAppIn } from './cdk-app.ts';
import { assemblyName, assemblyTemplates } from './cdk-assembly.ts';
import type { FileView, FolderEntry } from './file-view.ts';
import { enterFolder, type IgnoreScope, isIgnored, scopeAbove } from './gitignore.ts';
import { isBelow, pathBelow } from './paths.ts';
import { reasonOf } from './reason.ts';

export interface Walk {
  /** Below the folder, with slashes, in the order of their names. */
  readonly paths: readonly string[];
  /** Sentences that name what could not be read. */
  readonly problems: readonly { readonly message: string }[];
  /** The CDK apps that nothing was found of, because they were not synthesised. */
  readonly unsynthesized: readonly CdkApp[];
}

/** How a folder is walked through. */
export interface Walking {
  /** Whether a file is sought, by its name. */
  isWanted?(name: string): boolean;
  /** Asked before each folder: whether it is still to be entered. What was found so far is the answer then. */
  goesOn?(found: number): Promise<boolean>;
}

/** Never entered: nobody's own definitions are there. */
const skippedFolders = new Set(['node_modules', '.git']);

/**
 * The files in a folder, and in those below it, whose names say that they may hold a definition, without what git ignores.
 * What the CDK synthesised is found although git ignores it: there is no other way to what an app deploys.
 *
 * Links to folders are not followed: what they lead to in the tree is found in its own place, and what is out of the tree
 * was not asked for. So a walk cannot go in circles.
 */
export async function walkFolder(files: FileView, root: string, walking: Walking = {}): Promise<Walk> {
  const walk = await enterAll(files, root, walking);
  const assemblies = new Map([...walk.assemblies].map((path) => [path, templatesIn(path, { files, root })] as const));
  const own = walk.found.filter((path) => ![...assemblies.keys()].some((assembly) => isBelow(assembly, path)));
  const all = [...own, ...linkedFiles(files, root, walk), ...[...assemblies.values()].flat()];
  return {
    paths: all.map((path) => pathBelow(root, path)).sort(inPathOrder),
    problems: walk.problems,
    unsynthesized: walk.apps.filter(({ output }) => (assemblies.get(output) ?? []).length === 0),
  };
}

/** What was met on the way through folders. */
interface Met {
  readonly found: string[];
  readonly links: string[];
  readonly problems: { readonly message: string }[];
  readonly apps: CdkApp[];
  /** The folders that the CDK synthesises to. */
  readonly assemblies: Set<string>;
}

async function enterAll(files: FileView, root: string, { isWanted = mayHoldMachines, goesOn }: Walking): Promise<Met> {
  const met: Met = { found: [], links: [], problems: [], apps: [], assemblies: new Set() };
  if (basename(root) === assemblyName) {
    met.assemblies.add(root);
    return met;
  }
  const open: { folder: string; outer: IgnoreScope | undefined }[] = [
    { folder: root, outer: await scopeAbove(files, root) },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder } = next;
    if (goesOn !== undefined && !(await goesOn(met.found.length + met.links.length))) break;
    try {
      const scope = await enterFolder(files, folder, next.outer);
      for (const entry of files.list(folder)) {
        const path = join(folder, entry.name);
        if (entry.name === appFileName && entry.kind === 'file') meetApp(met, cdkAppIn(files, folder));
        if (entry.kind === 'folder' && entry.name === assemblyName) met.assemblies.add(path);
        else if (entry.kind === 'folder' && mayEnter(entry, path, scope)) open.push({ folder: path, outer: scope });
        else if (isFile(entry) && isWanted(entry.name) && !isIgnored(scope, path, 'file'))
          (entry.kind === 'link' ? met.links : met.found).push(path);
      }
    } catch (error) {
      met.problems.push({ message: `Could not read the folder \`${folder}\`: ${reasonOf(error)}.` });
    }
  }
  return met;
}

function meetApp({ apps, assemblies }: Met, app: CdkApp): void {
  apps.push(app);
  assemblies.add(app.output);
}

function mayEnter({ name }: FolderEntry, path: string, scope: IgnoreScope | undefined): boolean {
  return !skippedFolders.has(name) && !isIgnored(scope, path, 'folder');
}

function isFile({ kind }: FolderEntry): boolean {
  return kind === 'file' || kind === 'link';
}

/** None where the folder is not there, and where it lies elsewhere. */
function templatesIn(assembly: string, { files, root }: { files: FileView; root: string }): readonly string[] {
  if (assembly !== root && !isBelow(root, assembly)) return [];
  try {
    const isThere = files.inspect(assembly).kind === 'folder';
    const isWithin = isThere && (assembly === root || isBelow(files.realPath(root), files.realPath(assembly)));
    return isWithin ? assemblyTemplates(files, assembly) : [];
  } catch {
    // An app whose templates cannot be read is told of as one that has none.
    return [];
  }
}

/** The links to files of the tree that are not found under their own names. */
function linkedFiles(
  files: FileView,
  root: string,
  { found, links }: { found: readonly string[]; links: readonly string[] },
): readonly string[] {
  if (links.length === 0) return [];
  const realRoot = files.realPath(root);
  const seen = new Set(found.map((path) => join(realRoot, pathBelow(root, path))));
  return [...links].sort(inPathOrder).filter((link) => {
    const target = targetOf(files, link);
    if (target === undefined || seen.has(target) || !isBelow(realRoot, target)) return false;
    seen.add(target);
    return true;
  });
}

/** The file at the end of a link; none when the link is broken, or leads to something else. */
function targetOf(files: FileView, link: string): string | undefined {
  try {
    return files.inspect(link).kind === 'file' ? files.realPath(link) : undefined;
  } catch {
    return undefined;
  }
}

/** By code units, which is the same order on every system. */
function inPathOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
