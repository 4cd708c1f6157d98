import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Lets imports from the index of a package of ours lead to the modules that declare what is imported. The whole index would run
 * everything that any host needs, at the first import of anything.
 */
export function withoutBarrels(root: string): Plugin {
  const direct = directImports(root);
  return {
    name: 'without-barrels',
    setup({ onLoad }) {
      onLoad({ filter: /packages\/[\w-]+\/src\/.*\.ts$/ }, async ({ path }) => ({
        contents: await direct(await readFile(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

/** Rewrites the text of a module so that what it imports from an index comes from where it is declared. */
export function directImports(root: string): (module: string) => Promise<string> {
  const known = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const declared = (name: string) => {
    const declarations = known.get(name) ?? declarationsIn(`${root}packages/${name}/src/index.ts`);
    known.set(name, declarations);
    return declarations;
  };
  return async (module) => {
    let contents = module;
    for (const [whole, names = '', name = ''] of module.matchAll(importFromBarrel))
      contents = contents.replace(whole, rewritten(names, await declared(name)));
    return contents;
  };
}

const importFromBarrel = /^import \{([^}]*)\} from '@stepproof\/(aws-data|core|checking|diagram|panels|reports)';$/gm;

/** By exported name: the file that declares it. */
async function declarationsIn(barrel: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(barrel, 'utf8');
  const lines = text.matchAll(/^export (type )?\{([^}]*)\} from '([^']+)';$/gm);
  return new Map(
    Array.from(lines).flatMap(([, areTypes, names = '', from = '']) =>
      areTypes ? [] : valuesAmong(names).map((name) => [name, resolve(dirname(barrel), from)] as const),
    ),
  );
}

/** In one line, so that what follows needs no other numbers. */
function rewritten(names: string, declared: ReadonlyMap<string, string>): string {
  const imports = valuesAmong(names).map((name) => `import { ${name} } from ${JSON.stringify(declared.get(name))};`);
  return imports.join(' ');
}

function valuesAmong(names: string): readonly string[] {
  const listed = names.split(',').map((name) => name.trim());
  return listed.filter((name) => name !== '' && !name.startsWith('type '));
}
