import { changed, type PlacedState, type Plain, plainsAt, statesOf } from '../definition.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/** A rule that one before it leaves nothing: a copy, a narrower one, or one that a wide rule was put before. */
export const shadowedRule: DefectKind = {
  name: 'shadowed rule',
  async seed(definition, { all }) {
    const reached = new Set(all.flatMap(({ visits }) => visits));
    const choices = statesOf(definition).filter(({ name, state }) => reached.has(name) && isSound(state));
    return choices.flatMap((choice) => shadows.flatMap((shadow) => shadow(definition, choice)));
  },
};

type Shadow = (definition: Plain, choice: PlacedState) => readonly SeededDefect[];

const shadows: readonly Shadow[] = [
  (definition, choice) => changedRules(definition, choice, (rules) => [...rules, elsewhere(rules[0] ?? {}, rules)]),
  (definition, choice) =>
    changedRules(definition, choice, (rules) => {
      const narrow = narrowed(elsewhere(rules.at(-1) ?? {}, rules), choice);
      return narrow === undefined ? undefined : [...rules, narrow];
    }),
  (definition, choice) =>
    changedRules(definition, choice, (rules) => {
      const wide = widened(rules, choice);
      return wide === undefined ? undefined : [wide, ...rules];
    }),
];

function changedRules(
  definition: Plain,
  { name }: PlacedState,
  change: (rules: readonly Plain[]) => readonly Plain[] | undefined,
): readonly SeededDefect[] {
  let isChanged = false;
  const result = changed(definition, name, ({ state }) => {
    const rules = change(structuredClone(plainsAt(state, 'Choices')));
    isChanged = rules !== undefined;
    if (rules !== undefined) state.Choices = rules;
  });
  return isChanged ? [{ definition: result, states: [name], isCertain: true }] : [];
}

/** A test that gives the same answer each time it is asked. */
function isSound(state: Plain): boolean {
  const rules = plainsAt(state, 'Choices');
  const text = JSON.stringify(rules);
  return rules.length > 0 && !/\$(random|now|millis|uuid)\b|\$\{/.test(text) && rules.every((rule) => rule.Next);
}

/** The rule with another target, where there is one. */
function elsewhere(rule: Plain, rules: readonly Plain[]): Plain {
  const others = rules.map(({ Next }) => Next).filter((next) => next !== rule.Next);
  return { ...rule, Next: others[0] ?? rule.Next };
}

/** More is asked than the rule asks. */
function narrowed(rule: Plain, { isJsonata }: PlacedState): Plain | undefined {
  const { Next, ...test } = withoutOutput(rule);
  if (!isJsonata) return { And: [test, { Variable: '$', IsPresent: true }], Next };
  const condition = conditionIn(rule);
  return condition === undefined ? undefined : { Condition: `{% (${condition}) and $exists($states.input) %}`, Next };
}

/** One rule that holds whenever the first of the others, or the second, does. */
function widened(rules: readonly Plain[], { isJsonata }: PlacedState): Plain | undefined {
  const [first, second = first] = rules;
  if (first === undefined || second === undefined) return undefined;
  const Next = second.Next;
  if (!isJsonata) return { Or: [first, second].map((rule) => ({ ...withoutOutput(rule), Next: undefined })), Next };
  const [one, other] = [conditionIn(first), conditionIn(second)];
  return one === undefined || other === undefined ? undefined : { Condition: `{% (${one}) or (${other}) %}`, Next };
}

function withoutOutput({ Assign: _assigned, Output: _output, Comment: _comment, ...rule }: Plain): Plain {
  return rule;
}

function conditionIn({ Condition }: Plain): string | undefined {
  return typeof Condition === 'string' ? /^\{%(.*)%\}$/s.exec(Condition)?.[1]?.trim() : undefined;
}
