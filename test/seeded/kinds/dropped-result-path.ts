import { changed, type Plain, statesOf } from '../definition.ts';
import { newVictims } from '../executions.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/**
 * A result that takes the place of the data that was kept: certain where a later state fails, and where it is known what takes its
 * place; what a task returns may have whatever is read.
 */
export const droppedResultPath: DefectKind = {
  name: 'dropped ResultPath',
  async seed(definition, executions) {
    const defects: SeededDefect[] = [];
    for (const { name, state, isJsonata } of statesOf(definition)) {
      if (isJsonata || state.ResultPath === undefined || state.ResultPath === '$') continue;
      const broken = changed(definition, name, (placed) => {
        delete placed.state.ResultPath;
      });
      const { failing, astray } = await newVictims(broken, name, executions);
      const isCertain = failing.length > 0 && isClosed(state);
      defects.push({ definition: broken, states: [name, ...failing, ...astray], isCertain });
    }
    return defects;
  },
};

/** Whether the definition alone tells which members the result has. */
function isClosed({ Type, Result, Parameters, ResultSelector, Resource }: Plain): boolean {
  if (Type === 'Pass') return Result !== undefined || Parameters !== undefined;
  if (ResultSelector !== undefined || Type === 'Parallel' || Type === 'Map') return true;
  return Resource === 'arn:aws:states:::lambda:invoke';
}
