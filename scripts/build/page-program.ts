import { build, type Metafile } from 'esbuild';
import { withoutBarrels } from './barrels.ts';

/** Writes the program of pages that `stepproof graph` or `stepproof report` writes as one script for browsers. */
export async function bundlePageProgram(entry: string, outfile: string, root: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [`${root}packages/${entry}`],
    outfile,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // A page has the text of the script in it, whose hash its policy names.
    charset: 'utf8',
    conditions: ['stepproof-source'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    absWorkingDir: root,
    plugins: [withoutBarrels(root)],
    logLevel: 'warning',
  });
  return metafile;
}
