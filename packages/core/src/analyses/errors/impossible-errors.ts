import { defineAnalysis } from '../../engine/analysis.ts';
import { type ErrorName, predefinedError, reservedErrorPrefix } from '../../language/error-names.ts';
import { errorHandlers, type HandledName } from './error-handlers.ts';
import { canRaise, errorSources } from './error-sources.ts';

/** The predefined errors in `ErrorEquals` that a state of that kind, with what is in it, cannot fail with. */
export const impossibleErrors = defineAnalysis({
  name: 'impossible-errors',
  needs: { errors: errorHandlers, sources: errorSources },
  run: (_document, { errors, sources }): readonly HandledName[] =>
    errors.names.filter((handled) => {
      const error = errorInQuestion(handled);
      const inside = error === undefined ? undefined : sources.in(handled.list.state);
      return error !== undefined && inside !== undefined && !canRaise(inside, error);
    }),
});

/** Wildcards match what has other names, and two errors that no recorded execution raised have rules of their own. */
function errorInQuestion({ name, list }: HandledName): ErrorName | undefined {
  if (!name.startsWith(reservedErrorPrefix) || name === 'States.ParameterPathFailure') return undefined;
  if (name === 'States.BranchFailed' && list.state.type !== 'Task') return undefined;
  const error = predefinedError(name);
  return error?.isWildcard === true ? undefined : error;
}
