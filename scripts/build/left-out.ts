import type { Plugin } from 'esbuild';
import { onEveryImport } from './on-every-import.ts';
import type { Part } from './parts.ts';

/** Leaves parts out of a program that never asks for them: importing one of their entries dynamically fails with a sentence. */
export function leavingOut(parts: readonly Part[]): Plugin {
  const names = new Map(parts.flatMap(({ name, entries }) => entries.map((entry) => [entry, name] as const)));
  const divert = onEveryImport('leaving-out', (path, kind) => {
    const name = kind === 'dynamic-import' ? names.get(path) : undefined;
    return name === undefined ? undefined : { path: name, namespace: 'left-out' };
  });
  return {
    name: divert.name,
    async setup(building) {
      await divert.setup(building);
      building.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => {
        const sentence = `What is asked for takes \`${name}.cjs\`, which this program comes without.`;
        return { contents: `throw new Error(${JSON.stringify(sentence)});` };
      });
    },
  };
}
