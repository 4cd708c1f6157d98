import {
  type ExpressionSites,
  expressionSites,
  type KeySite,
  type PathSite,
} from '../analyses/expressions/expression-sites.ts';
import { kindWords } from '../analyses/owner-words.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { renameProperty, replaceString } from '../syntax/edit.ts';
import { isUnknown, type Property, type StringNode } from '../syntax/node.ts';

export const templateValue = defineRule({
  id: 'template-value',
  description: 'Require a path or an intrinsic function as the value of a key that ends in `.$`.',
  category: 'expressions',
  severity: 'error',
  requirements: ['TMPL-01', 'PATH-09', 'INTR-01', 'INTR-03'],
  messages: {
    kind: '`{key}` takes a path or an intrinsic function, and this is {found}.',
    neither: '`{key}` takes a path or an intrinsic function as its value, and `{text}` is neither.',
    syntax: '{problem}',
  },
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const { property } of sites.dynamicKeys.filter(isNoString)) {
      const data = { key: property.name, found: kindWords(property.value) };
      report('kind', { at: property.value, data, fixes: [withoutSuffix(property)] });
    }
    for (const { node, property } of textsWithoutDollar(sites)) {
      const data = { key: property.name, text: node.value };
      report('neither', { at: node, data, fixes: fixesOf(node, property) });
    }
    for (const { node, problem } of problemsIn(sites)) {
      report('syntax', { at: stringPart(node, problem), data: { problem: problem.message } });
    }
  },
});

function isNoString({ property: { value } }: KeySite): boolean {
  return value.kind !== 'string' && !isUnknown(value);
}

function* textsWithoutDollar({ notablePaths }: ExpressionSites) {
  for (const { role, path, node } of notablePaths) {
    if (role !== 'template' || path.kind === 'parsed' || node.value.startsWith('$')) continue;
    if (node.parent?.kind === 'property') yield { node, property: node.parent };
  }
}

function* problemsIn({ notablePaths, intrinsics }: ExpressionSites) {
  for (const { path, node } of notablePaths.filter(isTemplatePath)) {
    if (path.kind === 'malformed') yield* path.problems.map((problem) => ({ node, problem }));
  }
  for (const { call, node } of intrinsics) {
    if (call.kind === 'malformed') yield* call.problems.map((problem) => ({ node, problem }));
  }
}

function isTemplatePath({ role, node }: PathSite): boolean {
  return role === 'template' && node.value.startsWith('$');
}

function fixesOf(node: StringNode, property: Property): Fix[] {
  const edit = replaceString(node, `$.${node.value}`);
  if (edit === undefined || !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(node.value)) return [withoutSuffix(property)];
  const title = `Change \`${node.value}\` to \`$.${node.value}\``;
  return [{ title, kind: 'suggestion', edits: [edit] }, withoutSuffix(property)];
}

/** Without `.$` the value is sent as it is. */
function withoutSuffix(property: Property): Fix {
  const name = property.name.slice(0, -'.$'.length);
  return {
    title: `Rename \`${property.name}\` to \`${name}\``,
    kind: 'suggestion',
    edits: [renameProperty(property, name)],
  };
}
