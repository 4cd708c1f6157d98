import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { type Bundle, bundle, bundleOptions } from './bundle.ts';
import { exportsOf } from './exports-of.ts';
import { onEveryImport } from './on-every-import.ts';

/** A part of a program that is a file of its own, and loaded when it is first needed. */
export interface Part {
  readonly name: string;
  /** What loads the part where it is imported dynamically. Absolute paths, as below. */
  readonly entries: readonly string[];
  /** Modules that export functions only, are imported as all others are, and load the part when one of the functions is first called. */
  readonly doors?: readonly string[];
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

/** A module belongs to the first part that reaches it without passing an entry or a door of another one. */
async function ownersOf(main: Bundle, parts: readonly Part[]): Promise<Ownership['owners']> {
  const imports = await importsBelow(main, parts);
  const owners = new Map<string, string>();
  for (const part of [mainPart(main), ...parts]) {
    for (const path of reachedFrom(waysInto(part), imports)) if (!owners.has(path)) owners.set(path, part.name);
  }
  return owners;
}

function waysInto({ entries, doors = [] }: Part): readonly string[] {
  return [...entries, ...doors];
}

function reachedFrom(entries: readonly string[], imports: Imports): Iterable<string> {
  const reached = new Set(entries);
  // What is added to a set while it is gone through is gone through as well.
  for (const path of reached) for (const imported of imports.get(path) ?? []) reached.add(imported);
  return reached;
}

/** By the path of a module: those that it imports, but for what loads a part when it is asked for. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** Reads all as one program, because reading is what takes long. */
async function importsBelow(main: Bundle, parts: readonly Part[]): Promise<Imports> {
  const entries = new Set(parts.flatMap((part) => part.entries));
  const doors = doorsOf(parts);
  const contents = [main.entry, ...entries].map((path) => `export * from ${JSON.stringify(path)};`).join('\n');
  const stdin = { contents, resolveDir: main.root };
  const { metafile } = await build({ ...bundleOptions(main), stdin, write: false });
  const all = Object.entries(metafile.inputs).map(([name, { imports }]) => {
    const inside = imports.filter(({ external }) => external !== true);
    const imported = inside.map(({ path, kind }) => ({ path: resolve(main.root, path), kind }));
    const taken = imported.filter(
      ({ path, kind }) => !doors.has(path) && !(kind === 'dynamic-import' && entries.has(path)),
    );
    return [resolve(main.root, name), taken.map(({ path }) => path)] as const;
  });
  return new Map(all);
}

function doorsOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ doors = [] }) => doors));
}

function writeFile(part: Part, ownership: Ownership): Promise<Metafile> {
  const { root, output, entry, external = [], plugins = [] } = ownership.main;
  const all = [...plugins, othersApart(part, ownership), handingOut(part, ownership)];
  if (part.name === mainName) return bundle({ root, entry, output, external, plugins: all });
  const file = output.replace(/[^/]+$/, `${part.name}.cjs`);
  return bundle({ root, entry: handing, output: file, external, plugins: all });
}

/** Where a module of another part is imported, what that part hands out stands in its place. */
function othersApart({ name: own }: Part, { owners, wanted, parts, main: { root } }: Ownership): Plugin {
  const doors = doorsOf(parts);
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
        const apart = { path, table: tableOf(owners.get(path) ?? own), names: await exportsOf(path, root), root };
        if (doors.has(path)) refuseConstants(path);
        return { contents: doors.has(path) ? doorTo(apart) : standInFor(apart), resolveDir: root };
      });
    },
  };
}

/** What a program writes to get at a module of another file. */
interface Apart {
  readonly path: string;
  /** The modules of that file, by their paths below the root. */
  readonly table: string;
  readonly names: readonly string[];
  readonly root: string;
}

function tableOf(owner: string): string {
  return owner === mainName ? 'main' : `require('./${owner}.cjs').modulesFor(main)`;
}

function moduleAt({ path, table, root }: Apart): string {
  return `${table}[${JSON.stringify(path.slice(root.length))}]()`;
}

/** The exports as constants, which cost no more than those of a module in the same file. */
function standInFor(apart: Apart): string {
  const { names } = apart;
  const module = moduleAt(apart);
  if (names.length === 0) return `const { main } = require('${handing}'); module.exports = ${module};`;
  const constants = names.map((name, index) => `${name}: constant${index}`).join(', ');
  const exported = names.map((name, index) => `constant${index} as ${name}`).join(', ');
  return `import { main } from '${handing}';\nconst { ${constants} } = ${module};\nexport { ${exported} };`;
}

/** What is no function would be there before its module is. */
function refuseConstants(path: string): void {
  const [found] = readFileSync(path, 'utf8').match(/^export (?:const|let|class|enum) \w+/m) ?? [];
  if (found !== undefined) throw new Error(`${path} is no door to a part, because of \`${found}\`.`);
}

/** The exports as functions that load the module when they are first called. */
function doorTo(apart: Apart): string {
  const functions = apart.names.map((name) => {
    return `export function ${name}(...given) { return (loaded ??= ${moduleAt(apart)}).${name}(...given); }`;
  });
  return [`import { main } from '${handing}';`, 'let loaded;', ...functions].join('\n');
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
        const ways = part.name === mainName ? [] : waysInto(part);
        const paths = [...new Set([...ways, ...(wanted.get(part.name) ?? [])])].sort();
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
