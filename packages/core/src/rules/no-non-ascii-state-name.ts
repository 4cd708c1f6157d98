import { defineRule } from '../engine/rule.ts';
import { holdsPlaceholder } from '../syntax/placeholders.ts';

export const noNonAsciiStateName = defineRule({
  id: 'no-non-ascii-state-name',
  description: 'Disallow state names with characters outside of ASCII.',
  category: 'practice',
  severity: 'info',
  preset: 'strict',
  requirements: ['SMELL-05'],
  messages: {
    nonAscii: 'The name `{state}` holds `{character}`, but AWS recommends plain ASCII for names that CloudWatch logs.',
  },
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name, property } of machine.states) {
      const character = firstBeyondAscii(name);
      if (character === undefined || holdsPlaceholder(name)) continue;
      report('nonAscii', { at: property, data: { state: name, character } });
    }
  },
});

function firstBeyondAscii(name: string): string | undefined {
  return /[\u0080-\u{10ffff}]/u.exec(name)?.[0];
}
