import { resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { type Bundle, bundle, bundleOptions } from './bundle.ts';
import { exportsOf } from './exports-of.ts';
import { onEveryImport } from './on-every-import.ts';

/** A part of a program that is a file of its own, and loaded when one of its entries is imported dynamically. */
export interface Part {
  readonly name: string;
  /** Absolute paths. */
  readonly entries: readonly string[];
}

interface Parting {
  readonly main: Bundle;
  /** Each may take modules of the program and of the parts before it, and import entries of all. */
  readonly parts: readonly Part[];
}

/**
 * Writes a program as a main file, with its parts beside it. Every module is in one of them only: a part is handed the modules of the main
 * file and takes those of other parts from them, so that classes, symbols and numbers that are told apart by identity are there once.
 */
export async function bundleInParts({ main, parts }: Parting): Promise<readonly Metafile[]> {
  const ownership: Ownership = { main, parts, owners: await ownersOf(main, parts), wanted: new Map() };
  const made: Metafile[] = [];
  // The last comes first, because it says what it takes of the others.
  for (const part of parts.toReversed()) made.push(await writeFile(part, ownership));
  return [...made, await writeFile(mainPart(main), ownership)];
}

const mainName = 'main';

function mainPart({ entry }: Bundle): Part {
  return { name: mainName, entries: [entry] };
}

interface Ownership extends Parting {
  /** By the path of a module: the name of its part. */
  readonly owners: ReadonlyMap<string, string>;
  /** By the name of a part: the paths of those of its modules that others take. */
  readonly wanted: Map<string, Set<string>>;
}

/** A module belongs to the first part that reaches it without passing an entry of another one. */
async function ownersOf(main: Bundle, parts: readonly Part[]): Promise<Ownership['owners']> {
  const imports = await importsBelow(
    main,
    parts.flatMap((part) => part.entries),
  );
  const owners = new Map<string, string>();
  for (const part of [mainPart(main), ...parts]) {
    for (const path of reachedFrom(part.entries, imports)) if (!owners.has(path)) owners.set(path, part.name);
  }
  return owners;
}

function reachedFrom(entries: readonly string[], imports: Imports): Iterable<string> {
  const reached = new Set(entries);
  // What is added to a set while it is gone through is gone through as well.
  for (const path of reached) for (const imported of imports.get(path) ?? []) reached.add(imported);
  return reached;
}

/** By the path of a module: those that it imports, but for entries that are loaded when they are asked for. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** Reads all as one program, because reading is what takes long. */
async function importsBelow(main: Bundle, entries: readonly string[]): Promise<Imports> {
  const contents = [main.entry, ...entries].map((path) => `export * from ${JSON.stringify(path)};`).join('\n');
  const stdin = { contents, resolveDir: main.root };
  const { metafile } = await build({ ...bundleOptions(main), stdin, write: false });
  const all = Object.entries(metafile.inputs).map(([name, { imports }]) => {
    const inside = imports.filter(({ external }) => external !== true);
    const imported = inside.map(({ path, kind }) => ({ path: resolve(main.root, path), kind }));
    const taken = imported.filter(({ path, kind }) => kind !== 'dynamic-import' || !entries.includes(path));
    return [resolve(main.root, name), taken.map(({ path }) => path)] as const;
  });
  return new Map(all);
}

function writeFile(part: Part, ownership: Ownership): Promise<Metafile> {
  const { root, output, entry, external = [], plugins = [] } = ownership.main;
  const all = [...plugins, othersApart(part, ownership), handingOut(part, ownership)];
  if (part.name === mainName) return bundle({ root, entry, output, external, plugins: all });
  const file = output.replace(/[^/]+$/, `${part.name}.cjs`);
  return bundle({ root, entry: handing, output: file, external, plugins: all });
}

/** Where a module of another part is imported, what that part hands out stands in its place. */
function othersApart({ name: own }: Part, { owners, wanted, main: { root } }: Ownership): Plugin {
  const divert = onEveryImport('others-apart', (path) => {
    const owner = owners.get(path) ?? own;
    if (owner === own) return undefined;
    wanted.set(owner, (wanted.get(owner) ?? new Set()).add(path));
    return { path, namespace: 'apart', sideEffects: false };
  });
  return {
    name: divert.name,
    async setup(building) {
      await divert.setup(building);
      building.onLoad({ filter: /.*/, namespace: 'apart' }, async ({ path }) => {
        return { contents: await standInFor(path, owners.get(path) ?? own, root), resolveDir: root };
      });
    },
  };
}

/** The exports as constants, which cost no more than those of a module in the same file. */
async function standInFor(path: string, owner: string, root: string): Promise<string> {
  const key = JSON.stringify(path.slice(root.length));
  const table = owner === mainName ? 'main' : `require('./${owner}.cjs').modulesFor(main)`;
  const names = await exportsOf(path, root);
  if (names.length === 0) return `const { main } = require('${handing}'); module.exports = ${table}[${key}]();`;
  const constants = names.map((name, index) => `${name}: constant${index}`).join(', ');
  const exported = names.map((name, index) => `constant${index} as ${name}`).join(', ');
  return `import { main } from '${handing}';\nconst { ${constants} } = ${table}[${key}]();\nexport { ${exported} };`;
}

/** The module of a file that hands out its modules by their paths, each run when it is first asked for. */
const handing = 'stepproof:modules';

function handingOut(part: Part, { wanted, main: { root } }: Ownership): Plugin {
  return {
    name: 'handing-out',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^stepproof:modules$|^\.\/[a-z-]+\.cjs$/ }, ({ path }) =>
        path === handing ? { path, namespace: 'handing' } : { path, external: true },
      );
      onLoad({ filter: /.*/, namespace: 'handing' }, () => {
        const entries = part.name === mainName ? [] : part.entries;
        const paths = [...new Set([...entries, ...(wanted.get(part.name) ?? [])])].sort();
        const lines = paths.map((path) => {
          return `${JSON.stringify(path.slice(root.length))}: () => require(${JSON.stringify(path)}),`;
        });
        const table = `{ ${lines.join('\n')} }`;
        return {
          contents: part.name === mainName ? `export const main = ${table};` : handedBy(table),
          resolveDir: root,
        };
      });
    },
  };
}

function handedBy(table: string): string {
  return `export let main;\nconst own = ${table};\nexport function modulesFor(given) { main = given; return own; }`;
}
