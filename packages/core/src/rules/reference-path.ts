import { expressionSites, type PathSite } from '../analyses/expressions/expression-sites.ts';
import { stepWords } from '../analyses/expressions/step-words.ts';
import { hasNotablePaths } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { stepOutsideReferencePath } from '../expressions/json-path.ts';
import type { Holding } from '../language/schema.ts';

export const referencePath = defineRule({
  id: 'reference-path',
  description: 'Require a reference path, which selects one value by names and indexes alone, where a field takes one.',
  category: 'expressions',
  severity: 'error',
  requirements: ['CATCH-06', 'PATH-07', 'PATH-08', 'MAP-10', 'WAIT-10', 'END-04'],
  messages: { step: '`{field}` takes a reference path, which has no {step}.' },
  when: hasNotablePaths,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { node, place, path } of sites.notablePaths.filter(isReferenceField)) {
      const step = path.kind === 'parsed' ? stepOutsideReferencePath(path.tree) : undefined;
      if (step === undefined) continue;
      report('step', { at: stringPart(node, step), data: { field: place.field, step: stepWords(step) } });
    }
  },
});

/** Choice rules are another rule's: whether AWS refuses more than one value there is not established. */
const holdings: ReadonlySet<Holding> = new Set(['reference-path', 'result-path', 'path-or-intrinsic']);

function isReferenceField({ role, place }: PathSite): boolean {
  return role === 'field' && holdings.has(place.holds);
}
