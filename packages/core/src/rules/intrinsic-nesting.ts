import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { hasIntrinsics } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumIntrinsicNesting } from '../language/quotas.ts';

export const intrinsicNesting = defineRule({
  id: 'intrinsic-nesting',
  description: `Disallow intrinsic functions nested more than ${maximumIntrinsicNesting} deep.`,
  category: 'limits',
  severity: 'error',
  requirements: ['INTR-04'],
  messages: { deep: 'The calls are nested {nesting} deep, and Step Functions takes {maximum}.' },
  when: hasIntrinsics,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { call, node } of sites.intrinsics) {
      if (call.kind !== 'parsed' || call.tree.nesting <= maximumIntrinsicNesting) continue;
      const data = { nesting: call.tree.nesting, maximum: maximumIntrinsicNesting };
      report('deep', { at: stringPart(node, call.tree), data });
    }
  },
});
