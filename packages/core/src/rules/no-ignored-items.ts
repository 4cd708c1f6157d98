import { itemReaders } from '../analyses/calls/item-readers.ts';
import { hasItemReaders } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { removeProperty } from '../syntax/edit.ts';
import { propertyOf } from '../syntax/node.ts';

export const noIgnoredItems = defineRule({
  id: 'no-ignored-items',
  description: 'Disallow `ItemsPath` and `Items` beside an `ItemReader`.',
  category: 'map',
  severity: 'warning',
  requirements: ['READ-16'],
  messages: { ignored: '`{field}` is ignored: Map `{state}` takes its items from `ItemReader`.' },
  when: hasItemReaders,
  needs: { readers: itemReaders },
  check(_document, { readers }, report) {
    for (const { state, property: reader } of readers) {
      const property = propertyOf(state.node, 'ItemsPath') ?? propertyOf(state.node, 'Items');
      if (property === undefined) continue;
      const { name: field } = property;
      const fix = { title: `Remove \`${field}\``, kind: 'safe', edits: [removeProperty(property)] } as const;
      const related = [{ at: reader, message: 'The items are read here.' }];
      report('ignored', {
        at: property,
        data: { field, state: state.name },
        fixes: [fix],
        related,
        tags: ['unnecessary'],
      });
    }
  },
});
