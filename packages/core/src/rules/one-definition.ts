import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const oneDefinition = defineRule({
  id: 'one-definition',
  description: 'Require a template to give each state machine exactly one definition.',
  category: 'deployment',
  severity: 'error',
  requirements: ['DEP-01'],
  messages: {
    none: 'State machine `{machine}` has no definition.',
    several: 'State machine `{machine}` has another definition already, and only one is taken.',
  },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    if (declared === undefined) return;
    const { name: machine, key, definition, otherDefinitions } = declared.declaration;
    if (definition.kind === 'absent') report('none', { at: key, data: { machine } });
    for (const other of otherDefinitions ?? []) report('several', { at: other, data: { machine } });
  },
});
