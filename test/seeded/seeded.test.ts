import { expect, test } from 'vitest';
import { pathOf } from '../interpreter/simulated.ts';
import type { Plain } from './definition.ts';
import { executionsOf, runAgain } from './executions.ts';
import { impossibleCatcher } from './kinds/impossible-catcher.ts';
import { removedDefault } from './kinds/removed-default.ts';
import { shadowedRule } from './kinds/shadowed-rule.ts';
import { kinds, measure } from './measure.ts';
import { ownDefinitions } from './own-definitions.ts';

test.each(kinds)('$name: some that are certain are made', async (kind) => {
  const made = await Promise.all(
    ownDefinitions.map(async ({ definition }) => kind.seed(definition, await executionsOf(definition))),
  );
  expect(made.flat().filter(({ isCertain }) => isCertain).length).toBeGreaterThan(0);
});

test.each([shadowedRule, impossibleCatcher])('$name: put last, it changes no execution', async (kind) => {
  for (const { definition } of ownDefinitions) {
    const executions = await executionsOf(definition);
    for (const defect of await kind.seed(definition, executions)) {
      if (!isAppended(defect.definition, definition)) continue;
      for (const path of executions.all)
        expect(pathOf(await runAgain(defect.definition, path))).toEqual(pathOf(path.simulation));
    }
  }
});

test('what only a few rules have to know is found', async () => {
  const tallies = await measure(ownDefinitions);
  for (const [{ name }, least] of leastFound) {
    const { certain, found } = tallies.get(name) ?? { certain: 0, found: 0 };
    expect(found / certain, `${name}: ${found} of ${certain}`).toBeGreaterThanOrEqual(least);
  }
}, 60_000);

/** Two of the nine shadowed rules are Conditions of JSONata, of which less can be said. */
const leastFound = [
  [shadowedRule, 0.75],
  [removedDefault, 0.97],
  [impossibleCatcher, 0.97],
] as const;

/** Whether the text of the original stands in the other up to where something was added at the end of a list. */
function isAppended(other: Plain, original: Plain): boolean {
  const [one, two] = [JSON.stringify(original), JSON.stringify(other)];
  let same = 0;
  while (same < one.length && one[same] === two[same]) same++;
  return one[same] === ']';
}
