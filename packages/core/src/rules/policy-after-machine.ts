import { latePolicies } from '../analyses/permissions/late-policies.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const policyAfterMachine = defineRule({
  id: 'policy-after-machine',
  description: 'Require policies that creating a state machine needs to be made before it.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['IAM-01'],
  messages: {
    late: 'Creating `{machine}` needs `{action}`, and `{policy}`, which allows it, may be made later; add `{policy}` to its `DependsOn`.',
  },
  when: hasDeclaration,
  needs: { late: latePolicies },
  check({ use: { declared } }, { late }, report) {
    if (declared === undefined) return;
    const { key, name: machine } = declared.declaration;
    for (const { resource, action, origin } of late) {
      const policy = resource.id;
      const related = [{ at: origin.at, message: `\`${policy}\` allows it here.` }];
      report('late', { at: key, data: { machine, action, policy }, related });
    }
  },
});
