import { fillTemplate } from '../data/json-path-template.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import { located } from '../data/located.ts';
import { selectedBy, textOf } from '../data/path-field.ts';
import { payloadTemplateOf } from '../data/template.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process } from '../drive.ts';
import { itemContext, itemInput, type MapItem } from '../items/map-item.ts';
import { itemsOf } from '../items/state-items.ts';
import type { StateVisit } from '../state-visit.ts';
import type { UnknownValue, Value } from '../value.ts';
import { readItemsOf } from './item-reader.ts';

type Mode = 'INLINE' | 'DISTRIBUTED';

/** What a Map iterates: what its ItemReader reads, which goes before `Items` and `ItemsPath`, or data of the execution. */
export function* mapItems(visit: StateVisit, data: Value, mode: Mode): Process<readonly MapItem[] | UnknownValue> {
  const reader = visit.fields.ItemReader;
  if (reader !== undefined && mode === 'DISTRIBUTED') return yield* readItemsOf(visit, reader, data);
  return isJsonata(visit) ? yield* jsonataItems(visit, mode) : jsonPathItems(visit, data, mode);
}

/** The same of a state in JSONPath without an ItemReader. */
export function jsonPathItems(visit: StateVisit, data: Value, mode: Mode): readonly MapItem[] {
  const path = visit.fields.ItemsPath;
  if (path === undefined) return located(visit, visit.state.property, () => itemsOf(data, { mode, written: '$' }));
  const value = visit.note('ItemsPath', selectedBy(path, visit, visitData(visit, data)));
  return located(visit, path, () => itemsOf(value, { mode, written: textOf(path.value) }));
}

function* jsonataItems(visit: StateVisit, mode: Mode): Process<readonly MapItem[]> {
  const property = visit.fields.Items;
  if (property === undefined) {
    return located(visit, visit.state.property, () => itemsOf(visit.input, { mode, written: undefined }));
  }
  const value = visit.note('Items', yield* evaluateField(property, { visit, states: { input: visit.input } }));
  return located(visit, property, () => itemsOf(value, { mode, written: textOf(property.value) }));
}

/** What the iteration for an item is given: the item, or what `ItemSelector` makes of it. */
export function* iterationInput(visit: StateVisit, item: MapItem, index: number): Process<Value> {
  const selector = isJsonata(visit) ? visit.fields.ItemSelector : undefined;
  if (selector === undefined) return jsonPathInput(visit, item, index);
  visit.mapItem = itemContext(item, index);
  try {
    return yield* evaluateField(selector, { visit, states: { input: visit.input } });
  } finally {
    visit.mapItem = undefined;
  }
}

/** The same of a state in JSONPath, where `ItemSelector` was called `Parameters` before. */
export function jsonPathInput(visit: StateVisit, item: MapItem, index: number): Value {
  const { ItemSelector, Parameters, InputPath } = visit.fields;
  const selector = ItemSelector ?? (isJsonata(visit) ? undefined : Parameters);
  if (selector === undefined) return itemInput(item);
  visit.mapItem = itemContext(item, index);
  try {
    const data = InputPath === undefined ? visit.input : selectedBy(InputPath, visit, visitData(visit, visit.input));
    return fillTemplate(payloadTemplateOf(selector.value, visit.program), visit, visitData(visit, data));
  } finally {
    visit.mapItem = undefined;
  }
}
