import { expressionSites, type JsonataSite } from '../analyses/expressions/expression-sites.ts';
import { fieldProblems } from '../analyses/fields/field-problems.ts';
import { changePart } from '../engine/change-part.ts';
import type { Fix } from '../engine/diagnostic.ts';
import type { Environment } from '../engine/environment.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { readJsonata } from '../expressions/jsonata.ts';
import { delimited } from '../expressions/jsonata-delimiters.ts';

export const jsonataDelimiters = defineRule({
  id: 'jsonata-delimiters',
  description: 'Require `%}` at the end of a string that begins with `{%`.',
  category: 'expressions',
  severity: 'error',
  requirements: ['JSA-01'],
  messages: { open: 'A string that begins with `{opening}` ends with `{closing}`.' },
  needs: { sites: expressionSites, problems: fieldProblems },
  check({ environment }, { sites, problems }, report) {
    // In a field that holds nothing but an expression, the field's own pattern is broken, and reported.
    const refused = new Set(problems.of('pattern').map(({ node }) => node));
    for (const site of sites.jsonata) {
      if (delimited(site.node.value).kind !== 'broken' || refused.has(site.node)) continue;
      report('open', { at: site.node, data: marks, fixes: closing(site, environment) });
    }
  },
});

const marks = { opening: '{%', closing: '%}' };

/** Closes the expression, if what then stands between the marks is one. */
function closing({ node }: JsonataSite, { jsonata }: Environment): readonly Fix[] {
  const closed = closedText(node.value);
  if (jsonata === undefined || readJsonata(closed, jsonata).expression.kind !== 'parsed') return [];
  return changePart(stringPart(node, { start: 0, end: node.value.length }), closed);
}

function closedText(text: string): string {
  const written = text.trimEnd();
  if (written.endsWith('%}') && written.length >= 4) return written;
  return `${written.replace(/[%}]$/, '').trimEnd()} %}`;
}
