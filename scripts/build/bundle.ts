import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { withoutBarrels } from './barrels.ts';

export interface Bundle extends Bundling {
  readonly entry: string;
  readonly output: string;
}

interface Bundling {
  readonly root: string;
  /** Modules that are there when the bundle runs. */
  readonly external?: string[];
  readonly plugins?: Plugin[];
}

/** Writes a program as one CommonJS file, and says what it was made from. */
export async function bundle(given: Bundle): Promise<Metafile> {
  const written = { entryPoints: [given.entry], outfile: given.output, ...maps };
  const { metafile } = await build({ ...bundleOptions(given), ...written });
  return metafile;
}

/** They lead the places in a user's trace back to the sources. */
const maps = { sourcemap: process.argv.includes('--maps') && 'external' } as const;

/** With what a program is bundled, but for where it begins and goes. */
export function bundleOptions(given: Bundling) {
  return { ...sharedOptions(given), ...asCommonJs };
}

/** The same for what is imported as a module. */
export function moduleOptions(given: Bundling) {
  return { ...sharedOptions(given), format: 'esm' } as const;
}

function sharedOptions({ root, external = [], plugins = [] }: Bundling) {
  return {
    ...options,
    external,
    plugins: [...plugins, withoutBarrels(root)],
    absWorkingDir: root,
    alias: {
      yaml: `${root}node_modules/yaml/browser/index.js`,
      // The whole package makes tables for formatting when it is loaded.
      'jsonc-parser': `${root}node_modules/jsonc-parser/lib/esm/impl/scanner.js`,
    },
  };
}

const asCommonJs = {
  format: 'cjs',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  // Node warns about a dynamic import in code that was kept, and `require` does the same here.
  supported: { 'dynamic-import': false },
} as const satisfies BuildOptions;

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The packages' ES modules, of which unused parts can be left out; `node` would choose the CommonJS ones.
  conditions: ['stepproof-source'],
  mainFields: ['module', 'main'],
  // Compiled code holds the names, and is loaded sooner with short ones.
  minifyIdentifiers: true,
  minifySyntax: true,
  minifyWhitespace: true,
  // The notices say it whole.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;
