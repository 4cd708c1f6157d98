import { errorHandlers } from '../analyses/errors/error-handlers.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noParameterPathFailureHandler = defineRule({
  id: 'no-parameter-path-failure-handler',
  description:
    'Disallow handlers that rely on `States.ParameterPathFailure`: executions end with `States.Runtime` instead.',
  category: 'errors',
  severity: 'info',
  requirements: ['TMPL-06'],
  messages: {
    unlikely:
      'A path that selects nothing ends the execution with `States.Runtime`, not with `States.ParameterPathFailure`.',
  },
  when: hasErrorHandlers,
  needs: { errors: errorHandlers },
  check(_document, { errors }, report) {
    for (const { name, node } of errors.names) {
      if (name === 'States.ParameterPathFailure') report('unlikely', { at: node });
    }
  },
});
