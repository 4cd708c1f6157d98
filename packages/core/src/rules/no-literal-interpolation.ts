import { expressionSites, type TextSite } from '../analyses/expressions/expression-sites.ts';
import { isForeignPath } from '../analyses/expressions/foreign-paths.ts';
import { hasLiteralExpressions } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { renameProperty, replaceString } from '../syntax/edit.ts';

export const noLiteralInterpolation = defineRule({
  id: 'no-literal-interpolation',
  description: 'Disallow paths inside longer texts, where they are not evaluated.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['TMPL-09'],
  messages: { inside: '`{path}` is literal text here; `States.Format` puts values into a text.' },
  when: hasLiteralExpressions,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.literals.filter(isPlainText)) {
      const [path] = pathsInside(site.node.value);
      if (path === undefined || isForeignPath(site)) continue;
      report('inside', { at: stringPart(site.node, path), data: { path: path.text }, fixes: fixesOf(site) });
    }
  },
});

/** Braces, quotes, operators and line breaks are signs of a script, a query or JSON, in which `$` has a meaning of its own. */
function isPlainText({ place, node }: TextSite): boolean {
  return place.holds === 'payload-template' && !/[{}()<>|;=&"'`\\\n\r]/.test(node.value);
}

interface PathInside {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The paths behind other text. A text that is a path as a whole begins with it, and is another rule's. */
function pathsInside(text: string): readonly PathInside[] {
  const matches = text.matchAll(/\$?\$(?:\.[A-Za-z_]\w*)+/g);
  const paths = Array.from(matches, ({ 0: path, index }) => ({ text: path, start: index, end: index + path.length }));
  return paths.some(({ start }) => start > 0) ? paths.filter(({ start }) => start > 0) : [];
}

function fixesOf({ node, place }: TextSite): Fix[] {
  const { parent } = node;
  if (parent?.kind !== 'property' || parent.parent === place.owner || node.value.startsWith('$')) return [];
  const paths = pathsInside(node.value).map(({ text }) => text);
  const template = paths.reduce((text, path) => text.replace(path, '{}'), node.value);
  const edit = replaceString(node, `States.Format('${template}', ${paths.join(', ')})`);
  if (edit === undefined) return [];
  const name = `${parent.name}.$`;
  const title = `Write \`${name}\` with \`States.Format\``;
  return [{ title, kind: 'suggestion', edits: [renameProperty(parent, name), edit] }];
}
