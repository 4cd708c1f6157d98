import { choiceTests } from '../analyses/choices/choice-tests.ts';
import { timestampFault } from '../analyses/fields/timestamp-fault.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { comparisonOperators } from '../language/fields/comparison-operators.ts';

export const comparisonTimestamp = defineRule({
  id: 'comparison-timestamp',
  description: 'Require an RFC 3339 timestamp where a Choice rule compares with one.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-08'],
  messages: { malformed: '{problem}' },
  when: hasChoices,
  needs: { tests: choiceTests },
  check(_document, { tests }, report) {
    for (const { test } of tests) {
      if (test.kind !== 'comparison' || test.operator.value.kind !== 'string') continue;
      if (!comparesTimestamps(test.operator.name)) continue;
      const fault = timestampFault(test.operator.value);
      if (fault !== undefined) report('malformed', fault);
    }
  },
});

function comparesTimestamps(name: string): boolean {
  const operator = comparisonOperators.get(name);
  return operator?.compares === 'timestamp' && !operator.operandIsPath;
}
