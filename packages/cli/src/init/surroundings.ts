import { dirname, join } from 'node:path';
import { appFileName, mostBytes, pathBelow } from '@stepproof/checking';
import { repositoryRoot } from '../files/repository-paths.ts';
import type { Io } from '../io.ts';

/** What there is in the folder that is set up, and around it. */
export interface Surroundings {
  /** The root of the repository, as the way there from the current folder: "" where it is that, or where there is none. */
  readonly root: string;
  readonly hasRepository: boolean;
  /** The way from the root to the current folder: "" where it is that. */
  readonly below: string;
  /** Whether StepProof is among the dependencies of the package here. */
  readonly isDependency: boolean;
  readonly hasPackage: boolean;
  readonly hasCdkApp: boolean;
  /** The JSON Schema of configurations, as the way there from the current folder; nothing where it is not installed. */
  readonly schema: string | undefined;
}

export function lookAround(io: Io): Surroundings {
  const { folder } = io;
  const root = repositoryRoot(io);
  const manifest = readManifest(io);
  return {
    root: root === undefined ? '' : pathBelow(folder, root),
    hasRepository: root !== undefined,
    below: root === undefined ? '' : pathBelow(root, folder),
    isDependency: manifest?.includes('"stepproof"') === true,
    hasPackage: manifest !== undefined,
    hasCdkApp: isFile(join(folder, appFileName), io),
    schema: installedSchema(root ?? folder, io),
  };
}

/** The text of the package's manifest, whatever stands in it. */
function readManifest({ files, folder }: Io): string | undefined {
  try {
    return files.readUpTo(join(folder, 'package.json'), mostBytes)?.toString('utf8');
  } catch {
    return undefined;
  }
}

/** Packages lie in the folder or above it, up to the root of the repository. */
function installedSchema(root: string, io: Io): string | undefined {
  for (let current = io.folder; ; current = dirname(current)) {
    const path = join(current, 'node_modules/stepproof/dist/config.schema.json');
    if (isFile(path, io)) return relative(pathBelow(io.folder, path));
    if (current === root || dirname(current) === current) return undefined;
  }
}

function relative(path: string): string {
  return path.startsWith('../') ? path : `./${path}`;
}

export function isFile(path: string, { files }: Pick<Io, 'files'>): boolean {
  try {
    return files.inspect(path).kind === 'file';
  } catch {
    return false;
  }
}
