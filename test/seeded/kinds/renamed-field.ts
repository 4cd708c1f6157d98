import { changed, isPlain, type Plain, statesOf } from '../definition.ts';
import { newVictims, surelyFailing } from '../executions.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/**
 * A field that a state writes, under another name: certain where whoever reads it fails in every execution that came by there well,
 * also where the input and the results of tasks have a field of that name, as what the state merges with them may be read from these.
 */
export const renamedField: DefectKind = {
  name: 'renamed field',
  async seed(definition, executions) {
    const defects: SeededDefect[] = [];
    for (const { name, state, isJsonata } of statesOf(definition)) {
      for (const field of isJsonata ? ['Assign', 'Output'] : fieldsOfJsonPath(state)) {
        for (const key of Object.keys(isPlain(state[field]) ? (state[field] as Plain) : {})) {
          const broken = changed(definition, name, (placed) => rename(placed.state, field, key));
          const { failing, astray } = await newVictims(broken, name, executions);
          const lost = { definition: broken, changed: name, lost: key.replace(/\.\$$/, '') };
          const isCertain = (await surelyFailing(failing, lost, executions)).length > 0;
          defects.push({ definition: broken, states: [name, ...failing, ...astray], isCertain });
        }
      }
    }
    return defects;
  },
};

/** `Parameters` are what a Pass gives on; others call with them. */
function fieldsOfJsonPath({ Type }: Plain): readonly string[] {
  return Type === 'Pass' ? ['Parameters', 'Result', 'Assign'] : ['ResultSelector', 'Assign'];
}

function rename(state: Plain, field: string, key: string): void {
  const entries = Object.entries(state[field] as Plain);
  const name = key.endsWith('.$') ? `${key.slice(0, -2)}Renamed.$` : `${key}Renamed`;
  state[field] = Object.fromEntries(entries.map(([one, value]) => [one === key ? name : one, value]));
}
