import { expressionSites, type KeySite } from '../analyses/expression-sites.ts';
import { hasDynamicKeys } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { ObjectNode, Property } from '../syntax/node.ts';

export const noDuplicateTemplateKey = defineRule({
  id: 'no-duplicate-template-key',
  description: 'Disallow a key beside the same key with `.$` in one object of a payload template.',
  category: 'data',
  severity: 'error',
  requirements: ['TMPL-03'],
  messages: { duplicate: '`{key}` and `{dynamic}` are one key of the payload, given twice.' },
  when: hasDynamicKeys,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const [object, keys] of keysByObject(sites.dynamicKeys)) {
      for (const { dynamic, literal } of duplicatesIn(object, keys)) {
        const related = [{ at: literal, message: `\`${literal.name}\` is given here.` }];
        report('duplicate', { at: dynamic, data: { key: literal.name, dynamic: dynamic.name }, related });
      }
    }
  },
});

/** The schema of `Credentials` says itself that its two forms of `RoleArn` exclude each other. */
function keysByObject(sites: readonly KeySite[]): ReadonlyMap<ObjectNode, readonly Property[]> {
  const byObject = new Map<ObjectNode, Property[]>();
  for (const { place, property } of sites) {
    if (place.field === 'Credentials' || property.parent.properties.length === 1) continue;
    const keys = byObject.get(property.parent);
    if (keys === undefined) byObject.set(property.parent, [property]);
    else keys.push(property);
  }
  return byObject;
}

function* duplicatesIn(object: ObjectNode, keys: readonly Property[]) {
  const literals = new Map(object.properties.map((property) => [property.name, property]));
  for (const dynamic of keys) {
    const literal = literals.get(dynamic.name.slice(0, -'.$'.length));
    if (literal !== undefined && !literal.name.endsWith('.$')) yield { dynamic, literal };
  }
}
