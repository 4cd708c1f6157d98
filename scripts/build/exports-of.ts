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
  const { inputs, outputs } = made.metafile;
  // Written as a module of the other kind, one that is CommonJS would seem to export a `default`.
  if (Object.values(inputs).some(({ format }) => format === 'cjs')) return [];
  return Object.values(outputs).flatMap((output) => output.exports);
}
