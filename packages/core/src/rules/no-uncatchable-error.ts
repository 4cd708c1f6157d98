import { errorHandlers, type HandledName } from '../analyses/errors/error-handlers.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { errorNames } from '../language/error-names.ts';
import { removeItem } from '../syntax/edit.ts';

export const noUncatchableError = defineRule({
  id: 'no-uncatchable-error',
  description: 'Disallow retrying and catching errors that always end the execution.',
  category: 'errors',
  severity: 'warning',
  requirements: ['RETRY-17', 'CATCH-13', 'ERR-03'],
  messages: { uncatchable: '`{name}` ends the execution, whatever `{field}` says.' },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers },
  check(_document, { errors }, report) {
    for (const handled of errors.names) {
      const { name, node, list } = handled;
      if (errorNames.get(name)?.catchable !== false) continue;
      report('uncatchable', { at: node, data: { name, field: list.field }, fixes: removal(handled) });
    }
  },
});

/** Without its only name the entry would be refused. */
function removal({ name, node, handler }: HandledName): readonly Fix[] {
  const isOnly = handler.errors.names.every(({ value }) => value === name);
  const edit = isOnly ? undefined : removeItem(node);
  return edit === undefined ? [] : [{ title: `Remove \`${name}\``, kind: 'safe', edits: [edit] }];
}
