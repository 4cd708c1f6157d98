import { misnamedErrors } from '../analyses/errors/service-error-names.ts';
import { hasMisnamedErrors } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const foreignError = defineRule({
  id: 'foreign-error',
  description: 'Disallow errors of other services in what handles the failures of a call.',
  category: 'errors',
  severity: 'info',
  requirements: ['SDK-08'],
  messages: { foreign: '`{name}` is no error of `{call}`, whose errors begin with `{meant}.`.' },
  when: hasMisnamedErrors,
  needs: { misnamed: misnamedErrors },
  check(_document, { misnamed }, report) {
    for (const { kind, call, name, prefix, meant } of misnamed) {
      if (kind !== 'foreign') continue;
      report('foreign', { at: prefix.node, data: { call: `${call.service}:${call.action}`, meant, name } });
    }
  },
});
