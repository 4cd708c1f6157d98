import { changed, isPlain, type Plain, statesOf } from '../definition.ts';
import { newVictims } from '../executions.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/** A state that reads what the template right before it has left out, which is certain where an execution comes there and fails. */
export const earlyRead: DefectKind = {
  name: 'early read',
  async seed(definition, executions) {
    const defects: SeededDefect[] = [];
    for (const { name, state, isJsonata } of statesOf(definition)) {
      if (!isClosed(state, isJsonata)) continue;
      const broken = changed(definition, name, (placed) => {
        placed.siblings[inserted] = reader(placed.state.Next, placed.isJsonata);
        placed.state.Next = inserted;
      });
      const isCertain = (await newVictims(broken, name, executions)).failing.includes(inserted);
      defects.push({ definition: broken, states: [inserted], isCertain });
    }
    return defects;
  },
};

const inserted = 'Reads too early';

function reader(Next: unknown, isJsonata: boolean): Plain {
  if (!isJsonata) return { Type: 'Pass', Parameters: { 'id.$': '$.neverWritten.id' }, Next };
  return { Type: 'Pass', QueryLanguage: 'JSONata', Output: { id: '{% $states.input.neverWritten.id %}' }, Next };
}

/** Whether the state gives on just the members that are written in it. */
function isClosed(state: Plain, isJsonata: boolean): boolean {
  if (typeof state.Next !== 'string' || state.ResultPath !== undefined || state.OutputPath !== undefined) return false;
  if (isJsonata) return isPlain(state.Output) && ['Pass', 'Task'].includes(String(state.Type));
  if (state.Type === 'Pass') return isPlain(state.Parameters) && state.Result === undefined;
  return state.Type === 'Task' && isPlain(state.ResultSelector);
}
