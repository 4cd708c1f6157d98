import { expressionSites, type PathSite } from '../analyses/expressions/expression-sites.ts';
import { hasNotablePaths } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { looksLikeIntrinsic } from '../expressions/intrinsic.ts';
import type { ExpressionProblem } from '../expressions/problem.ts';
import { replaceString } from '../syntax/edit.ts';

export const jsonPathSyntax = defineRule({
  id: 'json-path-syntax',
  description: 'Require a JSONPath in every field that takes one.',
  category: 'expressions',
  severity: 'error',
  requirements: ['PATH-01', 'PATH-02', 'PATH-09', 'PATH-17', 'CHO-09', 'WAIT-10', 'MAP-10', 'END-04'],
  messages: {
    syntax: '{problem}',
    noDollar: '`{text}` is no path, which `{field}` takes: a path begins with `$`.',
    intrinsic: '`{field}` takes a path, and no intrinsic function.',
    jsonata: '`{field}` takes a path, and JSONata is not evaluated in a JSONPath state.',
  },
  when: hasNotablePaths,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.notablePaths) {
      if (site.role !== 'field' || site.path.kind !== 'malformed') continue;
      const { node, place } = site;
      const messageId = messageFor(node.value);
      if (messageId === 'syntax') {
        for (const problem of site.path.problems) report('syntax', atProblem(site, problem));
      } else if (messageId === 'noDollar') {
        report('noDollar', { at: node, data: { text: node.value, field: place.field }, fixes: fixesOf(site) });
      } else {
        report(messageId, { at: node, data: { field: place.field } });
      }
    }
  },
});

function messageFor(text: string): 'syntax' | 'noDollar' | 'intrinsic' | 'jsonata' {
  if (text.startsWith('$')) return 'syntax';
  if (text.startsWith('{%')) return 'jsonata';
  return looksLikeIntrinsic(text) ? 'intrinsic' : 'noDollar';
}

function atProblem({ node }: PathSite, problem: ExpressionProblem) {
  return { at: stringPart(node, problem), data: { problem: problem.message } };
}

/** A plain name, or names between dots, most likely lacks its `$.`. */
function fixesOf({ node }: PathSite): Fix[] {
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(node.value)) return [];
  const edit = replaceString(node, `$.${node.value}`);
  if (edit === undefined) return [];
  return [{ title: `Change \`${node.value}\` to \`$.${node.value}\``, kind: 'suggestion', edits: [edit] }];
}
