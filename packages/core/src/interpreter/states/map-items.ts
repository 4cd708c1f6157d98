import type { Property } from '../../syntax/node.ts';
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
  const reader = visit.property('ItemReader');
  if (reader !== undefined && mode === 'DISTRIBUTED') return yield* readItemsOf(visit, reader, data);
  return isJsonata(visit) ? yield* jsonataItems(visit, mode) : jsonPathItems(visit, data, mode);
}

function jsonPathItems(visit: StateVisit, data: Value, mode: Mode): readonly MapItem[] {
  const path = visit.property('ItemsPath');
  const value = selectedBy('ItemsPath', visit, visitData(visit, data)) ?? data;
  if (path !== undefined) visit.note('ItemsPath', value);
  const written = path === undefined ? '$' : textOf(path.value);
  return located(visit, path ?? visit.state.property, () => itemsOf(value, { mode, written }));
}

function* jsonataItems(visit: StateVisit, mode: Mode): Process<readonly MapItem[]> {
  const property = visit.property('Items');
  if (property === undefined) {
    return located(visit, visit.state.property, () => itemsOf(visit.input, { mode, written: undefined }));
  }
  const value = visit.note('Items', yield* evaluateField(property, { visit, states: { input: visit.input } }));
  return located(visit, property, () => itemsOf(value, { mode, written: textOf(property.value) }));
}

/** What the iteration for an item is given: the item, or what `ItemSelector` makes of it. */
export function* iterationInput(visit: StateVisit, item: MapItem, index: number): Process<Value> {
  const selector = visit.property('ItemSelector') ?? legacySelector(visit);
  if (selector === undefined) return itemInput(item);
  visit.mapItem = itemContext(item, index);
  try {
    return yield* selected(visit, selector);
  } finally {
    visit.mapItem = undefined;
  }
}

/** `Parameters` is what `ItemSelector` was called before; it has no place in JSONata. */
function legacySelector(visit: StateVisit): Property | undefined {
  return isJsonata(visit) ? undefined : visit.property('Parameters');
}

function* selected(visit: StateVisit, selector: Property): Process<Value> {
  if (isJsonata(visit)) return yield* evaluateField(selector, { visit, states: { input: visit.input } });
  const data = selectedBy('InputPath', visit, visitData(visit, visit.input)) ?? visit.input;
  return fillTemplate(payloadTemplateOf(selector.value, visit.program), visit, visitData(visit, data));
}
