import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const definitionOutside = defineRule({
  id: 'definition-outside',
  description: 'Ask for definitions within the folders that are checked.',
  category: 'deployment',
  severity: 'info',
  requirements: [],
  messages: { outside: '`{path}` leads out of the folders that are checked, so this definition is not.' },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    if (declared?.missing !== 'outside') return;
    const { definition } = declared.declaration;
    if (definition.kind === 'file') report('outside', { at: definition.at, data: { path: definition.path } });
  },
});
