import { expressionSites, type JsonataSite } from '../analyses/expressions/expression-sites.ts';
import { jsonataPart } from '../analyses/expressions/jsonata-part.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';
import { absentJsonataFunctions } from '../language/jsonata-functions.ts';
import type { Span } from '../text/span.ts';

export const noJsonataEval = defineRule({
  id: 'no-jsonata-eval',
  description: 'Disallow `$eval`, which Step Functions does not have.',
  category: 'expressions',
  severity: 'error',
  requirements: ['JSA-05'],
  messages: { absent: 'Step Functions does not have the function `{name}`. Did you mean `{instead}`?' },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.jsonata) {
      for (const { name, start } of callsIn(site)) {
        const instead = absentJsonataFunctions.get(name);
        if (instead === undefined) continue;
        const at = jsonataPart(site, { start, end: start + name.length + 1 });
        report('absent', {
          at,
          data: { name: `$${name}`, instead: `$${instead}` },
          fixes: changePart(at, `$${instead}`),
        });
      }
    }
  },
});

function callsIn({ references }: JsonataSite): readonly (Span & { readonly name: string })[] {
  return references?.calls.filter(({ local }) => !local) ?? [];
}
