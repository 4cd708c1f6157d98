import { errorHandlers, type HandledName } from '../analyses/errors/error-handlers.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { replaceString } from '../syntax/edit.ts';

export const noBranchFailedHandler = defineRule({
  id: 'no-branch-failed-handler',
  description: 'Disallow waiting for `States.BranchFailed`: a branch fails with its own error.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CATCH-15'],
  messages: {
    branchFailed: 'A branch that fails passes on its own error, not `States.BranchFailed`.',
  },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers },
  check(_document, { errors }, report) {
    for (const handled of errors.names) {
      // That no Task fails with it, whatever the branches do, is for `no-impossible-error` to say.
      if (handled.name !== 'States.BranchFailed' || handled.list.state.type === 'Task') continue;
      report('branchFailed', { at: handled.node, fixes: matchAll(handled) });
    }
  },
});

function matchAll({ node, handler, list }: HandledName): readonly Fix[] {
  const { names, isFullyKnown } = handler.errors;
  if (names.length > 1 || !isFullyKnown || handler !== list.handlers.at(-1)) return [];
  const edit = replaceString(node, 'States.ALL');
  return edit === undefined ? [] : [{ title: 'Match every error by `States.ALL`', kind: 'suggestion', edits: [edit] }];
}
