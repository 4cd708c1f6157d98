import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const preferLogging = defineRule({
  id: 'prefer-logging',
  description: 'Prefer to log what executions do.',
  category: 'deployment',
  severity: 'info',
  preset: 'strict',
  requirements: ['DEP-11'],
  messages: {
    standard: 'State machine `{machine}` logs nothing.',
    express: 'State machine `{machine}` logs nothing, and Step Functions keeps no history of Express executions.',
  },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared, type } }, _facts, report) {
    if (declared === undefined) return;
    const { name: machine, logging, key } = declared.declaration;
    if (logging.state !== 'off') return;
    report(type === 'EXPRESS' ? 'express' : 'standard', { at: logging.at ?? key, data: { machine } });
  },
});
