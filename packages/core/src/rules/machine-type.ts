import { hasDeclaration } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';
import { nearestName } from '../text/nearest.ts';

export const machineType = defineRule({
  id: 'machine-type',
  description: 'Require the type of a state machine to be `STANDARD` or `EXPRESS`.',
  category: 'deployment',
  severity: 'error',
  requirements: ['TOP-15'],
  messages: {
    other: 'There is no type `{type}` of state machines: one is `STANDARD` or `EXPRESS`.',
    misspelt: 'There is no type `{type}` of state machines. Did you mean `{meant}`?',
  },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    const at = declared?.declaration.typeAt;
    if (at?.kind !== 'string' || at.partial || types.includes(at.value)) return;
    const { value: type } = at;
    const meant = nearestName(type, types);
    if (meant === undefined) report('other', { at, data: { type } });
    else report('misspelt', { at, data: { type, meant }, fixes: fixesOf(at, meant) });
  },
});

const types: readonly string[] = ['STANDARD', 'EXPRESS'];

function fixesOf(node: StringNode, type: string): readonly Fix[] {
  const edit = replaceString(node, type);
  return edit === undefined
    ? []
    : [{ title: `Change \`${node.value}\` to \`${type}\``, kind: 'suggestion', edits: [edit] }];
}
