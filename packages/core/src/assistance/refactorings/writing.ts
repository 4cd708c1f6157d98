import type { Scope } from '../../model/state-machine.ts';
import { addProperty, addPropertyBehind, type JsonValue, renameProperty, replaceValue } from '../../syntax/edit.ts';
import { writtenBehindColon, writtenItem } from '../../syntax/laid-out.ts';
import { layoutBeside, layoutIn } from '../../syntax/layout-of.ts';
import type { ObjectNode, Property } from '../../syntax/node.ts';
import type { TextEdit } from '../../text/text-edit.ts';

export type Fields = { readonly [name: string]: JsonValue };

export interface NewState {
  readonly name: string;
  readonly fields: Fields;
  /** The state that it is to stand behind; else it is the last one. */
  readonly behind?: Property | undefined;
}

/** Adds a state to a scope, laid out as the one before it. */
export function addState({ statesField }: Scope, { name, fields, behind }: NewState): TextEdit | undefined {
  if (statesField.kind !== 'present') return undefined;
  const { value: states } = statesField;
  const sibling = behind?.parent === states ? behind : states.properties.findLast(({ parent }) => parent === states);
  const layout = sibling && layoutBeside(sibling);
  if (sibling === undefined || layout === undefined) return addProperty(states, name, fields);
  return addPropertyBehind(sibling, name, writtenBehindColon(fields, layout));
}

/** Adds a field behind the others of an object, laid out as they are. Where a state leads stays last. */
export function addField(object: ObjectNode, name: string, value: JsonValue): TextEdit | undefined {
  const fields = object.properties.filter(({ parent }) => parent === object);
  const layout = layoutIn(object);
  const last = fields.findLast(({ name: other }) => other !== 'Next' && other !== 'End') ?? fields.at(-1);
  if (last === undefined || layout === undefined) return addProperty(object, name, value);
  return addPropertyBehind(last, name, writtenBehindColon(value, layout));
}

/** Writes another field in the place of one. */
export function replaceField(property: Property, name: string, value: JsonValue): readonly (TextEdit | undefined)[] {
  return [...(property.name === name ? [] : [renameProperty(property, name)]), replaceFieldValue(property, value)];
}

/** Writes another value in a field's place, laid out as its object is; what stood on lines of its own moves up to the key. */
function replaceFieldValue(property: Property, value: JsonValue): TextEdit {
  const { parent, value: old, source } = property;
  const layout = layoutIn(parent);
  if (layout === undefined || old.start === old.end) return replaceValue(old, value);
  const written = writtenItem(value, layout);
  const isBelow = /^[ \t]*:\s*[\r\n]\s*$/.test(source.text.slice(property.end, old.start));
  return isBelow ? source.edit(property.end, old.end, `: ${written}`) : source.edit(old.start, old.end, written);
}
