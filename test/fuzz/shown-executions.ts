import { pathSettings } from '../../packages/core/src/analyses/paths/path-settings.ts';
import { visitsInOrder } from '../../packages/core/src/analyses/paths/taken.ts';
import { wayOf } from '../../packages/core/src/analyses/paths/way-of.ts';
import { defineExploration } from '../../packages/core/src/engine/analysis.ts';
import { defineRule } from '../../packages/core/src/engine/rule.ts';
import type { Witness } from '../../packages/core/src/engine/witness.ts';

const executions = defineExploration({
  name: 'executions',
  needs: {},
  async run(document, _needs, { steps }): Promise<readonly Witness[]> {
    const { explorePaths } = await import('../../packages/core/src/analyses/paths/explore-paths.ts');
    const { paths } = await explorePaths(document.machine, pathSettings(document, steps));
    const ended = paths.filter(({ status }) => status === 'SUCCEEDED' || status === 'FAILED');
    return ended.map(({ input, mocks, simulation }) => ({
      input,
      mocks,
      ...wayOf(visitsInOrder(simulation.visits)),
      error: simulation.error,
    }));
  },
});

/**
 * A rule that shows all executions that there are to show, so that random machines have many. Of those that were cut off it is
 * not known what they come to.
 */
export const showsExecutions = defineRule({
  id: 'shows-executions',
  description: 'Disallow executions.',
  category: 'flow',
  severity: 'info',
  requirements: [],
  needs: { executions },
  messages: { shown: 'The machine can be executed.' },
  check({ root }, { executions: shown }, report) {
    if (root !== undefined) for (const witness of shown) report('shown', { at: root, witness });
  },
});
