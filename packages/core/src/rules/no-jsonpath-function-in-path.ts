import { expressionSites, type PathSite } from '../analyses/expressions/expression-sites.ts';
import { hasNotablePaths } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';

export const noJsonpathFunctionInPath = defineRule({
  id: 'no-jsonpath-function-in-path',
  description: 'Disallow functions such as `.length()` in paths.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['PATH-18'],
  messages: {
    call: 'No function such as `{function}()` is documented for paths of Step Functions.',
    length:
      'No function such as `length()` is documented for paths of Step Functions; `States.ArrayLength` counts items.',
  },
  when: hasNotablePaths,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { node, path } of sites.notablePaths.filter(mayTakeAnyPath)) {
      const steps = path.kind === 'parsed' ? path.tree.steps : [];
      const call = steps.find((step) => step.kind === 'function');
      if (call === undefined) continue;
      const at = stringPart(node, call);
      if (call.name === 'length') report('length', { at });
      else report('call', { at, data: { function: call.name } });
    }
  },
});

/** Where a reference path is asked for, functions are refused with everything else that is not part of one. */
function mayTakeAnyPath({ role, place }: PathSite): boolean {
  return role !== 'field' || place.holds === 'path';
}
