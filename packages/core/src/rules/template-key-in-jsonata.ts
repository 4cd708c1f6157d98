import { expressionSites, type KeySite } from '../analyses/expressions/expression-sites.ts';
import { hasLookalikeKeys } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { isReferencePath, type JsonPath, type JsonPathStep, parseJsonPath } from '../expressions/json-path.ts';
import { renameProperty, replaceString } from '../syntax/edit.ts';
import { type Property, propertyOf } from '../syntax/node.ts';
import { isDeploymentKey } from '../syntax/opaque.ts';

export const templateKeyInJsonata = defineRule({
  id: 'template-key-in-jsonata',
  description: 'Disallow keys ending in `.$` in JSONata states, where they mean nothing.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['QL-08'],
  messages: { key: 'In a JSONata state the key `{key}` stays as it is, and its value is not evaluated.' },
  when: hasLookalikeKeys,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.lookalikeKeys) {
      const { name } = site.property;
      if (!name.endsWith('.$') || isDeploymentKey(name) || namesVariable(site)) continue;
      report('key', { at: site.property, data: { key: name }, fixes: translation(site.property) });
    }
  },
});

/** The keys of an `Assign` are names of variables, which have a rule of their own. */
function namesVariable({ property, place }: KeySite): boolean {
  return place.field === 'Assign' && property.parent.parent?.parent === place.owner;
}

/** The key without its suffix, with the path as JSONata. Whether the input is what was meant, a person decides. */
function translation(property: Property): readonly Fix[] {
  const { value, parent } = property;
  const name = property.name.slice(0, -2);
  if (value.kind !== 'string' || value.partial || propertyOf(parent, name) !== undefined) return [];
  const path = parseJsonPath(value.value);
  const expression = path.kind === 'parsed' ? expressionFor(path.tree) : undefined;
  const edit = expression === undefined ? undefined : replaceString(value, `{% ${expression} %}`);
  if (edit === undefined) return [];
  const title = `Change \`${property.name}\` to \`${name}\`, with \`{% ${expression} %}\``;
  return [{ title, kind: 'suggestion', edits: [renameProperty(property, name), edit] }];
}

function expressionFor(path: JsonPath): string | undefined {
  if (!isReferencePath(path)) return undefined;
  return rootFor(path) + path.steps.map(stepFor).join('');
}

function rootFor({ root }: JsonPath): string {
  if (root.kind === 'variable') return `$${root.name}`;
  return root.kind === 'context' ? '$states.context' : '$states.input';
}

function stepFor(step: JsonPathStep): string {
  if (step.kind === 'index') return `[${step.index}]`;
  if (step.kind !== 'member') return '';
  return /^[A-Za-z_]\w*$/.test(step.name) ? `.${step.name}` : `.${JSON.stringify(step.name)}`;
}
