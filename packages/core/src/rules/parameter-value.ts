import { holderWords, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { hasParameterFaults } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { replaceString } from '../syntax/edit.ts';
import type { Node } from '../syntax/node.ts';

export const parameterValue = defineRule({
  id: 'parameter-value',
  description: 'Require values of parameters to be among those that the service has.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['TASK-17'],
  messages: {
    few: '`{value}` is no `{name}` in {holder}; there are {values}.',
    many: 'By {date} `{value}` was no `{name}` in {holder}.',
    misspelt: '`{value}` is no `{name}` in {holder}. Did you mean `{nearest}`?',
  },
  when: hasParameterFaults,
  needs: { faults: parameterFaults },
  check(_document, { faults }, report) {
    for (const place of faults) {
      if (place.kind !== 'value' || place.fault.kind !== 'enumeration') continue;
      const { node: at, name, fault, call } = place;
      const { value, values, nearest } = fault;
      const data = { value, name, holder: holderWords(place) };
      if (nearest !== undefined)
        report('misspelt', { at, data: { ...data, nearest }, fixes: correction(at, value, nearest) });
      else if (values.length > mostNamed) report('many', { at, data: { ...data, date: call.aws.dataDate } });
      else report('few', { at, data: { ...data, values: values.map((one) => `\`${one}\``).join(', ') } });
    }
  },
});

/** More values than a sentence can hold. */
const mostNamed = 8;

function correction(node: Node, value: string, nearest: string): readonly Fix[] {
  const edit = node.kind === 'string' ? replaceString(node, nearest) : undefined;
  if (edit === undefined) return [];
  return [{ title: `Change \`${value}\` to \`${nearest}\``, kind: 'suggestion', edits: [edit] }];
}
