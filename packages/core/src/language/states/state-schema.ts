import { comment, end, next, stateQueryLanguage, type } from '../fields/common.ts';
import type { Schema } from '../schema.ts';

/** The schema of a state that ends its scope or chooses the next state itself: `state` says its own fields. */
export function stateSchema(state: Schema): Schema {
  return {
    ...state,
    type: 'object',
    properties: { Type: type, Comment: comment, QueryLanguage: stateQueryLanguage, ...state.properties },
    required: ['Type', ...(state.required ?? [])],
    additionalProperties: false,
  };
}

/** The schema of a state that goes on with `Next` or ends its scope with `End`: `state` says its own fields. */
export function continuingStateSchema(state: Schema): Schema {
  return stateSchema({
    ...state,
    properties: { ...state.properties, Next: next, End: end },
    exactlyOneOf: [...(state.exactlyOneOf ?? []), ['Next', 'End']],
  });
}
