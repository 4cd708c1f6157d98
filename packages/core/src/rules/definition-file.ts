import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const definitionFile = defineRule({
  id: 'definition-file',
  description: 'Require a definition that a template names to be a file that can be read.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['DEP-10'],
  messages: {
    'not-found': 'There is no file `{path}`, seen from the folder of the template.',
    unreadable: '`{path}` cannot be read as a text.',
    'too-large': '`{path}` is larger than any definition may be.',
  },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    if (declared?.missing === undefined || declared.missing === 'outside') return;
    const { definition } = declared.declaration;
    if (definition.kind !== 'file') return;
    report(declared.missing, { at: definition.at, data: { path: definition.path } });
  },
});
