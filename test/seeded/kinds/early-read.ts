import { changed, isPlain, type Plain, reachable, statesOf } from '../definition.ts';
import type { DefectKind } from '../seeded-defect.ts';

/** A state that reads what the template right before it has left out, which is certain by how it is made. */
export const earlyRead: DefectKind = {
  name: 'early read',
  async seed(definition, executions) {
    const reached = reachable(definition);
    const visited = new Set(executions.all.flatMap(({ visits }) => visits));
    const closed = statesOf(definition).filter(
      ({ name, state, isJsonata }) => reached.has(name) && visited.has(name) && isClosed(state, isJsonata),
    );
    return closed.map(({ name }) => ({
      definition: changed(definition, name, ({ state, siblings, isJsonata }) => {
        siblings[inserted] = reader(state.Next, isJsonata);
        state.Next = inserted;
      }),
      states: [inserted],
      isCertain: true,
    }));
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
