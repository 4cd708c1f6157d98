import { defineExploration } from '../../engine/analysis.ts';
import { loadedShapes } from '../shapes/loaded-shapes.ts';
import type { Walk } from './position.ts';
import type { Proof } from './prove.ts';

/** What a machine can do at all, gone through once for all that ask. */
export const provedPaths = defineExploration({
  name: 'proved-paths',
  needs: { shapes: loadedShapes },
  async run(document, { shapes }, { steps }): Promise<ProvedPaths> {
    const { provedPathsOf } = await import('./prove-document.ts');
    const watched = [...shapes.values()].filter(({ doubts }) => doubts.length > 0).map(({ state }) => state);
    const isPlain = watched.length === 0 && !document.machine.states.some(({ type }) => type === 'Choice');
    return provedPathsOf(document, { mostSteps: isPlain ? 0 : Math.min(steps, mostSteps), watched: new Set(watched) });
  },
});

export interface ProvedPaths {
  readonly proof: Proof;
  /** In what it was found. */
  readonly walk: Walk;
}

/** Machines that need more are larger than those people write. */
const mostSteps = 20_000;
