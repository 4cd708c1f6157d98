import { defineExploration } from '../../engine/analysis.ts';
import { pathSettings } from '../paths/path-settings.ts';
import { loadedShapes } from '../shapes/loaded-shapes.ts';
import type { ShownFailure, ShownFailures } from './shown-failure.ts';

/**
 * The fields that fail on some ways to their state because of what the machine itself does there, each shown by an execution. That
 * the input or the result of a task lacks something is no reason: they are as the machine asks.
 */
export const possibleFailures = defineExploration({
  name: 'possible-failures',
  needs: { shapes: loadedShapes },
  async run(document, { shapes }, { steps }): Promise<ShownFailures<ShownFailure>> {
    if (![...shapes.values()].some(({ doubts }) => doubts.length > 0)) return { shown: [], dropped: [] };
    const { shownDoubts } = await import('./show-failures.ts');
    return shownDoubts(document.machine, shapes, pathSettings(document, steps));
  },
});
