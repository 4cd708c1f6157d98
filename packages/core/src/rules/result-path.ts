import { expressionSites, type PathSite } from '../analyses/expressions/expression-sites.ts';
import { hasNotablePaths } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { replaceString } from '../syntax/edit.ts';

export const resultPath = defineRule({
  id: 'result-path',
  description: 'Require `ResultPath` to write into the input of the state.',
  category: 'data',
  severity: 'error',
  requirements: ['PATH-10'],
  messages: {
    context: '`ResultPath` cannot write to the context object.',
    variable: '`ResultPath` cannot write to the variable `{variable}`, which only `Assign` sets.',
  },
  when: hasNotablePaths,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.notablePaths) {
      if (site.place.holds !== 'result-path' || site.path.kind !== 'parsed') continue;
      const { root } = site.path.tree;
      const at = stringPart(site.node, root);
      if (root.kind === 'context') report('context', { at });
      if (root.kind === 'variable')
        report('variable', { at, data: { variable: `$${root.name}` }, fixes: fixesOf(site) });
    }
  },
});

/** `$name` for `$.name` is a common slip. */
function fixesOf({ node }: PathSite): Fix[] {
  const meant = `$.${node.value.slice(1)}`;
  const edit = replaceString(node, meant);
  return edit === undefined
    ? []
    : [{ title: `Change \`${node.value}\` to \`${meant}\``, kind: 'suggestion', edits: [edit] }];
}
