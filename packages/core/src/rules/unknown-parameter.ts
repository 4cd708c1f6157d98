import { holderWords, type ParameterFault, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { renamedParameter } from '../analyses/calls/renamed-parameter.ts';
import { hasParameterFaults } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const unknownParameter = defineRule({
  id: 'unknown-parameter',
  description: 'Disallow parameters that a service call does not have.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['TASK-16', 'READ-03', 'WRITE-02'],
  messages: {
    unknown: 'By {date} there was no `{name}` in {holder}.',
    misspelt: 'There is no `{name}` in {holder}. Did you mean `{meant}`?',
  },
  when: hasParameterFaults,
  needs: { faults: parameterFaults },
  check(_document, { faults }, report) {
    for (const fault of faults) {
      if (fault.kind !== 'unknown' || isComment(fault)) continue;
      const { property, name, meant, call } = fault;
      const holder = holderWords(fault);
      if (meant === undefined) report('unknown', { at: property, data: { date: call.aws.dataDate, name, holder } });
      else {
        const fixes = renamedParameter(property, meant, 'suggestion');
        report('misspelt', { at: property, data: { name, holder, meant }, fixes });
      }
    }
  },
});

/** A comment is told of by `no-comment-in-payload`, unless nobody knows yet what it says. */
function isComment({ call, path, property }: Extract<ParameterFault, { kind: 'unknown' }>): boolean {
  const { name, value } = property;
  const isText = value.kind === 'string' || value.kind === 'opaque';
  return call.place === 'Task' && call.kind === 'integration' && path.length === 0 && name === 'Comment' && isText;
}
