import { defineExploration } from '../../engine/analysis.ts';
import { pathSettings } from '../paths/path-settings.ts';
import { loadedShapes } from '../shapes/loaded-shapes.ts';
import type { ShownCertainFailure, ShownFailures } from './shown-failure.ts';

/** The fields that fail whenever they are evaluated: proved for all executions, and shown by one. */
export const certainFailures = defineExploration({
  name: 'certain-failures',
  needs: { shapes: loadedShapes },
  async run(document, { shapes }, { steps }): Promise<ShownFailures<ShownCertainFailure>> {
    if (![...shapes.values()].some(({ failures }) => failures.length > 0)) return { shown: [], dropped: [] };
    const { shownFailures } = await import('./show-failures.ts');
    return shownFailures(document.machine, shapes, pathSettings(document, steps));
  },
});
