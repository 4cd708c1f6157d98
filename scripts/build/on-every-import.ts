import { resolve } from 'node:path';
import type { ImportKind, OnResolveResult, Plugin, PluginBuild } from 'esbuild';

/** A plugin that may lead the import of a file elsewhere, by the absolute path of that file. */
export function onEveryImport(
  name: string,
  lead: (path: string, kind: ImportKind) => OnResolveResult | undefined,
): Plugin {
  return {
    name,
    setup(building) {
      building.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
        if (pluginData === leading || kind === 'entry-point' || /^(?:node|stepproof):|\.cjs$/.test(path))
          return undefined;
        // What hands modules out names them by themselves.
        if (kind === 'require-call' && importer === handingModule) return undefined;
        const found = await pathOf(path, { kind, resolveDir, importer, building });
        return found === undefined ? undefined : lead(found, kind);
      });
    },
  };
}

const leading = Symbol('leading');
const handingModule = 'stepproof:modules';

interface Import {
  readonly kind: ImportKind;
  readonly resolveDir: string;
  readonly importer: string;
  readonly building: PluginBuild;
}

async function pathOf(path: string, { kind, resolveDir, importer, building }: Import): Promise<string | undefined> {
  if (path.startsWith('/')) return path;
  if (/^\.{1,2}\/.*\.ts$/.test(path)) return resolve(resolveDir, path);
  const found = await building.resolve(path, { kind, resolveDir, importer, pluginData: leading });
  return found.external || found.errors.length > 0 || found.namespace !== 'file' ? undefined : found.path;
}
