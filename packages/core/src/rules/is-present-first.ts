import { type AskedComparison, comparisonsInOrder } from '../analyses/choices/asked-comparisons.ts';
import { choiceTests, type PlacedTest } from '../analyses/choices/choice-tests.ts';
import { hasChoices } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import type { ChoiceState } from '../model/state-machine.ts';
import type { Node } from '../syntax/node.ts';
import type { TextEdit } from '../text/text-edit.ts';

export const isPresentFirst = defineRule({
  id: 'is-present-first',
  description: 'Ask for `IsPresent` before other comparisons of the same path.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-17', 'RUN-02'],
  messages: {
    early: '`{variable}` is compared before `IsPresent` asks for it, which fails the execution when it is missing.',
    never: 'This rule is never chosen: without `{variable}` an earlier rule that compares it has failed the execution.',
  },
  when: hasChoices,
  needs: { tests: choiceTests },
  check(_document, { tests }, report) {
    for (const state of statesThatAskLate(tests)) {
      for (const { first, presence } of latePresenceTests(state)) {
        const { variable } = first;
        const related = [{ at: first.comparison.node, message: `\`${variable}\` is compared here.` }];
        if (first.list !== undefined && first.list === presence.list) {
          report('early', { at: first.place, data: { variable }, fixes: moveForward(presence, first) });
        } else report('never', { at: presence.comparison.operator, data: { variable }, related });
      }
    }
  },
});

/** States in which a path is compared before it is asked for: few, and only they can ask too late. */
function statesThatAskLate(tests: readonly PlacedTest[]): ReadonlySet<ChoiceState> {
  const states = new Set<ChoiceState>();
  let current: ChoiceState | undefined;
  const compared = new Set<string>();
  for (const { test, state } of tests) {
    if (state !== current) compared.clear();
    current = state;
    if (test.kind !== 'comparison' || test.variable.kind !== 'present') continue;
    if (test.operator.name !== 'IsPresent') compared.add(test.variable.value);
    else if (compared.has(test.variable.value)) states.add(state);
  }
  return states;
}

interface LatePresenceTest {
  readonly first: AskedComparison;
  readonly presence: AskedComparison;
}

/** Only the first comparison of each path counts: whatever stands behind an `IsPresent` may be guarded by it. */
function* latePresenceTests(state: ChoiceState): Generator<LatePresenceTest> {
  const compared = new Map<string, AskedComparison>();
  const asked = new Set<string>();
  for (const comparison of comparisonsInOrder(state)) {
    const { variable } = comparison;
    if (asked.has(variable)) continue;
    const first = compared.get(variable);
    if (comparison.asks === 'value' || comparison.asks === 'type') {
      if (first === undefined) compared.set(variable, comparison);
      continue;
    }
    asked.add(variable);
    if (first !== undefined && isTooLate(comparison, first)) yield { first, presence: comparison };
  }
}

/**
 * `And` stops at the first false test and `Or` at the first true one, and rules are tried one after the other (Developer
 * Guide, "Choice workflow state"). A comparison that an earlier rule may pass over is left alone, and so is an earlier rule
 * that asks for the type: what that does with a missing value is documented, and was not seen on AWS.
 */
function isTooLate(presence: AskedComparison, first: AskedComparison): boolean {
  const { list, asks } = presence;
  if (list !== undefined) return list === first.list && asks === (list.kind === 'and' ? 'presence' : 'absence');
  return asks === 'absence' && first.asks === 'value' && first.isAlwaysAsked && first.rule !== presence.rule;
}

function moveForward(presence: AskedComparison, first: AskedComparison): readonly Fix[] {
  const list = presence.item.parent;
  if (list?.kind !== 'array' || first.item.parent !== list) return [];
  if (presence.position - first.position >= mostMovedItems) return [];
  const edits = moveLastToFront(list.items.slice(first.position, presence.position + 1));
  return edits.length === 0 ? [] : [{ title: 'Ask `IsPresent` first', kind: 'safe', edits }];
}

/** Each item takes the place of the next. What YAML writes as a block is left to its author. */
function moveLastToFront(items: readonly Node[]): readonly TextEdit[] {
  if (!items.every(isFlow)) return [];
  return items.map((place, index) => replaceByText(place, items[index - 1] ?? (items.at(-1) as Node)));
}

/** So that a fix stays small, however long the list. */
const mostMovedItems = 8;

function isFlow({ source, start }: Node): boolean {
  return source.text[start] === '{';
}

function replaceByText({ source, start, end }: Node, other: Node): TextEdit {
  return source.edit(start, end, source.text.slice(other.start, other.end));
}
