import { functionCalls } from '../analyses/calls/function-calls.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { textParameter } from '../model/call-parameters.ts';

export const noQualifierConflict = defineRule({
  id: 'no-qualifier-conflict',
  description: 'Require `Qualifier` to agree with the qualifier in `FunctionName`.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['RES-21'],
  messages: { conflict: '`FunctionName` asks for `{named}` of the function, and `Qualifier` for `{qualifier}`.' },
  when: hasTaskResources,
  needs: { calls: functionCalls },
  check(_document, { calls }, report) {
    for (const { parameters, name, node } of calls) {
      const qualifier = textParameter(parameters, 'Qualifier');
      const named = name.qualifier?.text;
      if (named === undefined || qualifier === undefined || named === qualifier.value) continue;
      const related = [{ at: node, message: 'The function is named here.' }];
      report('conflict', { at: qualifier, data: { named, qualifier: qualifier.value }, related });
    }
  },
});
