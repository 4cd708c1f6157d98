import { impossibleErrors } from '../analyses/errors/impossible-errors.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noImpossibleError = defineRule({
  id: 'no-impossible-error',
  description: 'Disallow retrying and catching predefined errors that the state cannot fail with.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CATCH-18'],
  messages: { impossible: 'State `{state}` never fails with `{name}`.' },
  when: hasErrorHandlers,
  needs: { impossible: impossibleErrors },
  check(_document, { impossible }, report) {
    for (const { list, name, node } of impossible)
      report('impossible', { at: node, data: { state: list.state.name, name } });
  },
});
