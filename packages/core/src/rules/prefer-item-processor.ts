import { hasMaps } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { lacks } from '../model/field.ts';
import { type MapState, statesOfType } from '../model/state-machine.ts';
import { renameProperty } from '../syntax/edit.ts';
import { type Property, propertyOf } from '../syntax/node.ts';

export const preferItemProcessor = defineRule({
  id: 'prefer-item-processor',
  description: 'Prefer `ItemProcessor` and `ItemSelector` to their old names.',
  category: 'map',
  severity: 'info',
  requirements: ['MAP-04', 'SMELL-06'],
  messages: { old: '`{old}` of a Map is now called `{current}`.' },
  when: hasMaps,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Map')) {
      for (const [property, current] of oldNamesIn(state)) {
        const data = { old: property.name, current };
        report('old', { at: property, data, fixes: [renaming(property, current)], tags: ['deprecated'] });
      }
    }
  },
});

/** Fields whose new name is free. `Parameters` stands for `ItemSelector` in JSONPath alone. */
function* oldNamesIn({ node, queryLanguage }: MapState): Generator<[Property, string]> {
  const iterator = propertyOf(node, 'Iterator');
  if (iterator !== undefined && lacks(node, 'ItemProcessor')) yield [iterator, 'ItemProcessor'];
  const parameters = queryLanguage === 'JSONPath' ? propertyOf(node, 'Parameters') : undefined;
  if (parameters !== undefined && lacks(node, 'ItemSelector')) yield [parameters, 'ItemSelector'];
}

function renaming(property: Property, name: string): Fix {
  return { title: `Rename \`${property.name}\` to \`${name}\``, kind: 'safe', edits: [renameProperty(property, name)] };
}
