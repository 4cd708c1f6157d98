import { changed, type Plain, statesOf } from '../definition.ts';
import { runAgain } from '../executions.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/** A loop that waits and asks again, without the task that would bring news: certain where an execution goes round for ever. */
export const staleLoop: DefectKind = {
  name: 'stale loop',
  async seed(definition, executions) {
    const defects: SeededDefect[] = [];
    for (const { name, state, siblings } of statesOf(definition)) {
      const task = state.Type === 'Wait' ? siblings[String(state.Next)] : undefined;
      const choice = task === undefined ? undefined : (task as Plain).Next;
      if (typeof choice !== 'string' || !asks(siblings[choice], name)) continue;
      const broken = changed(definition, name, (placed) => {
        placed.state.Next = choice;
      });
      let isCertain = false;
      for (const path of executions.all.filter(({ visits }) => visits.includes(name)))
        isCertain ||= (await runAgain(broken, path)).status === 'LIMIT';
      defects.push({ definition: broken, states: [name, choice, String(state.Next)], isCertain });
    }
    return defects;
  },
};

/** Whether a Choice may lead straight to the state. */
function asks(choice: unknown, name: string): boolean {
  const { Type, Default, Choices } = (choice ?? {}) as Plain;
  if (Type !== 'Choice') return false;
  return Default === name || (Array.isArray(Choices) && Choices.some((rule: Plain) => rule.Next === name));
}
