import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { jsonataPart } from '../analyses/expressions/jsonata-part.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import type { Fix } from '../engine/diagnostic.ts';
import type { StringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { delimited } from '../expressions/jsonata-delimiters.ts';

export const jsonataSyntax = defineRule({
  id: 'jsonata-syntax',
  description: 'Disallow JSONata that cannot be read.',
  category: 'expressions',
  severity: 'error',
  requirements: ['JSA-03', 'JSA-21', 'JSA-23'],
  messages: { syntax: '{problem}.' },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.jsonata) {
      const { expression, node } = site;
      // Text without its closing mark is another rule's.
      if (expression.kind !== 'malformed' || delimited(node.value).kind !== 'expression') continue;
      for (const problem of expression.problems) {
        const at = jsonataPart(site, problem);
        report('syntax', { at, data: { problem: problem.message.replace(/\.$/, '') }, fixes: ownOperator(at) });
      }
    }
  },
});

/** The operators of JSONata that stand for those of JavaScript. */
const operators: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['&&', 'and'],
  ['||', 'or'],
]);

function ownOperator(at: StringPart): readonly Fix[] {
  const { value } = at.node;
  const operator = operators.get(value.slice(at.start, at.end));
  if (operator === undefined) return [];
  const before = operator === '=' || value.charAt(at.start - 1) === ' ' ? '' : ' ';
  const after = operator === '=' || value.charAt(at.end) === ' ' ? '' : ' ';
  return changePart(at, before + operator + after);
}
