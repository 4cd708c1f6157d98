import { changed, isPlain, type Plain, statesOf } from '../definition.ts';
import { newVictims } from '../executions.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/**
 * A field that a state writes, under another name: certain where whoever reads it fails in every execution that came by there well,
 * and what is read is what a template of the definition makes.
 */
export const renamedField: DefectKind = {
  name: 'renamed field',
  async seed(definition, executions) {
    const defects: SeededDefect[] = [];
    for (const { name, state, isJsonata } of statesOf(definition)) {
      for (const field of isJsonata ? ['Assign', 'Output'] : fieldsOfJsonPath(state)) {
        for (const key of Object.keys(isPlain(state[field]) ? (state[field] as Plain) : {})) {
          const broken = changed(definition, name, (placed) => rename(placed.state, field, key));
          const victims = await newVictims(broken, name, executions);
          defects.push({ definition: broken, states: [name, ...victims], isCertain: victims.length > 0 });
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
