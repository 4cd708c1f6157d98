import { createHash } from 'node:crypto';
import { posix, resolve } from 'node:path';
import { pathBelow } from '@stepproof/checking';
import type { GitAnswer, Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';

/**
 * The files of a repository as they were where the current work left a revision, by their paths from its top. Files are compared with them
 * as they are on disk, by digests that we make ourselves: so it is the same whether a change is committed, staged or neither,
 * and git runs none of the programs that a repository can name for looking at files.
 */
export class BaseTree {
  readonly #io: Io;
  /** The way from the top of the repository to the current folder. */
  readonly #prefix: string;
  /** By path: the digests of what the files held. */
  readonly #objects: ReadonlyMap<string, string>;
  readonly #changed = new Map<string, boolean>();

  constructor(io: Io, prefix: string, objects: ReadonlyMap<string, string>) {
    this.#io = io;
    this.#prefix = prefix;
    this.#objects = objects;
  }

  /** Whether a file, by its absolute path, holds something else than it did, is new, or is gone. */
  isChanged(path: string): boolean {
    const known = this.#changed.get(path) ?? this.#compare(path);
    this.#changed.set(path, known);
    return known;
  }

  /** The absolute paths of the files that there were. */
  paths(): readonly string[] {
    return [...this.#objects.keys()].map((name) => this.#pathOf(name));
  }

  /** What files held, by absolute path; nothing when git cannot tell. */
  async textsOf(paths: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
    const objects = paths.map((path) => this.#objects.get(this.#nameOf(path)) ?? '');
    if (objects.length === 0) return new Map();
    const input = objects.map((object) => `${object}\n`).join('');
    const { code, out } = await git({ args: ['cat-file', '--batch'], input }, this.#io);
    const texts = code === 0 ? textsIn(out) : [];
    return texts.length === paths.length ? new Map(paths.map((path, index) => [path, texts[index] ?? ''])) : undefined;
  }

  #compare(path: string): boolean {
    const before = this.#objects.get(this.#nameOf(path));
    const now = this.#bytesAt(path);
    if (before === undefined || now === undefined) return before !== undefined || now !== undefined;
    // On Windows git may write other line breaks than it keeps.
    return ![now, withoutReturns(now)].some((bytes) => objectOf(bytes, before.length) === before);
  }

  #bytesAt(path: string): Buffer | undefined {
    try {
      const { kind } = this.#io.files.inspect(path);
      if (kind === 'missing') return undefined;
      return kind === 'file' ? this.#io.files.readUpTo(path, mostBytes) : Buffer.alloc(0);
    } catch {
      return Buffer.alloc(0);
    }
  }

  #nameOf(path: string): string {
    return posix.join(this.#prefix, pathBelow(this.#io.folder, path));
  }

  #pathOf(name: string): string {
    return resolve(this.#io.folder, posix.relative(this.#prefix === '' ? '.' : this.#prefix, name));
  }
}

/** Listings of what there is in AWS can be large. What is larger counts as gone. */
const mostBytes = 256 * 1024 * 1024;

/** The tree at the last commit that a revision and the current work have in common. Throws a `UsageError` where there is none. */
export async function baseTreeSince(revision: string, io: Io): Promise<BaseTree> {
  if (revision.startsWith('-')) throw new UsageError(`\`${revision}\` is no revision; \`--since main\` names one.`);
  const { isShallow, prefix } = await placeInRepository(io);
  const commit = lineIn(
    await git({ args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`] }, io),
  );
  if (commit === undefined)
    throw new UsageError(`There is no revision \`${revision}\` in this repository${fetchFirst(isShallow)}.`);
  const base = lineIn(await git({ args: ['merge-base', commit, 'HEAD'] }, io));
  if (base === undefined)
    throw new UsageError(`\`${revision}\` and the current commit have no commit in common${fetchFirst(isShallow)}.`);
  const listing = await git({ args: ['ls-tree', '-r', '-z', '--full-tree', base] }, io);
  if (listing.code !== 0)
    throw new UsageError(`git cannot list the files of \`${revision}\`: ${firstLine(listing.error)}.`);
  return new BaseTree(io, prefix, objectsIn(listing.out));
}

function fetchFirst(isShallow: boolean): string {
  return isShallow
    ? ', of which only the last commits were fetched: run `git fetch --unshallow` first, or set `fetch-depth: 0` for `actions/checkout`'
    : '';
}

interface PlaceInRepository {
  readonly isShallow: boolean;
  readonly prefix: string;
}

async function placeInRepository(io: Io): Promise<PlaceInRepository> {
  const answer = await git(
    { args: ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'] },
    io,
  );
  if (answer.code === 'missing')
    throw new UsageError('`--since` asks git what changed, and there is no program `git`.');
  if (answer.code !== 0)
    throw new UsageError(`\`--since\` asks git what changed, and it cannot tell here: ${firstLine(answer.error)}.`);
  const [isInside, isShallow, ...prefix] = answer.out.toString('utf8').replace(/\n$/, '').split('\n');
  if (isInside !== 'true')
    throw new UsageError('`--since` asks git what changed, and this folder holds no files of a repository.');
  return { isShallow: isShallow === 'true', prefix: prefix.join('\n') };
}

async function git(call: { readonly args: readonly string[]; readonly input?: string }, io: Io): Promise<GitAnswer> {
  if (io.git === undefined) return { code: 'missing', out: Buffer.alloc(0), error: '' };
  return io.git({ ...call, folder: io.folder });
}

function lineIn({ code, out }: GitAnswer): string | undefined {
  const [line = ''] = code === 0 ? out.toString('utf8').split('\n') : [];
  return line === '' ? undefined : line;
}

function firstLine(error: string): string {
  return (error.split('\n')[0] ?? '').replace(/^fatal: /, '').replace(/\.$/, '');
}

/** Of a listing `mode type object\tpath`, each ended by a zero. */
function objectsIn(listing: Buffer): ReadonlyMap<string, string> {
  const entries = listing
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '');
  return new Map(
    entries.map((entry) => {
      const tab = entry.indexOf('\t');
      return [entry.slice(tab + 1), entry.slice(entry.lastIndexOf(' ', tab) + 1, tab)] as const;
    }),
  );
}

/** Of `object type size\ncontent\n`, one after the other; up to the first that is missing. */
function textsIn(batch: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let start = 0; start < batch.length; ) {
    const end = batch.indexOf(10, start);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(batch.toString('latin1', start, end))?.[1];
    if (end === -1 || size === undefined) break;
    const next = end + 1 + Number(size);
    texts.push(batch.toString('utf8', end + 1, next));
    start = next + 1;
  }
  return texts;
}

/** What git calls a file with these bytes; repositories have one of two kinds of digests. */
function objectOf(bytes: Buffer, length: number): string {
  const digest = createHash(length === 40 ? 'sha1' : 'sha256');
  return digest.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function withoutReturns(bytes: Buffer): Buffer {
  return bytes.includes('\r\n') ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes;
}
