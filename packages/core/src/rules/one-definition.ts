import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { DefinitionSource } from '../hosts/template.ts';
import type { Node, Property } from '../syntax/node.ts';

export const oneDefinition = defineRule({
  id: 'one-definition',
  description: 'Require a template to give each state machine exactly one definition.',
  category: 'deployment',
  severity: 'error',
  requirements: [],
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
    for (const other of otherDefinitions ?? [])
      report('several', { at: other, data: { machine }, related: relatedDefinition(definition) });
  },
});

function relatedDefinition(definition: DefinitionSource) {
  if (definition.kind === 'absent') return [];
  const at: Node | Property = definition.at.parent?.kind === 'property' ? definition.at.parent : definition.at;
  return [{ at, message: 'This is the definition that is checked.' }];
}
