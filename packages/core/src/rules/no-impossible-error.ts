import { errorHandlers, type HandledName } from '../analyses/error-handlers.ts';
import { canRaise, errorSources } from '../analyses/error-sources.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { type ErrorName, predefinedError, reservedErrorPrefix } from '../language/error-names.ts';

export const noImpossibleError = defineRule({
  id: 'no-impossible-error',
  description: 'Disallow retrying and catching predefined errors that the state cannot fail with.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CATCH-18'],
  messages: { impossible: 'State `{state}` never fails with `{name}`.' },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers, sources: errorSources },
  check(_document, { errors, sources }, report) {
    for (const handled of errors.names) {
      const error = errorInQuestion(handled);
      if (error === undefined) continue;
      const { list, name, node } = handled;
      const inside = sources.in(list.state);
      if (inside === undefined || canRaise(inside, error)) continue;
      report('impossible', { at: node, data: { state: list.state.name, name } });
    }
  },
});

/** Wildcards match what has other names, and two errors that no recorded execution raised have rules of their own. */
function errorInQuestion({ name, list }: HandledName): ErrorName | undefined {
  if (!name.startsWith(reservedErrorPrefix) || name === 'States.ParameterPathFailure') return undefined;
  if (name === 'States.BranchFailed' && list.state.type !== 'Task') return undefined;
  const error = predefinedError(name);
  return error?.isWildcard === true ? undefined : error;
}
