import type { Fix } from '../../engine/diagnostic.ts';
import { renameProperty } from '../../syntax/edit.ts';
import type { Property } from '../../syntax/node.ts';

/** Gives a parameter another name, with the `.$` that its key may end in; none where one of that name stands there too. */
export function renamedParameter(property: Property, meant: string, kind: Fix['kind']): readonly Fix[] {
  const { name, parent } = property;
  if (parent.properties.some((other) => other.name === meant || other.name === `${meant}.$`)) return [];
  const newName = name.endsWith('.$') ? `${meant}.$` : meant;
  return [{ title: `Rename \`${name}\` to \`${newName}\``, kind, edits: [renameProperty(property, newName)] }];
}
