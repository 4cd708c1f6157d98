import { changed, type PlacedState, type Plain, plainsAt, statesOf } from '../definition.ts';
import { failuresIn, runAgain } from '../executions.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/**
 * A Choice without its `Default`: certain where an execution that went on by it fails for want of it, with data of the types that the
 * rules ask for. That a number is a text instead is nothing that `true` and `false`, or all numbers below and above a bound, leave over.
 */
export const removedDefault: DefectKind = {
  name: 'removed Default',
  async seed(definition, executions) {
    const defects: SeededDefect[] = [];
    for (const { name, state } of statesOf(definition)) {
      if (state.Default === undefined) continue;
      const broken = changed(definition, name, (placed) => {
        delete placed.state.Default;
      });
      const ofTheTypes = changed(broken, name, letOtherTypesPass);
      let isCertain = false;
      for (const path of executions.all.filter(({ visits }) => visits.includes(name)))
        isCertain ||= failuresIn(await runAgain(ofTheTypes, path)).get(name) === 'States.NoChoiceMatched';
      defects.push({ definition: broken, states: [name], isCertain });
    }
    return defects;
  },
};

/** Rules that come first and take what is there and of another type than it is compared with. */
function letOtherTypesPass({ state }: PlacedState): void {
  const rules = plainsAt(state, 'Choices');
  const others = rules.flatMap(comparisonsIn).map(({ Variable, type }) => ({
    And: [
      { Variable, IsPresent: true },
      { Variable, [`Is${type}`]: false },
    ],
    Next: rules[0]?.Next,
  }));
  state.Choices = [...others, ...rules];
}

interface Comparison {
  readonly Variable: unknown;
  readonly type: string;
}

/** The comparisons in a test of JSONPath that are about numbers, booleans or timestamps, or about texts and no pattern. */
function comparisonsIn(test: Plain): readonly Comparison[] {
  const { Variable } = test;
  const types = Object.keys(test).flatMap((name) => /^(Numeric|Boolean|Timestamp|String)[EGL]/.exec(name)?.[1] ?? []);
  const parts = [...plainsAt(test, 'And'), ...plainsAt(test, 'Or'), ...plainsAt({ Not: [test.Not] }, 'Not')];
  return [...types.map((type) => ({ Variable, type })), ...parts.flatMap(comparisonsIn)];
}
