import { changed, statesOf } from '../definition.ts';
import { failuresIn, runAgain } from '../executions.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/** A Choice without its `Default`: certain where an execution that went on by it fails for want of it. */
export const removedDefault: DefectKind = {
  name: 'removed Default',
  async seed(definition, executions) {
    const defects: SeededDefect[] = [];
    for (const { name, state } of statesOf(definition)) {
      if (state.Default === undefined) continue;
      const broken = changed(definition, name, (placed) => {
        delete placed.state.Default;
      });
      let isCertain = false;
      for (const path of executions.all.filter(({ visits }) => visits.includes(name)))
        isCertain ||= failuresIn(await runAgain(broken, path)).get(name) === 'States.NoChoiceMatched';
      defects.push({ definition: broken, states: [name], isCertain });
    }
    return defects;
  },
};
