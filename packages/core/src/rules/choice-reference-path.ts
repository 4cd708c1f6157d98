import { expressionSites, type PathSite } from '../analyses/expressions/expression-sites.ts';
import { stepWords } from '../analyses/expressions/step-words.ts';
import { hasNotablePaths } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { stepOutsideReferencePath } from '../expressions/json-path.ts';

export const choiceReferencePath = defineRule({
  id: 'choice-reference-path',
  description: 'Require a path that selects one value where a Choice rule compares.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-09', 'PATH-07', 'PATH-08'],
  messages: { step: '`{field}` compares one value, and a path with {step} may select any number.' },
  when: hasNotablePaths,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { node, place, path } of sites.notablePaths.filter(isComparedPath)) {
      const step = path.kind === 'parsed' ? stepOutsideReferencePath(path.tree) : undefined;
      if (step === undefined) continue;
      report('step', { at: stringPart(node, step), data: { field: place.field, step: stepWords(step) } });
    }
  },
});

function isComparedPath({ role, place }: PathSite): boolean {
  return role === 'field' && place.holds === 'choice-path';
}
