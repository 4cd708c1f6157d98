import type { ObjectNode, Property } from '../syntax/node.ts';

/** The fields of a state as they are written, by name: an object of one shape for all states, which V8 reads without looking a name up. */
export type StateFields = { readonly [Name in keyof typeof noFields]: Property | undefined };

const noFields = {
  Arguments: undefined,
  Assign: undefined,
  Cause: undefined,
  CausePath: undefined,
  Credentials: undefined,
  Error: undefined,
  ErrorPath: undefined,
  HeartbeatSeconds: undefined,
  HeartbeatSecondsPath: undefined,
  InputPath: undefined,
  ItemBatcher: undefined,
  ItemReader: undefined,
  ItemSelector: undefined,
  Items: undefined,
  ItemsPath: undefined,
  Output: undefined,
  OutputPath: undefined,
  Parameters: undefined,
  Resource: undefined,
  Result: undefined,
  ResultPath: undefined,
  ResultSelector: undefined,
  ResultWriter: undefined,
  Seconds: undefined,
  SecondsPath: undefined,
  TimeoutSeconds: undefined,
  TimeoutSecondsPath: undefined,
  Timestamp: undefined,
  TimestampPath: undefined,
};

/** What a state has of the fields that running it asks for. Of two of one name the later one counts. */
export function stateFields(state: ObjectNode): StateFields {
  const fields: Record<string, Property | undefined> & StateFields = { ...noFields };
  for (const property of state.properties) {
    if (Object.hasOwn(noFields, property.name)) fields[property.name] = property;
  }
  return fields;
}
