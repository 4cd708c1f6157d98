import { hasChoices } from '../analyses/subjects.ts';
import { timestampFault } from '../analyses/timestamp-fault.ts';
import { defineRule } from '../engine/rule.ts';
import { comparisonOperators } from '../language/fields/comparison-operators.ts';
import type { Comparison, Test } from '../model/choice-rule.ts';
import { type ChoiceState, statesOfType } from '../model/state-machine.ts';

export const comparisonTimestamp = defineRule({
  id: 'comparison-timestamp',
  description: 'Require an RFC 3339 timestamp where a Choice rule compares with one.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-08'],
  messages: { malformed: '{problem}' },
  when: hasChoices,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Choice')) {
      for (const { operator } of comparisonsIn(state)) {
        if (!comparesTimestamps(operator.name) || operator.value.kind !== 'string') continue;
        const fault = timestampFault(operator.value);
        if (fault !== undefined) report('malformed', fault);
      }
    }
  },
});

function comparesTimestamps(name: string): boolean {
  const operator = comparisonOperators.get(name);
  return operator?.compares === 'timestamp' && !operator.operandIsPath;
}

function* comparisonsIn(state: ChoiceState): Generator<Comparison> {
  if (state.queryLanguage !== 'JSONPath') return;
  const open: Test[] = state.rules.map(({ test }) => test).reverse();
  for (let test = open.pop(); test !== undefined; test = open.pop()) {
    if (test.kind === 'comparison') yield test;
    if ('tests' in test) for (const part of test.tests.toReversed()) open.push(part);
  }
}
