import { expressionSites, type TextSite } from '../analyses/expressions/expression-sites.ts';
import { fieldProblems } from '../analyses/fields/field-problems.ts';
import { defineRule } from '../engine/rule.ts';
import { looksLikeIntrinsic, parseIntrinsic } from '../expressions/intrinsic.ts';
import { parseJsonPath } from '../expressions/json-path.ts';

export const noJsonpathInJsonata = defineRule({
  id: 'no-jsonpath-in-jsonata',
  description: 'Disallow JSONPaths and intrinsic functions in JSONata states, where they are literal text.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['QL-09'],
  messages: {
    path: 'In a JSONata state the path `{text}` is literal text.',
    intrinsic: 'In a JSONata state the intrinsic function `{text}` is literal text.',
  },
  needs: { sites: expressionSites, problems: fieldProblems },
  check(_document, { sites, problems }, report) {
    const refused = new Set(problems.of('pattern').map(({ node }) => node));
    for (const site of sites.literals) {
      if (site.place.state.queryLanguage !== 'JSONata' || refused.has(site.node) || hasTemplateKey(site)) continue;
      const text = site.node.value;
      if (isPath(text)) report('path', { at: site.node, data: { text } });
      else if (isIntrinsic(text)) report('intrinsic', { at: site.node, data: { text } });
    }
  },
});

/** A key ending in `.$` is reported itself. */
function hasTemplateKey({ node: { parent } }: TextSite): boolean {
  return parent?.kind === 'property' && parent.name.endsWith('.$');
}

/** Texts such as `$5` or `$.99` are no paths that anybody means. */
function isPath(text: string): boolean {
  return /^\$\$?(?:\.[A-Za-z_]|\[)/.test(text) && parseJsonPath(text).kind === 'parsed';
}

function isIntrinsic(text: string): boolean {
  return looksLikeIntrinsic(text) && parseIntrinsic(text).kind === 'parsed';
}
