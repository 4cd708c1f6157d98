import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { hasDynamicKeys } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { type ObjectNode, type Property, propertyOf } from '../syntax/node.ts';

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
    const twins = new Twins();
    for (const { place, property: dynamic } of sites.dynamicKeys) {
      // The schema of `Credentials` says itself that its two forms of `RoleArn` exclude each other.
      const literal = place.field === 'Credentials' ? undefined : twins.of(dynamic);
      if (literal === undefined) continue;
      const related = [{ at: literal, message: `\`${literal.name}\` is given here.` }];
      report('duplicate', { at: dynamic, data: { key: literal.name, dynamic: dynamic.name }, related });
    }
  },
});

/** Finds the literal twin of a dynamic key. Large objects are indexed, so that time stays linear. */
class Twins {
  readonly #indexes = new Map<ObjectNode, ReadonlyMap<string, Property>>();

  of({ name: dynamic, parent }: Property): Property | undefined {
    const { properties } = parent;
    if (properties.length === 1) return undefined;
    const name = dynamic.slice(0, -'.$'.length);
    const literal = properties.length <= smallObject ? propertyOf(parent, name) : this.#indexOf(parent).get(name);
    return literal?.name.endsWith('.$') === true ? undefined : literal;
  }

  #indexOf(object: ObjectNode): ReadonlyMap<string, Property> {
    const known = this.#indexes.get(object);
    if (known !== undefined) return known;
    const index = new Map(object.properties.map((property) => [property.name, property]));
    this.#indexes.set(object, index);
    return index;
  }
}

/** So many properties are sooner looked at one by one than indexed. */
const smallObject = 16;
