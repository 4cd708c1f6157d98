import { build } from 'esbuild';

/** The names that a module exports; none of one that is CommonJS. */
export async function exportsOf(path: string, root: string): Promise<readonly string[]> {
  const made = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: false,
    format: 'esm',
    outdir: root,
    write: false,
    metafile: true,
  });
  return Object.values(made.metafile.outputs).flatMap((output) => output.exports);
}
