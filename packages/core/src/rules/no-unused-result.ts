import { type UnusedResult, unusedResults } from '../analyses/liveness/unused-results.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { replaceValue } from '../syntax/edit.ts';

export const noUnusedResult = defineRule({
  id: 'no-unused-result',
  description: 'Disallow results that are put into the data and never read.',
  category: 'data',
  severity: 'info',
  preset: 'strict',
  requirements: ['PATH-11'],
  messages: {
    unused:
      'Nothing reads what `{state}` puts at `{path}`; with a `ResultPath` of null it would hand on its input alone.',
    overwritten: '{other} overwrites what `{state}` puts at `{path}` before anything reads it.',
  },
  needs: { unused: unusedResults },
  check(_document, { unused }, report) {
    for (const result of unused) {
      const { state, property, place, overwrittenBy } = result;
      const finding = { at: property.value, fixes: fixesOf(result) };
      const data = { state: state.name, path: ['$', ...place].join('.') };
      const [first] = overwrittenBy;
      if (first === undefined) report('unused', { ...finding, data, tags: ['unnecessary'] });
      else {
        const other = overwrittenBy.length === 1 ? `\`${first.name}\`` : 'Every way on';
        const related = overwrittenBy.map(({ property: at }) => ({ at, message: 'It is overwritten here.' }));
        report('overwritten', { ...finding, data: { ...data, other }, related });
      }
    }
  },
});

/** A Pass whose result nobody reads does nothing at all, and is rather taken out. */
function fixesOf({ state, property }: UnusedResult): readonly Fix[] {
  const edit = state.type === 'Pass' ? undefined : replaceValue(property.value, null);
  return edit === undefined ? [] : [{ title: 'Discard the result', kind: 'suggestion', edits: [edit] }];
}
