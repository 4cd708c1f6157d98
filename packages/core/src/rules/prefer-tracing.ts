import { hasDeclaration } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import type { MachineSetting } from '../hosts/template.ts';
import { replaceValue } from '../syntax/edit.ts';

export const preferTracing = defineRule({
  id: 'prefer-tracing',
  description: 'Prefer to trace executions with X-Ray.',
  category: 'deployment',
  severity: 'info',
  preset: 'strict',
  requirements: ['DEP-12'],
  messages: { off: 'State machine `{machine}` is not traced with X-Ray.' },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    if (declared === undefined) return;
    const { name: machine, tracing, key } = declared.declaration;
    if (tracing.state === 'off') report('off', { at: tracing.at ?? key, data: { machine }, fixes: fixesOf(tracing) });
  },
});

function fixesOf({ at }: MachineSetting): readonly Fix[] {
  if (at?.kind !== 'boolean') return [];
  return [{ title: 'Turn tracing on', kind: 'suggestion', edits: [replaceValue(at, true)] }];
}
