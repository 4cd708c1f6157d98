import { expressionSites, type TextSite } from '../analyses/expressions/expression-sites.ts';
import { isForeignPath } from '../analyses/expressions/foreign-paths.ts';
import { hasLiteralExpressions } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { looksLikeIntrinsic, parseIntrinsic } from '../expressions/intrinsic.ts';
import { type JsonPathStep, parseJsonPath } from '../expressions/json-path.ts';
import { intrinsicFunctions } from '../language/intrinsic-functions.ts';
import { renameProperty } from '../syntax/edit.ts';
import type { Property } from '../syntax/node.ts';

export const noLiteralPath = defineRule({
  id: 'no-literal-path',
  description:
    'Disallow paths and intrinsic functions where they are literal text, because the key does not end in `.$`.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['PATH-16', 'TMPL-02', 'TMPL-08'],
  messages: {
    property: '`{text}` is literal text here, because the key `{key}` does not end in `.$`.',
    item: '`{text}` is literal text here: items of an array are not evaluated, and `States.Array` builds one from paths.',
  },
  when: hasLiteralExpressions,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.literals.filter(isMeantAsExpression)) {
      const { node: at } = site;
      const { parent } = at;
      if (parent?.kind === 'array') report('item', { at, data: { text: at.value } });
      if (parent?.kind !== 'property' || parent.parent === site.place.owner) continue;
      report('property', { at, data: { text: at.value, key: parent.name }, fixes: [withSuffix(parent)] });
    }
  },
});

function isMeantAsExpression(site: TextSite): boolean {
  if (site.place.holds !== 'payload-template') return false;
  const { value } = site.node;
  return (isPlainPath(value) || isKnownCall(value)) && !isForeignPath(site);
}

/** `$` alone, `$name` and `$.50` mean other things often enough: a currency, a shell variable, an amount. */
function isPlainPath(text: string): boolean {
  if (!/^\$\$?[.[]/.test(text)) return false;
  const path = parseJsonPath(text);
  return path.kind === 'parsed' && path.tree.steps.length > 0 && path.tree.steps.every(isPlainStep);
}

function isPlainStep(step: JsonPathStep): boolean {
  return step.kind !== 'member' || /^[A-Za-z_][\w-]*$/.test(step.name);
}

function isKnownCall(text: string): boolean {
  if (!looksLikeIntrinsic(text)) return false;
  const call = parseIntrinsic(text);
  return call.kind === 'parsed' && intrinsicFunctions.has(call.tree.name);
}

/** What is sent changes, so a person decides. */
function withSuffix(property: Property): Fix {
  const name = `${property.name}.$`;
  return {
    title: `Rename \`${property.name}\` to \`${name}\``,
    kind: 'suggestion',
    edits: [renameProperty(property, name)],
  };
}
