import { defineAnalysis } from '../../engine/analysis.ts';
import { readTaskResource } from '../../expressions/resource.ts';
import { objectField, stringField, valueOf } from '../../model/field.ts';
import { type MapState, statesOfType } from '../../model/state-machine.ts';
import type { ObjectNode, Property } from '../../syntax/node.ts';

/** Where distributed Maps read their items. An `ItemReader` of an inline Map does nothing, and is left out. */
export const itemReaders = defineAnalysis({
  name: 'item-readers',
  needs: {},
  run: ({ machine }): readonly ItemReader[] => statesOfType(machine, 'Map').flatMap((state) => [...readerOf(state)]),
});

export interface ItemReader {
  readonly state: MapState;
  readonly node: ObjectNode;
  /** Where the reader is written. */
  readonly property: Property;
  /** Nothing when it is not known, or none of the two. */
  readonly call: 'getObject' | 'listObjectsV2' | undefined;
  readonly config: ReaderConfig | undefined;
}

/** `ReaderConfig`, when it is an object. */
export interface ReaderConfig {
  readonly node: ObjectNode;
  readonly property: Property;
}

function* readerOf(state: MapState): Generator<ItemReader> {
  if (state.mode !== 'DISTRIBUTED') return;
  const reader = objectField(state.node, 'ItemReader');
  if (reader.kind !== 'present') return;
  const config = objectField(reader.value, 'ReaderConfig');
  yield {
    state,
    node: reader.value,
    property: reader.property,
    call: callOf(reader.value),
    config: config.kind === 'present' ? { node: config.value, property: config.property } : undefined,
  };
}

function callOf(reader: ObjectNode): ItemReader['call'] {
  const resource = readTaskResource(valueOf(stringField(reader, 'Resource')) ?? '');
  if (resource.kind !== 'integration' || resource.service.text !== 's3' || resource.suffix !== undefined)
    return undefined;
  const { text } = resource.action;
  return text === 'getObject' || text === 'listObjectsV2' ? text : undefined;
}
