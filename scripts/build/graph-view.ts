import { build, type Metafile } from 'esbuild';
import { withoutBarrels } from './barrels.ts';

/** Writes the view of graphs as one script for browsers, which pages that `stepproof graph` writes have in them. */
export async function bundleGraphView(root: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [`${root}packages/diagram/src/view/page.ts`],
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
