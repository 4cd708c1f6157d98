import { misnamedErrors } from '../analyses/errors/service-error-names.ts';
import { hasMisnamedErrors } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';

export const errorPrefix = defineRule({
  id: 'error-prefix',
  description: 'Require names of errors to begin as those of the called service do.',
  category: 'errors',
  severity: 'warning',
  requirements: ['SDK-08'],
  messages: { prefix: 'Errors of `{call}` begin with `{meant}.`, so that `{name}` never matches.' },
  when: hasMisnamedErrors,
  needs: { misnamed: misnamedErrors },
  check(_document, { misnamed }, report) {
    for (const { kind, call, name, prefix, meant } of misnamed) {
      if (kind !== 'prefix') continue;
      const data = { call: `${call.service}:${call.action}`, meant, name };
      report('prefix', { at: prefix, data, fixes: changePart(prefix, meant) });
    }
  },
});
