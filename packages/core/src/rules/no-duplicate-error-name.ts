import { errorHandlers } from '../analyses/errors/error-handlers.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import type { ErrorNames } from '../model/state-machine.ts';
import { removeItem } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';

export const noDuplicateErrorName = defineRule({
  id: 'no-duplicate-error-name',
  description: 'Disallow naming an error twice in one `ErrorEquals`.',
  category: 'errors',
  severity: 'warning',
  requirements: ['RETRY-16'],
  messages: { duplicate: '`{name}` stands in this `ErrorEquals` already.' },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers },
  check(_document, { errors }, report) {
    for (const { handlers } of errors.lists) {
      for (const handler of handlers) {
        for (const { node, first } of duplicatesIn(handler.errors)) {
          const related = [{ at: first, message: 'It stands here first.' }];
          report('duplicate', { at: node, data: { name: node.value }, related, fixes: removal(node) });
        }
      }
    }
  },
});

interface Duplicate {
  readonly node: StringNode;
  readonly first: StringNode;
}

function duplicatesIn({ names }: ErrorNames): readonly Duplicate[] {
  if (names.length < 2) return [];
  const firsts = new Map<string, StringNode>();
  return names.flatMap((node) => {
    const first = firsts.get(node.value);
    if (first !== undefined) return [{ node, first }];
    firsts.set(node.value, node);
    return [];
  });
}

function removal(node: StringNode): readonly Fix[] {
  const edit = removeItem(node);
  return edit === undefined ? [] : [{ title: `Remove the second \`${node.value}\``, kind: 'safe', edits: [edit] }];
}
